//! A frame allocator with a ghost model, written by a stranger.
use core::cmp::Ordering;
pub const PAGE: usize = 4096;
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Owner { Free, Guest(u16), Host }
pub struct Frames<const N: usize> { owners: [Owner; N], free: usize }
//@ invariant Frames<N>: N > 0 && self.free <= N && count_free(self.owners@, N as nat) == self.free
/*@
/// How many of the first `n` are free.
spec fn count_free(s: Seq<Owner>, n: nat) -> nat
    decreases n
{
    if n == 0 { 0 } else { count_free(s, (n - 1) as nat) + (if s[n - 1] is Free { 1 } else { 0 }) }
}
spec fn owned_by(s: Seq<Owner>, guest: u16) -> Set<int> {
    Set::new(|i: int| 0 <= i < s.len() && s[i] == Owner::Guest(guest))
}
lemma fn count_bound(s: Seq<Owner>, n: nat)
    requires n <= s.len()
    ensures 0 <= count_free(s, n) <= n
    decreases n
{
    if n > 0 { count_bound(s, (n - 1) as nat); }
}
lemma fn disjoint_guests(s: Seq<Owner>, a: u16, b: u16)
    requires a != b
    ensures owned_by(s, a).disjoint(owned_by(s, b))
{ }
impl<const N: usize> Frames<N> {
    spec fn view(self) -> Map<int, Owner> { Map::new(Set::new(|i: int| 0 <= i < N), |i| self.owners[i]) }
    spec fn guests(self, g: u16) -> Set<int> { owned_by(self.owners@, g) }
}
@*/
impl<const N: usize> Frames<N> {
    //@ requires guest != 0
    //@ ensures match result {
    //@     Ok(at) => old(self@)[at as int] is Free && self@ == old(self@).insert(at as int, Owner::Guest(guest))
    //@         && self.guests(guest) == old(self.guests(guest)).insert(at as int),
    //@     Err(()) => self@ == old(self@) && old(self.free) == 0,
    //@ }
    pub fn take(&mut self, guest: u16) -> Result<usize, ()> {
        let mut i = 0;
        while i < N
        //@ invariant i <= N && count_free(self.owners@, i as nat) == 0
        //@ invariant self.owners@ == old(self.owners@)
        //@ decreases N - i
        {
            if self.owners[i] == Owner::Free {
                self.owners[i] = Owner::Guest(guest);
                self.free -= 1;
                //@ assert self.guests(guest).contains(i as int);
                return Ok(i);
            }
            i += 1;
        }
        //@ count_bound(self.owners@, N as nat);
        Err(())
    }
    //@ pure
    pub fn is_free(&self, at: usize) -> bool { at < N && matches!(self.owners[at], Owner::Free) }
    //@ requires a < N && b < N && self.is_free(a)
    //@ ensures result is Less <==> a < b
    pub fn order(&self, a: usize, b: usize) -> Ordering { a.cmp(&b) }
}
