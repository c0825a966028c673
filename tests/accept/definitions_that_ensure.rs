//! What a spec function ensures is shown once, by induction where it recurs, and known of each call.
/*@
/// The even numbers among some.
spec fn evens(s: Seq<int>) -> Seq<int>
    ensures result.len() <= s.len()
    ensures forall |i: int| 0 <= i < result.len() ==> result[i] % 2 == 0 && s.contains(result[i])
    decreases s.len()
{
    if s.len() == 0 { Seq::empty() } else {
        let before = evens(s.drop_last()) in
        if s.last() % 2 == 0 { before.push(s.last()) } else { before }
    }
}

/// Of one that does not recur, too; and of one whose definition nobody sees.
spec fn aligned_up(n: int, to: int) -> int
    ensures n >= 0 && to > 0 ==> n <= result < n + to && result % to == 0
{ (n + to - 1) / to * to }

spec fn weight(n: int) -> int
    opaque
    ensures n >= 0 ==> result >= n
{ 3 * n + 7 }

/// Two that call each other: each rests on both only where they are smaller.
spec fn down(n: int) -> int
    ensures n >= 0 ==> result >= n
    decreases n
{ if n <= 0 { 0 } else { 1 + across(n - 1) } }

spec fn across(n: int) -> int
    ensures n >= 0 ==> result >= n
    decreases n
{ if n <= 0 { 0 } else { 2 + down(n - 1) } }

spec fn size(t: Tree) -> int
    ensures result >= 0
    decreases t
{ match t { Tree::Leaf => 0, Tree::Node(l, _, r) => size(*l) + 1 + size(*r) } }

/// Speaks of another one, which is shown first.
spec fn twice(s: Seq<int>) -> Seq<int>
    ensures result.len() == 2 * s.len()
    ensures forall |i: int| 0 <= i < s.len() ==> result[i] == s[i] && result[s.len() + i] == s[i]
{ s + s }

lemma fn all_of_this(s: Seq<int>, t: Tree, n: int)
    requires evens(s).len() > 0 && n >= 0
    ensures s.len() > 0 && evens(s)[0] % 2 == 0 && s.contains(evens(s)[0])
    ensures weight(n) >= n && aligned_up(n, 8) % 8 == 0 && size(t) >= 0 && down(n) >= 0
    ensures twice(s).len() >= 2
{}
@*/

pub enum Tree { Leaf, Node(Box<Tree>, u8, Box<Tree>) }

//@ requires n <= 1000
//@ ensures result == aligned_up(n as int, 16)
pub fn up(n: u32) -> u32 { (n + 15) / 16 * 16 }

//@ requires n <= 1000
//@ ensures result % 16 == 0 && result >= n
pub fn pages(n: u32) -> u32 { up(n) }

/// A definition of the library: the sum of numbers of a type is bounded by their count.
//@ requires v.len() <= 1000
//@ ensures result == v@.sum()
pub fn total(v: &[u16]) -> u32 {
    let mut sum = 0u32;
    for x in v
    //@ invariant sum == v@.take(v.len() - iter.rest.len()).sum()
    {
        sum += *x as u32;
    }
    sum
}

fn main() {
    println!("{} {} {}", up(17), pages(32), total(&[1, 2, 3]));
    let _ = Tree::Node(Box::new(Tree::Leaf), 1, Box::new(Tree::Leaf));
}
