//# contracts: partly
//! A Bloom filter: what was put in is found; what is not found was never put in.

pub struct Filter {
    words: [u64; 16],
}

/*@
spec fn first(key: u32) -> int { key % 1024 }
spec fn second(key: u32) -> int { key / 1024 % 1024 }
impl Filter {
    spec fn bit(self, i: int) -> bool { self.words[i / 64] & (1u64 << (i % 64)) != 0 }
    spec fn may_have(self, key: u32) -> bool { self.bit(first(key)) && self.bit(second(key)) }
}
@*/

impl Filter {
    //@ ensures forall |key: u32| !result.may_have(key)
    pub fn new() -> Filter {
        Filter { words: [0; 16] }
    }

    //@ requires i < 1024
    //@ ensures forall |j: int| 0 <= j < 1024 ==> (self.bit(j) <==> old(*self).bit(j) || j == i)
    fn set(&mut self, i: u32) {
        self.words[(i / 64) as usize] |= 1 << (i % 64);
    }

    //@ ensures self.may_have(key)
    //@ ensures forall |other: u32| old(*self).may_have(other) ==> self.may_have(other)
    pub fn insert(&mut self, key: u32) {
        self.set(key % 1024);
        self.set(key / 1024 % 1024);
    }

    //@ ensures result == self.may_have(key)
    pub fn query(&self, key: u32) -> bool {
        let (a, b) = (key % 1024, key / 1024 % 1024);
        self.words[(a / 64) as usize] & (1 << (a % 64)) != 0 && self.words[(b / 64) as usize] & (1 << (b % 64)) != 0
    }
}

fn main() {
    let mut filter = Filter::new();
    filter.insert(77777);
    println!("{} {}", filter.query(77777), filter.query(1));
}
