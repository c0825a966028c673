#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind { Free, Used(u8) }
pub struct Table { pub slots: Vec<Kind> }

/*@
spec fn used(t: Table) -> Set<int> { Set::new(|i: int| 0 <= i < t.slots@.len() && t.slots@[i] is Used) }
spec fn owners(t: Table) -> Map<int, u8> { Map::new(used(t), |i: int| t.slots@[i]->0) }
spec fn sum(s: Seq<u32>) -> int decreases s.len() { if s.len() == 0 { 0 } else { s[0] + sum(s.skip(1)) } }
spec fn count(s: Seq<u32>, x: u32) -> int { s.to_multiset().count(x) }
@*/

//@ pure
fn weight(k: Kind) -> u32 { match k { Kind::Free => 0, Kind::Used(n) => n as u32 } }

//@ requires i < t.slots.len()
//@ ensures used(*t) == used(old(*t)).insert(i as int)
//@ ensures owners(*t) == owners(old(*t)).insert(i as int, k)
//@ ensures owners(*t)[i as int] == k
//@ ensures used(*t).len() <= t.slots@.len()
fn claim(t: &mut Table, i: usize, k: u8) { t.slots[i] = Kind::Used(k); }

//@ ensures v@.to_multiset() == old(v)@.to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
fn sort(v: &mut Vec<u32>) { v.sort(); }

//@ ensures result as int == sum(v@)
fn total(v: &[u32]) -> u32 { let mut s = 0; for x in v { s += x; } s }

//@ ensures forall |x: u32| v@.to_set().contains(x) ==> x <= result
//@ ensures v@.len() > 0 ==> v@.contains(result)
fn largest(v: &[u32]) -> u32 { let mut m = 0; for x in v { if *x > m { m = *x } } m }

//@ ensures result == weight(k) + 1
fn heavier(k: Kind) -> u32 { weight(k) + 1 }

//@ panics d == 0
fn div(a: u32, d: u32) -> u32 { a / d }
//@ panics d == 0
fn bad_div(a: u32, d: u32) -> u32 { a / (d % 7) }
//@ ensures result == choose |x: u8| 3 < x < 5
fn four() -> u8 { 4 }
//@ requires N > 2
//@ ensures result as int == sum(xs@)
fn array_sum<const N: usize>(xs: [u32; N]) -> u32 { let mut s: u32 = 0; for x in xs { s = s.wrapping_add(x); } s }
//@ ensures final(v)@ == old(v)@.push(x)
fn add<T: Copy>(v: &mut Vec<T>, x: T) { v.push(x); }
//@ requires x < 10
fn assumes(x: u32) -> u32 { 
    //@ assume x < 9;
    x }
//@ ensures count(v@, 0) >= 0 && v@.map(|x: u32| (x as int) + 1).len() == v@.len() && v@.reverse().reverse() == v@
fn misc(v: &[u32]) {}
fn main() {}
