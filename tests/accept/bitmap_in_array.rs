pub const WORDS: usize = 4;

pub struct Bitmap {
    words: [u64; WORDS],
}

/*@
impl Bitmap {
    spec fn has(self, i: int) -> bool { self.words[i / 64] & (1u64 << (i % 64)) != 0 }
}
@*/

impl Bitmap {
    //@ requires i < 256
    //@ ensures result == self.has(i)
    pub fn get(&self, i: usize) -> bool {
        self.words[i / 64] & (1 << (i % 64)) != 0
    }

    //@ requires i < 256
    //@ ensures self.has(i)
    //@ ensures forall |w: int| 0 <= w < WORDS && w != i / 64 ==> self.words[w] == old(self.words)[w]
    pub fn set(&mut self, i: usize) {
        self.words[i / 64] |= 1 << (i % 64);
    }
}
