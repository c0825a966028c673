//! A literal in a specification is of the type that it meets, also where that comes later.
/*@
spec fn framed(s: Seq<u8>) -> Seq<u8> { Seq::empty().push(2) + s + Seq::empty().push(3) }
spec fn named(s: Seq<u8>) -> Seq<u8> { let head = Seq::empty().push(9) in head + s }
spec fn fractions(s: Seq<real>) -> Seq<real> { let head = Seq::empty().push(9) in head + s }
spec fn only(s: Map<u8, i32>) -> bool { let one = Map::empty().insert(1, -1) in one == s }
spec fn counted(x: int) -> Seq<int> { Seq::empty().push(1).push(x) }
spec fn three_and_four(s: Set<u64>) -> bool { Set::empty().insert(3).insert(4) == s }
spec fn is_three(x: u32) -> bool { Set::empty().insert(3).contains(x) }

lemma fn what_they_are(s: Seq<u8>, x: int)
    ensures framed(s).len() == s.len() + 2 && framed(s)[0] == 2 && named(s)[0] == 9
    ensures Seq::empty().push(5) + s == Seq::empty().push(5) + s
    ensures fractions(Seq::empty())[0] == 9 && counted(x)[1] == x
    ensures is_three(3) && !is_three(4) && Seq::empty().push(3)[0] + x == 3 + x
{}
@*/

//@ ensures result@ == Seq::empty().push(5) + v@
pub fn with_five(v: &[u32]) -> Vec<u32> {
    let mut w = vec![5];
    w.extend_from_slice(v);
    w
}

/// Where a machine integer is wanted, an `int` that is in range stands for it.
//@ requires x < 100
//@ ensures result == (x + 1, [x, x + 2])
pub fn in_tuples_and_arrays(x: u8) -> (u8, [u8; 2]) { (x + 1, [x, x + 2]) }

//@ requires x < 100
//@ ensures result == Some(Box::new(x + 1))
pub fn in_boxes(x: u8) -> Option<Box<u8>> { Some(Box::new(x + 1)) }

//@ requires x < 100
//@ ensures result@ == [x + 1, x]@ && result@ + [3]@ == [x + 1, x, 3]@
pub fn in_sequences(x: u8) -> Vec<u8> { vec![x + 1, x] }

fn main() { println!("{:?}", with_five(&[1, 2])); }
