//# contracts: partly
//! Pages handed out from a bitmap of words: who has a page is its only owner until it is given back.

pub struct Pages {
    words: [u64; 8],
    count: u32,
}

/*@
spec fn taken(p: Pages, n: int) -> bool { 0 <= n < 512 && p.words[n / 64] & (1u64 << (n % 64)) != 0 }
@*/

impl Pages {
    //@ ensures result.count == 0 && (forall |n: int| !taken(result, n))
    pub fn new() -> Pages {
        Pages { words: [0; 8], count: 0 }
    }

    //@ requires n < 512
    //@ ensures result == taken(*self, n as int)
    fn is_taken(&self, n: usize) -> bool {
        self.words[n / 64] & (1 << (n % 64)) != 0
    }

    //@ requires self.count < u32::MAX
    //@ ensures match result {
    //@     Some(n) => n < 512 && !taken(old(*self), n as int) && self.count == old(*self).count + 1
    //@         && (forall |m: int| taken(*self, m) <==> taken(old(*self), m) || m == n),
    //@     None => *self == old(*self) && (forall |m: int| 0 <= m < 512 ==> taken(*self, m)),
    //@ }
    pub fn take(&mut self) -> Option<usize> {
        for n in 0..512usize
        //@ invariant *self == old(*self) && (forall |m: int| 0 <= m < n ==> taken(*self, m))
        {
            if !self.is_taken(n) {
                self.words[n / 64] |= 1 << (n % 64);
                self.count += 1;
                return Some(n);
            }
        }
        None
    }

    //@ requires taken(*self, n as int) && self.count > 0
    //@ ensures self.count == old(*self).count - 1
    //@ ensures forall |m: int| taken(*self, m) <==> taken(old(*self), m) && m != n
    pub fn give_back(&mut self, n: usize) {
        self.words[n / 64] &= !(1 << (n % 64));
        self.count -= 1;
    }
}

fn main() {
    let mut pages = Pages::new();
    let a = pages.take();
    let b = pages.take();
    println!("{:?} {:?}", a, b);
}
