//# contracts: partly
//! A sparse set: members in any order without gaps, and for each number where it stands.

pub struct SparseSet<const N: usize> {
    dense: [usize; N],
    place: [usize; N],
    len: usize,
}

/*@
impl<const N: usize> SparseSet<N> {
    spec fn ok(self) -> bool {
        self.len <= N && (forall |i: int| 0 <= i < self.len ==> self.dense[i] < N && self.place[self.dense[i] as int] == i)
    }
    spec fn has(self, x: int) -> bool {
        0 <= x < N && self.place[x] < self.len && self.dense[self.place[x] as int] == x
    }
}
@*/

impl<const N: usize> SparseSet<N> {
    //@ ensures result.ok() && result.len == 0 && (forall |x: int| !result.has(x))
    pub fn new() -> Self {
        SparseSet { dense: [0; N], place: [0; N], len: 0 }
    }

    //@ requires self.ok() && x < N
    //@ ensures result == self.has(x as int)
    pub fn contains(&self, x: usize) -> bool {
        self.place[x] < self.len && self.dense[self.place[x]] == x
    }

    //@ requires self.ok() && x < N && self.len < N
    //@ ensures self.ok() && (forall |y: int| self.has(y) <==> old(*self).has(y) || y == x)
    pub fn insert(&mut self, x: usize) {
        if !self.contains(x) {
            self.dense[self.len] = x;
            self.place[x] = self.len;
            self.len += 1;
        }
    }

    //@ requires self.ok() && x < N
    //@ ensures self.ok() && (forall |y: int| self.has(y) <==> old(*self).has(y) && y != x)
    pub fn remove(&mut self, x: usize) {
        if self.contains(x) {
            let hole = self.place[x];
            let last = self.dense[self.len - 1];
            self.dense[hole] = last;
            self.place[last] = hole;
            self.len -= 1;
        }
    }

    //@ ensures self.ok() && (forall |x: int| !self.has(x))
    pub fn clear(&mut self) {
        self.len = 0;
    }
}

fn main() {
    let mut set: SparseSet<10> = SparseSet::new();
    set.insert(7);
    println!("{} {}", set.contains(7), set.contains(3));
    set.remove(7);
    println!("{}", set.contains(7));
}
