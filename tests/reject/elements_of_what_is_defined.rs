//# shows: elements(&lost(List { head: 1, tail: None }, 0)).len() == 1
//# shows: elements(&twice(List { head: 1, tail: None }, 2)) == [1, 2, 2]
//# shows: elements(&List { head: 1, tail: Some(Box::new(List { head: 1, tail: None })) }) == [1, 1]
//! The elements of a sequence that a recursive function defines: as many as it puts together, no more and no fewer.

pub struct List {
    pub head: u32,
    pub tail: Option<Box<List>>,
}

/*@
spec fn items(l: List) -> Seq<u32>
    decreases l
{
    match l.tail { None => Seq::empty().push(l.head), Some(t) => Seq::empty().push(l.head) + items(*t) }
}

spec fn from_the_end(l: List) -> Seq<u32>
    decreases l
{
    match l.tail { None => Seq::empty().push(l.head), Some(t) => from_the_end(*t).push(l.head) }
}

lemma fn as_many(l: List)
    ensures items(l).to_multiset() == from_the_end(l).to_multiset()
    decreases l
{
    if l.tail is Some {
        as_many(*(l.tail->0));
    }
}

lemma fn the_first_is_alone(l: List)
    ensures items(l).to_multiset().count(l.head) == 1 //~ ERROR V0017: the proof does not
{}

lemma fn nothing(l: List)
    requires items(l).to_multiset() == from_the_end(l).to_multiset()
    ensures false //~ ERROR V0017: the proof does not
{
    as_many(l);
}
@*/

//@ ensures result@ == items(*l)
//@ decreases *l
pub fn elements(l: &List) -> Vec<u32> {
    let mut all = vec![l.head];
    if let Some(t) = &l.tail {
        all.append(&mut elements(t));
    }
    all
}

//@ ensures items(result).to_multiset() == items(l).to_multiset().insert(x) //~ ERROR V0001: this postcondition
//@ decreases l
pub fn lost(l: List, x: u32) -> List {
    if x < l.head {
        return l;
    }
    match l.tail {
        None => List { head: l.head, tail: Some(Box::new(List { head: x, tail: None })) },
        Some(t) => List { head: l.head, tail: Some(Box::new(lost(*t, x))) },
    }
}

//@ ensures items(result).to_multiset() == items(l).to_multiset().insert(x) //~ ERROR V0001: this postcondition
//@ decreases l
pub fn twice(l: List, x: u32) -> List {
    match l.tail {
        None => {
            let last = List { head: x, tail: None };
            List { head: l.head, tail: Some(Box::new(List { head: x, tail: Some(Box::new(last)) })) }
        }
        Some(t) => List { head: l.head, tail: Some(Box::new(twice(*t, x))) },
    }
}
