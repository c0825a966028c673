//# shows: elements(&None).is_empty()
//# shows: elements(&cons(1, cons(2, cons(3, None)))).len() == 3
//! A sequence that a recursive function defines has some length from 0 on; which, its definition says.

pub struct Node {
    pub item: u32,
    pub next: Option<Box<Node>>,
}

pub fn cons(item: u32, next: Option<Box<Node>>) -> Option<Box<Node>> {
    Some(Box::new(Node { item, next }))
}

/*@
spec fn items(l: Option<Box<Node>>) -> Seq<u32>
    decreases l
{
    match l { None => Seq::empty(), Some(n) => Seq::empty().push(n.item) + items(n.next) }
}

spec fn hidden(n: int) -> Seq<u32> opaque { Seq::new(n, |i: int| 0 as u32) }

lemma fn never_empty(l: Option<Box<Node>>)
    ensures items(l).len() > 0 //~ ERROR V0017: the proof does not
{}

lemma fn never_long(l: Option<Box<Node>>)
    ensures items(l).len() <= 2 //~ ERROR V0017: the proof does not
{}

lemma fn empty_where_it_is_hidden(n: int)
    ensures hidden(n).len() == 0 //~ ERROR V0017: the proof does not
{}

lemma fn nothing(l: Option<Box<Node>>, n: int)
    requires items(l).len() >= hidden(n).len() >= 0
    ensures false //~ ERROR V0017: the proof does not
{}
@*/

//@ ensures result@ == items(*l) && result.len() != 3 //~ ERROR V0001: this postcondition
//@ decreases *l
pub fn elements(l: &Option<Box<Node>>) -> Vec<u32> {
    match l {
        None => Vec::new(),
        Some(n) => {
            let mut all = vec![n.item];
            all.append(&mut elements(&n.next));
            all
        }
    }
}
