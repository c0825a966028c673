//# contracts: partly
//! A singly linked list of optional boxes.

pub struct Node {
    pub item: i32,
    pub next: Link,
}
pub type Link = Option<Box<Node>>;

#[derive(Default)]
pub struct List {
    head: Link,
}

/*@
spec fn items(l: Link) -> Seq<i32>
    decreases l
{
    match l { None => Seq::empty(), Some(n) => Seq::empty().push(n.item) + items(n.next) }
}
spec fn ascending(s: Seq<i32>) -> bool { forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j] }
impl List { spec fn view(self) -> Seq<i32> { items(self.head) } }
@*/

impl List {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> List {
        List { head: None }
    }

    //@ ensures self@ == Seq::empty().push(item) + old(self@)
    pub fn push(&mut self, item: i32) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { item, next }));
    }

    //@ ensures match result {
    //@     Some(x) => old(self@) == Seq::empty().push(x) + self@,
    //@     None => old(self@) == Seq::empty() && self@ == Seq::empty(),
    //@ }
    pub fn pop(&mut self) -> Option<i32> {
        self.head.take().map(|n| {
            self.head = n.next;
            n.item
        })
    }

    //@ ensures self@ == old(self@).reverse()
    pub fn reverse(&mut self) {
        let mut done: Link = None;
        let mut rest = self.head.take();
        while let Some(mut n) = rest
        //@ invariant items(rest).reverse() + items(done) == old(self@).reverse()
        //@ decreases items(rest).len()
        {
            rest = n.next.take();
            n.next = done;
            done = Some(n);
        }
        self.head = done;
    }

    //@ requires ascending(self@)
    //@ ensures ascending(self@)
    //@ ensures self@.to_multiset() == old(self@).to_multiset().insert(item)
    pub fn insert_sorted(&mut self, item: i32) {
        insert(&mut self.head, item);
    }

    //@ ensures result == self@.len()
    //@ requires self@.len() <= usize::MAX
    pub fn len(&self) -> usize {
        let mut n = 0;
        let mut at = &self.head;
        while let Some(node) = at
        //@ invariant n + items(*at).len() == self@.len()
        //@ decreases items(*at).len()
        {
            n += 1;
            at = &node.next;
        }
        n
    }

    /// Appends by a cursor.
    //@ ensures self@ == old(self@) + other@
    pub fn append(&mut self, other: List) {
        let mut at = &mut self.head;
        while let Some(node) = at
        //@ invariant old(self@).len() >= items(*at).len()
        //@ invariant items(final(at)) == items(*at) + other@ ==> items(final(self).head) == old(self@) + other@
        //@ decreases items(*at).len()
        {
            at = &mut node.next;
        }
        *at = other.head;
    }

    //@ ensures match result {
    //@     Some(x) => old(self@).len() > 0 && *x == old(self@).last()
    //@         && self@ == old(self@).drop_last().push(final(x)),
    //@     None => old(self@).len() == 0 && self@ == old(self@),
    //@ }
    pub fn last_mut(&mut self) -> Option<&mut i32> {
        last(&mut self.head)
    }
}

//@ requires ascending(items(*l))
//@ ensures ascending(items(*l))
//@ ensures forall |i: int| 0 <= i < items(*l).len() ==> items(*l)[i] == item || items(old(*l)).contains(items(*l)[i])
//@ ensures items(*l).to_multiset() == items(old(*l)).to_multiset().insert(item)
//@ decreases *l
fn insert(l: &mut Link, item: i32) {
    match l {
        Some(n) if n.item < item => insert(&mut n.next, item),
        _ => {
            let next = l.take();
            *l = Some(Box::new(Node { item, next }));
        }
    }
}

//@ ensures match result {
//@     Some(x) => items(old(*l)).len() > 0 && *x == items(old(*l)).last()
//@         && items(*l) == items(old(*l)).drop_last().push(final(x)),
//@     None => items(old(*l)).len() == 0 && *l == old(*l),
//@ }
//@ decreases *l
fn last(l: &mut Link) -> Option<&mut i32> {
    match l {
        None => None,
        Some(n) => {
            if n.next.is_none() {
                Some(&mut n.item)
            } else {
                last(&mut n.next)
            }
        }
    }
}

fn main() {
    let mut l = List::new();
    for x in [3, 1, 2]
    //@ invariant l@.len() + iter.items().len() == 3
    {
        l.push(x);
    }
    l.reverse();
    println!("{} {:?}", l.len(), l.pop());
    let mut m = List::new();
    m.push(9);
    l.append(m);
    if let Some(x) = l.last_mut() {
        *x += 1;
    }
    println!("{:?} {:?} {:?} {:?}", l.pop(), l.pop(), l.pop(), l.pop());
    let mut s = List::new();
    s.insert_sorted(4);
    s.insert_sorted(2);
    println!("{:?} {:?}", s.pop(), s.pop());
}
