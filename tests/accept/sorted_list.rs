//# contracts: partly
//! A sorted list in boxes: insertion, membership, the smallest element taken, a list made of a slice.

#[derive(Debug)]
pub struct Node {
    key: u32,
    next: Option<Box<Node>>,
}

#[derive(Debug)]
pub struct Sorted {
    first: Option<Box<Node>>,
}

/*@
spec fn keys(list: Option<Box<Node>>) -> Seq<u32>
    decreases list
{
    match list { None => Seq::empty(), Some(node) => Seq::empty().push(node.key) + keys(node.next) }
}

/// How often a key is there.
spec fn count(list: Option<Box<Node>>, key: u32) -> int
    decreases list
{
    match list { None => 0, Some(node) => count(node.next, key) + (if node.key == key { 1 } else { 0 }) }
}

spec fn sorted(s: Seq<u32>) -> bool { forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j] }

impl Sorted {
    spec fn view(self) -> Seq<u32> { keys(self.first) }
}
@*/

/// Puts a key where it belongs.
//@ requires sorted(keys(*list))
//@ ensures sorted(keys(*list))
//@ ensures keys(*list).len() == old(keys(*list)).len() + 1
//@ ensures keys(*list)[0] == (if old(keys(*list)).len() == 0 || key <= old(keys(*list))[0] { key } else { old(keys(*list))[0] })
//@ ensures forall |x: u32| count(*list, x) == old(count(*list, x)) + (if x == key { 1 } else { 0 })
//@ decreases *list
fn insert_into(list: &mut Option<Box<Node>>, key: u32) {
    match list {
        Some(node) if node.key < key => insert_into(&mut node.next, key),
        _ => {
            let next = list.take();
            *list = Some(Box::new(Node { key, next }));
        }
    }
}

impl Sorted {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> Sorted {
        Sorted { first: None }
    }

    //@ requires sorted(self@)
    //@ ensures sorted(self@) && self@.len() == old(self@).len() + 1
    //@ ensures forall |x: u32| count(self.first, x) == old(count(self.first, x)) + (if x == key { 1 } else { 0 })
    pub fn insert(&mut self, key: u32) {
        insert_into(&mut self.first, key);
    }

    //@ requires sorted(self@)
    //@ ensures sorted(self@)
    //@ ensures match result {
    //@     Some(key) => old(self@) == Seq::empty().push(key) + self@,
    //@     None => old(self@) == Seq::empty() && self@ == Seq::empty(),
    //@ }
    pub fn take_smallest(&mut self) -> Option<u32> {
        let node = self.first.take()?;
        self.first = node.next;
        Some(node.key)
    }
}

//@ ensures sorted(result@) && result@.len() == items.len()
pub fn sorted_of(items: &[u32]) -> Sorted {
    let mut list = Sorted::new();
    for i in 0..items.len()
    //@ invariant sorted(list@) && list@.len() == i
    {
        list.insert(items[i]);
    }
    list
}

fn main() {
    let mut list = sorted_of(&[3, 1, 2]);
    println!("{:?} {:?}", list.take_smallest(), list.take_smallest());
    println!("{:?}", list);
}
