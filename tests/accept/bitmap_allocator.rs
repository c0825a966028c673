//! Frames marked in words of 64 bits, in an array of any length. That a bit is set is opaque to all but the three
//! functions that work on one word.

/*@
spec fn bit(word: u64, i: u64) -> bool opaque { (word >> i) & 1 == 1 }
@*/

//@ requires i < 64
//@ ensures result == bit(word, i)
fn test(word: u64, i: u64) -> bool {
    //@ reveal bit;
    (word >> i) & 1 == 1
}

//@ requires i < 64
//@ ensures bit(result, i)
//@ ensures forall |j: u64| j < 64 && j != i ==> bit(result, j) == bit(word, j)
fn with(word: u64, i: u64) -> u64 {
    //@ reveal bit;
    word | (1 << i)
}

//@ requires i < 64
//@ ensures !bit(result, i)
//@ ensures forall |j: u64| j < 64 && j != i ==> bit(result, j) == bit(word, j)
fn without(word: u64, i: u64) -> u64 {
    //@ reveal bit;
    word & !(1 << i)
}

pub struct Bitmap<const N: usize> {
    words: [u64; N],
}

/*@
impl<const N: usize> Bitmap<N> {
    spec fn has(self, i: int) -> bool { bit(self.words[i / 64], (i % 64) as u64) }
}
@*/

impl<const N: usize> Bitmap<N> {
    //@ requires i < 64 * N
    //@ ensures result == self.has(i)
    pub fn test(&self, i: usize) -> bool {
        test(self.words[i / 64], (i % 64) as u64)
    }

    //@ requires i < 64 * N
    //@ ensures self.has(i)
    //@ ensures forall |j: int| 0 <= j < 64 * N && j != i ==> self.has(j) == old(*self).has(j)
    pub fn set(&mut self, i: usize) {
        self.words[i / 64] = with(self.words[i / 64], (i % 64) as u64);
    }

    //@ requires i < 64 * N
    //@ ensures !self.has(i)
    //@ ensures forall |j: int| 0 <= j < 64 * N && j != i ==> self.has(j) == old(*self).has(j)
    pub fn clear(&mut self, i: usize) {
        self.words[i / 64] = without(self.words[i / 64], (i % 64) as u64);
    }

    /// The first free number, which is taken from now on.
    //@ requires N <= 1_000_000
    //@ ensures match result {
    //@     Some(i) => i < 64 * N && !old(*self).has(i) && self.has(i)
    //@         && (forall |j: int| 0 <= j < i ==> old(*self).has(j))
    //@         && (forall |j: int| 0 <= j < 64 * N && j != i ==> self.has(j) == old(*self).has(j)),
    //@     None => *self == old(*self) && (forall |j: int| 0 <= j < 64 * N ==> self.has(j)),
    //@ }
    pub fn allocate(&mut self) -> Option<usize> {
        for i in 0..64 * N
        //@ invariant *self == old(*self)
        //@ invariant forall |j: int| 0 <= j < i ==> self.has(j)
        {
            if !self.test(i) {
                self.set(i);
                return Some(i);
            }
        }
        None
    }
}

fn main() {
    let mut map: Bitmap<2> = Bitmap { words: [0; 2] };
    map.set(0);
    map.set(1);
    println!("{:?} {:?} {}", map.allocate(), map.allocate(), map.test(64));
    map.clear(1);
    println!("{:?}", map.allocate());
}
