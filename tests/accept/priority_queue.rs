//! A queue from which the smallest comes first: sorted in a vector, the smallest last; its contents are a multiset.

pub struct Queue {
    items: Vec<u32>,
}
//@ invariant Queue: forall |i: int, j: int| 0 <= i < j < self.items.len() ==> self.items[i] >= self.items[j]

/*@
impl Queue {
    spec fn view(self) -> Multiset<u32> { self.items@.to_multiset() }
    spec fn len(self) -> int { self.items.len() }
}
@*/

impl Queue {
    //@ ensures result@ == Multiset::empty() && result.len() == 0
    pub fn new() -> Queue {
        Queue { items: Vec::new() }
    }

    //@ requires self.len() < usize::MAX
    //@ ensures self@ == old(self@).insert(x) && self.len() == old(self.len()) + 1
    pub fn push(&mut self, x: u32) {
        let mut i = self.items.len();
        while i > 0 && self.items[i - 1] < x
        //@ invariant i <= self.items.len() && forall |k: int| i <= k < self.items.len() ==> self.items[k] < x
        {
            i -= 1;
        }
        self.items.insert(i, x);
    }

    //@ ensures result is None <==> old(self.len()) == 0
    //@ ensures match result {
    //@     Some(x) => old(self@) == self@.insert(x) && self.len() == old(self.len()) - 1,
    //@     None => *self == old(*self),
    //@ }
    //@ ensures match result { Some(x) => forall |i: int| 0 <= i < self.len() ==> x <= self.items[i], None => true }
    pub fn pop(&mut self) -> Option<u32> {
        if self.items.is_empty() {
            return None;
        }
        let x = self.items.remove(self.items.len() - 1);
        //@ assert old(self.items@) == self.items@.push(x);
        Some(x)
    }
}

fn main() {
    let mut q = Queue::new();
    for x in [5, 2, 8, 2] {
        q.push(x);
    }
    while let Some(x) = q.pop()
    //@ decreases q.len()
    {
        println!("{x}");
    }
}
