//! Prompts, time, generic bounds in lemmas, spec methods on foreign types.
extern "C" {
    //@ ensures result < 1 << 62
    fn now() -> u64;
    //@ requires p |->[n]{1/2} ?s
    //@ ensures p |->[n]{1/2} s ** result <= n
    fn send(p: *const u8, n: usize) -> usize;
}
pub trait Lattice: Copy {
    /*@ spec fn le(self, other: Self) -> bool; @*/
    /*@ spec fn bottom() -> Self; @*/
    /*@ lemma fn reflexive(x: Self) ensures x.le(x) { } @*/
    //@ ensures self.le(result) && other.le(result)
    fn join(self, other: Self) -> Self;
}
impl Lattice for u8 {
    /*@ spec fn le(self, other: u8) -> bool { self <= other } @*/
    /*@ spec fn bottom() -> u8 { 0 } @*/
    fn join(self, other: u8) -> u8 { if self > other { self } else { other } }
}
/*@
impl Option<u32> { spec fn or_zero(self) -> int { match self { Some(x) => x as int, None => 0 } } }
impl<T> Option<T> { spec fn is_full(self) -> bool { self is Some } }
impl u32 { spec fn half(self) -> int { self / 2 } }
spec fn joined<L: Lattice>(s: Seq<L>, n: nat) -> L decreases n { choose |l: L| forall |i: int| 0 <= i < n ==> s[i].le(l) }
lemma fn uses<L: Lattice>(x: L) ensures x.le(x) { L::reflexive(x); assert L::bottom().le(x) || !L::bottom().le(x); }
@*/
//@ requires x.or_zero() > 3 && x.is_full() && y.half() < 8
//@ ensures result == x.or_zero() - 3
pub fn f(x: Option<u32>, y: u32) -> u32 { let _ = y; x.unwrap() - 3 }
//@ requires s.len() > 0
//@ ensures forall |i: int| 0 <= i < s.len() ==> s[i].le(result)
pub fn join_all<L: Lattice>(s: &[L]) -> L {
    let mut r = s[0];
    let mut i = 1;
    while i < s.len()
    //@ invariant 1 <= i <= s.len()
    //@ invariant forall |j: int| 0 <= j < i ==> s[j].le(r)
    //@ decreases s.len() - i
    { r = r.join(s[i]); i += 1; }
    r
}
pub fn tick() -> u64 { unsafe { now() } }
