//# contracts: partly
//! A set of small numbers, a bit each, in words of 64.

pub struct BitSet<const N: usize> {
    words: [u64; N],
}

/*@
impl<const N: usize> BitSet<N> {
    spec fn has(self, i: int) -> bool {
        0 <= i < 64 * N && self.words[i / 64] & (1u64 << (i % 64)) != 0
    }
}
@*/

impl<const N: usize> BitSet<N> {
    //@ ensures forall |i: int| !result.has(i)
    pub fn new() -> Self {
        BitSet { words: [0; N] }
    }

    //@ requires i < 64 * N
    //@ ensures result == self.has(i as int)
    pub fn contains(&self, i: usize) -> bool {
        self.words[i / 64] & (1 << (i % 64)) != 0
    }

    //@ requires i < 64 * N
    //@ ensures forall |j: int| self.has(j) <==> old(*self).has(j) || j == i
    pub fn insert(&mut self, i: usize) {
        self.words[i / 64] |= 1 << (i % 64);
    }

    //@ requires i < 64 * N
    //@ ensures forall |j: int| self.has(j) <==> old(*self).has(j) && j != i
    pub fn remove(&mut self, i: usize) {
        self.words[i / 64] &= !(1 << (i % 64));
    }

    //@ requires i < 64 * N
    //@ ensures forall |j: int| self.has(j) <==> if j == i { !old(*self).has(j) } else { old(*self).has(j) }
    pub fn toggle(&mut self, i: usize) {
        self.words[i / 64] ^= 1 << (i % 64);
    }

    /// The smallest element.
    //@ ensures match result {
    //@     Some(i) => self.has(i as int) && (forall |j: int| 0 <= j < i ==> !self.has(j)),
    //@     None => forall |j: int| !self.has(j),
    //@ }
    //@ requires N <= 1_000_000
    pub fn first(&self) -> Option<usize> {
        for i in 0..64 * N
        //@ invariant forall |j: int| 0 <= j < i ==> !self.has(j)
        {
            if self.contains(i) {
                return Some(i);
            }
        }
        None
    }

    //@ ensures forall |j: int| self.has(j) <==> old(*self).has(j) || other.has(j)
    pub fn union_with(&mut self, other: &BitSet<N>) {
        for k in 0..N
        //@ invariant forall |j: int| 0 <= j < k ==> self.words[j] == old(*self).words[j] | other.words[j]
        //@ invariant forall |j: int| k <= j < N ==> self.words[j] == old(*self).words[j]
        {
            self.words[k] |= other.words[k];
        }
    }

    //@ ensures forall |j: int| self.has(j) <==> old(*self).has(j) && !other.has(j)
    pub fn subtract(&mut self, other: &BitSet<N>) {
        for k in 0..N
        //@ invariant forall |j: int| 0 <= j < k ==> self.words[j] == old(*self).words[j] & !other.words[j]
        //@ invariant forall |j: int| k <= j < N ==> self.words[j] == old(*self).words[j]
        {
            self.words[k] &= !other.words[k];
        }
    }

    //@ ensures result <==> forall |j: int| !self.has(j)
    pub fn is_empty(&self) -> bool {
        for k in 0..N
        //@ invariant forall |j: int| 0 <= j < k ==> self.words[j] == 0
        {
            if self.words[k] != 0 {
                //@ ghost let b = choose |b: int| 0 <= b < 64 && self.words[k] & (1u64 << b) != 0;
                //@ assert self.has(64 * k + b);
                return false;
            }
        }
        true
    }
}

fn main() {
    let mut set: BitSet<2> = BitSet::new();
    set.insert(3);
    set.insert(100);
    set.remove(3);
    println!("{} {} {}", set.contains(3), set.contains(100), set.is_empty());
}
