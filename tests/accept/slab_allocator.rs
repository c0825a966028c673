//# contracts: partly
//! An allocator of equal slots: a list of free indices without duplicates, and a mark for each slot in use.

pub struct Slab<const N: usize> {
    used: [bool; N],
    free: Vec<usize>,
}

/*@
impl<const N: usize> Slab<N> {
    spec fn ok(self) -> bool {
        (forall |i: int| 0 <= i < self.free@.len() ==> self.free[i] < N && !self.used[self.free[i] as int])
            && (forall |i: int, j: int| 0 <= i < j < self.free@.len() ==> self.free[i] != self.free[j])
            && (forall |k: int| 0 <= k < N && !self.used[k] ==> exists |i: int| 0 <= i < self.free@.len() && self.free[i] == k)
    }
    spec fn in_use(self, k: int) -> bool { 0 <= k < N && self.used[k] }
}
@*/

impl<const N: usize> Slab<N> {
    //@ ensures result.ok() && (forall |k: int| !result.in_use(k))
    pub fn new() -> Self {
        let mut free = Vec::new();
        for i in 0..N
        //@ invariant free.len() == i && (forall |k: int| 0 <= k < i ==> free[k] == k)
        {
            free.push(i);
        }
        Slab { used: [false; N], free }
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     Some(k) => !old(*self).in_use(k as int) && (forall |j: int| self.in_use(j) <==> old(*self).in_use(j) || j == k),
    //@     None => *self == old(*self) && (forall |k: int| 0 <= k < N ==> self.in_use(k)),
    //@ }
    pub fn allocate(&mut self) -> Option<usize> {
        let k = self.free.pop()?;
        self.used[k] = true;
        Some(k)
    }

    //@ requires self.ok() && self.in_use(k as int)
    //@ ensures self.ok() && (forall |j: int| self.in_use(j) <==> old(*self).in_use(j) && j != k)
    pub fn release(&mut self, k: usize) {
        self.used[k] = false;
        self.free.push(k);
    }
}

fn main() {
    let mut slab: Slab<3> = Slab::new();
    let a = slab.allocate();
    let b = slab.allocate();
    println!("{:?} {:?}", a, b);
    if let Some(k) = a {
        slab.release(k);
    }
    println!("{:?} {:?} {:?}", slab.allocate(), slab.allocate(), slab.allocate());
}
