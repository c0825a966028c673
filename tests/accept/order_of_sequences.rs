//! Vectors, slices, arrays and texts are compared element by element; and why that is a total order.
#![allow(clippy::all)]
use core::cmp::Ordering;

/*@
/// Negative, 0 or positive, as `a` is less than `b` from the element `i` on, equal, or greater.
spec fn sign<T: Ord>(a: Seq<T>, b: Seq<T>, i: int) -> int
    decreases a.len() - i
{
    if a.len() <= i {
        if b.len() <= i { 0 } else { -1 }
    } else if b.len() <= i {
        1
    } else if a[i] < b[i] {
        -1
    } else if a[i] > b[i] {
        1
    } else {
        sign(a, b, i + 1)
    }
}

lemma fn reflexive<T: Ord>(a: Seq<T>, i: int)
    requires core::orders::<T>() && 0 <= i
    ensures sign(a, a, i) == 0
    decreases a.len() - i
{
    if i < a.len() {
        reflexive(a, i + 1);
    }
}

lemma fn dual<T: Ord>(a: Seq<T>, b: Seq<T>, i: int)
    requires core::orders::<T>() && 0 <= i
    ensures sign(a, b, i) == -sign(b, a, i)
    decreases a.len() - i
{
    if i < a.len() && i < b.len() {
        dual(a, b, i + 1);
    }
}

lemma fn transitive<T: Ord>(a: Seq<T>, b: Seq<T>, c: Seq<T>, i: int)
    requires core::orders::<T>() && 0 <= i
    requires sign(a, b, i) <= 0 && sign(b, c, i) <= 0
    ensures sign(a, c, i) <= 0
    decreases a.len() - i
{
    if i < a.len() && i < b.len() && i < c.len() {
        assert a[i] <= b[i] && b[i] <= c[i];
        assert a[i] <= c[i];
        if !(a[i] < b[i]) && !(b[i] < c[i]) {
            transitive(a, b, c, i + 1);
        }
    }
}

lemma fn tells_apart(a: Seq<u32>, b: Seq<u32>, i: int)
    requires sign(a, b, i) == 0 && 0 <= i <= a.len() && i <= b.len()
    ensures a.len() == b.len()
    ensures forall |k: int| i <= k < a.len() ==> a[k] == b[k]
    decreases a.len() - i
{
    if i < a.len() && i < b.len() {
        tells_apart(a, b, i + 1);
    }
}
@*/

//@ ensures result
pub fn by_elements() -> bool {
    vec![1u8, 2] < vec![1, 3] && [1u8, 2][..] < [1, 2, 0][..] && "abc" < "abd" && "ab" < "abc"
}

//@ requires v@.len() > 0 && w@.len() > 0 && v[0] < w[0]
//@ ensures result
pub fn by_the_first(v: &Vec<u32>, w: &Vec<u32>) -> bool {
    v < w
}

//@ ensures result
pub fn turned_around(v: &[u32], w: &[u32]) -> bool {
    (v < w) == (w > v) && !(v < v) && v <= v
}

//@ ensures result
pub fn one_after_another(u: Vec<u8>, v: Vec<u8>, w: Vec<u8>) -> bool {
    !(u <= v && v <= w) || u <= w
}

//@ ensures core::sorted(v@) && v@.to_multiset() == old(v@).to_multiset()
pub fn sort_names(v: &mut Vec<Vec<u8>>) {
    v.sort();
}

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v[i] <= v[j]
pub fn sort_entries(v: &mut Vec<(u32, Vec<u8>)>) {
    v.sort();
}

//@ ensures result.0 <==> a < b
//@ ensures result.1 == a || result.1 == b
//@ ensures result.1 >= a && result.1 >= b
pub fn of_arrays(a: [u8; 3], b: [u8; 3]) -> (bool, [u8; 3]) {
    (a < b, a.max(b))
}

//@ ensures result
pub fn one_of_three(a: &Vec<u16>, b: &Vec<u16>) -> bool {
    a < b || a > b || a == b
}

//@ ensures result
pub fn in_options(a: Option<Vec<u8>>, b: Option<Vec<u8>>) -> bool {
    None <= a && (a < b) == (b > a)
}

//@ requires core::orders::<T>()
//@ ensures result
pub fn of_any_elements<T: Ord>(a: &[T], b: &[T]) -> bool {
    (a < b) == (b > a) && (a.cmp(b) == Ordering::Less) == (a < b)
}

//@ ensures match result {
//@     Some(m) => v@.contains(*m) && forall |i: int| 0 <= i < v.len() ==> v[i] <= *m,
//@     None => v.len() == 0,
//@ }
pub fn last_name(v: &[Vec<u8>]) -> Option<&Vec<u8>> {
    v.iter().max()
}

/// A type that says of one method alone what it gives: references to it are compared by that.
pub struct Length(u32);
impl PartialEq for Length {
    fn eq(&self, other: &Length) -> bool {
        self.0 == other.0
    }
}
impl PartialOrd for Length {
    fn partial_cmp(&self, other: &Length) -> Option<Ordering> {
        self.0.partial_cmp(&other.0)
    }
    //@ ensures result <==> self.0 < other.0
    fn lt(&self, other: &Length) -> bool {
        self.0 < other.0
    }
}

//@ ensures result <==> a.0 < b.0
pub fn behind_references(a: &Length, b: &Length) -> bool {
    a < b && &a < &b
}

fn main() {
    println!("{} {} {}", by_elements(), by_the_first(&vec![1], &vec![2]), turned_around(&[1, 2], &[1]));
    println!("{} {:?}", one_after_another(vec![1], vec![1, 2], vec![2]), of_arrays([1, 2, 3], [1, 3, 0]));
    let (mut names, mut entries) = (vec![vec![2], vec![1, 9], vec![1]], vec![(2, vec![1]), (1, vec![5]), (1, vec![])]);
    sort_names(&mut names);
    sort_entries(&mut entries);
    println!("{names:?} {entries:?} {:?} {}", last_name(&names), one_of_three(&vec![1], &vec![1]));
    println!("{} {}", in_options(None, Some(vec![])), of_any_elements(&[1, 2], &[1]));
    println!("{}", behind_references(&Length(1), &Length(2)));
}
