//! A binary heap in a vector: each element is at most as great as the one above it.

pub struct Heap {
    items: Vec<u32>,
}

/*@
spec fn above(i: int, j: int) -> bool { i < j && i == (j - 1) / 2 }

/// Of all elements, except that the ones above and below `hole` need not be in order with it.
spec fn heap_but(s: Seq<u32>, hole: int) -> bool {
    (forall |i: int, j: int| 0 <= i < j < s.len() && above(i, j) && i != hole && j != hole ==> s[j] <= s[i])
        && (forall |i: int, j: int| 0 <= i < hole < j < s.len() && above(i, hole) && above(hole, j) ==> s[j] <= s[i])
}

spec fn heap(s: Seq<u32>) -> bool {
    forall |i: int, j: int| 0 <= i < j < s.len() && above(i, j) ==> s[j] <= s[i]
}

/// The first element is the greatest.
lemma fn first_is_greatest(s: Seq<u32>)
    requires heap(s)
    ensures forall |i: int| 0 <= i < s.len() ==> s[i] <= s[0]
    decreases s.len()
{
    if s.len() > 0 {
        first_is_greatest(s.drop_last());
        assert s.len() > 1 ==> s[s.len() - 1] <= s[(s.len() - 2) / 2];
    }
}
@*/

impl Heap {
    //@ ensures heap(result.items@) && result.items@.len() == 0
    pub fn new() -> Heap {
        Heap { items: Vec::new() }
    }

    /// Moves an element up until it is in order.
    //@ requires at < self.items@.len() && heap_but(self.items@, at as int)
    //@ requires forall |i: int| 0 < i < self.items@.len() && above(at as int, i) ==> self.items@[i] <= self.items@[at]
    //@ ensures heap(self.items@) && self.items@.len() == old(self.items@).len()
    fn rise(&mut self, at: usize) {
        let mut i = at;
        while i > 0 && self.items[(i - 1) / 2] < self.items[i]
        //@ invariant i < self.items@.len() && self.items@.len() == old(self.items@).len()
        //@ invariant heap_but(self.items@, i as int)
        //@ invariant forall |k: int| 0 < k < self.items@.len() && above(i as int, k) ==> self.items@[k] <= self.items@[i]
        //@ decreases i
        {
            self.items.swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    /// Moves an element down until it is in order.
    //@ requires at < self.items@.len() && self.items@.len() <= 1_000_000 && heap_but(self.items@, at as int)
    //@ requires at > 0 ==> self.items@[at] <= self.items@[(at - 1) / 2]
    //@ ensures heap(self.items@) && self.items@.len() == old(self.items@).len()
    fn sink(&mut self, at: usize) {
        let mut i = at;
        while 2 * i + 1 < self.items.len()
        //@ invariant i < self.items@.len() && self.items@.len() == old(self.items@).len()
        //@ invariant heap_but(self.items@, i as int)
        //@ invariant i > 0 ==> self.items@[i] <= self.items@[(i - 1) / 2]
        //@ decreases self.items@.len() - i
        {
            let mut child = 2 * i + 1;
            if child + 1 < self.items.len() && self.items[child] < self.items[child + 1] {
                child += 1;
            }
            if self.items[child] <= self.items[i] {
                return;
            }
            self.items.swap(i, child);
            i = child;
        }
    }

    //@ requires heap(self.items@) && self.items@.len() < 1_000_000
    //@ ensures heap(self.items@) && self.items@.len() == old(self.items@).len() + 1
    pub fn push(&mut self, value: u32) {
        self.items.push(value);
        let last = self.items.len() - 1;
        self.rise(last);
    }

    //@ requires heap(self.items@) && self.items@.len() <= 1_000_000
    //@ ensures heap(self.items@)
    //@ ensures match result {
    //@     Some(x) => old(self.items@).len() == self.items@.len() + 1
    //@         && (forall |i: int| 0 <= i < old(self.items@).len() ==> old(self.items@)[i] <= x),
    //@     None => old(self.items@).len() == 0,
    //@ }
    pub fn pop(&mut self) -> Option<u32> {
        if self.items.is_empty() {
            return None;
        }
        //@ first_is_greatest(self.items@);
        let greatest = self.items.swap_remove(0);
        if !self.items.is_empty() {
            self.sink(0);
        }
        Some(greatest)
    }
}

fn main() {
    let mut heap = Heap::new();
    heap.push(3);
    heap.push(9);
    heap.push(5);
    println!("{:?}", heap.pop());
    println!("{:?}", heap.items);
}
