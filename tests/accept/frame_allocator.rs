//! Physical frames, one bit each: the free ones are a set.

const WORDS: usize = 2;
const FRAMES: usize = WORDS * 64;

pub struct Frames {
    used: [u64; WORDS],
}

/*@
impl Frames {
    spec fn is_used(self, f: int) -> bool { self.used[f / 64] >> (f % 64) & 1 == 1 }
    spec fn free(self) -> Set<int> { Set::new(|f: int| 0 <= f < FRAMES && !self.is_used(f)) }
}
@*/

impl Frames {
    //@ ensures forall |f: int| 0 <= f < FRAMES ==> result.free().contains(f)
    pub fn new() -> Frames {
        Frames { used: [0; WORDS] }
    }

    //@ requires frame < FRAMES
    //@ ensures result == self.is_used(frame as int)
    pub fn test(&self, frame: usize) -> bool {
        self.used[frame / 64] & (1 << (frame % 64)) != 0
    }

    //@ ensures match result {
    //@     Some(f) => old(self.free()).contains(f as int) && self.free() == old(self.free()).remove(f as int)
    //@         && forall |g: int| old(self.free()).contains(g) ==> f <= g,
    //@     None => self.free() == Set::empty() && *self == old(*self),
    //@ }
    pub fn alloc(&mut self) -> Option<usize> {
        for w in 0..WORDS
        //@ invariant *self == old(*self)
        //@ invariant forall |f: int| 0 <= f < 64 * w ==> self.is_used(f)
        {
            let word = self.used[w];
            if word != u64::MAX {
                let bit = (!word).trailing_zeros() as usize;
                self.used[w] = word | (1 << bit);
                return Some(w * 64 + bit);
            }
        }
        None
    }

    //@ requires frame < FRAMES
    //@ ensures self.free() == old(self.free()).insert(frame as int)
    pub fn release(&mut self, frame: usize) {
        self.used[frame / 64] &= !(1u64 << (frame % 64));
    }
}

fn main() {
    let mut f = Frames::new();
    println!("{:?} {:?}", f.alloc(), f.alloc());
    f.release(0);
    println!("{:?} {:?} {}", f.alloc(), f.alloc(), f.test(1));
}
