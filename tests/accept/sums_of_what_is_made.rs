//! Sums of what is made of each element of a part of a slice.
//@ requires v.len() <= 1000 && forall |i: int| 0 <= i < v.len() ==> v[i] <= 1000
//@ ensures result == v@.map(|x| x + 1).sum()
pub fn plus(v: &[u32]) -> u64 {
    let mut s = 0u64;
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && s == v@.take(i).map(|x| x + 1).sum() && s <= i * 1000000
    { s += v[i] as u64 + 1; i += 1; }
    s
}
//@ requires v.len() <= 1000 && forall |i: int| 0 <= i < v.len() ==> v[i] <= 1000
//@ ensures result == v@.map(|x| 3 * x).sum()
pub fn three(v: &[u32]) -> u64 {
    let mut s = 0u64;
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && s == v@.take(i).map(|x| 3 * x).sum() && s <= i * 1000000
    { s += v[i] as u64 * 3; i += 1; }
    s
}
/*@ spec fn sqr(x: u32) -> int { x * x } @*/
//@ requires v.len() <= 1000 && forall |i: int| 0 <= i < v.len() ==> v[i] <= 1000
//@ ensures result == v@.map(|x| sqr(x)).sum()
pub fn square(v: &[u32]) -> u64 {
    let mut s = 0u64;
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && s == v@.take(i).map(|x| sqr(x)).sum() && s <= i * 1000000
    { s += v[i] as u64 * v[i] as u64; i += 1; }
    s
}
/*@ spec fn squares(s: Seq<u32>) -> int decreases s.len() { if s.len() == 0 { 0 } else { squares(s.drop_last()) + s.last() * s.last() } } @*/
//@ requires v.len() <= 1000 && forall |i: int| 0 <= i < v.len() ==> v[i] <= 1000
//@ ensures result == squares(v@)
pub fn by_definition(v: &[u32]) -> u64 {
    let mut s = 0u64;
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && s == squares(v@.take(i)) && s <= i * 1000000
    { s += v[i] as u64 * v[i] as u64; i += 1; }
    s
}
//@ ensures result ==> v@.skip(1).map(|x| x as int - 1) == w@.skip(1).map(|x| x as int - 1)
pub fn same_but_for_the_first(v: &[u32], w: &[u32]) -> bool {
    v.len() == w.len() && v.len() > 0 && {
        let mut i = 1;
        while i < v.len()
        //@ invariant 1 <= i <= v.len() && v.len() == w.len() && forall |k: int| 1 <= k < i ==> v[k] == w[k]
        {
            if v[i] != w[i] { return false; }
            i += 1;
        }
        true
    }
}
fn main() { println!("{} {} {} {}", plus(&[1, 2]), three(&[1, 2]), square(&[3, 4]), by_definition(&[3, 4])); }
