//! Spec functions of traits: what an implementation means by its contract.

pub trait Container {
    /*@ spec fn model(self) -> Seq<u32>; @*/
    //@ ensures result == self.model().len()
    fn size(&self) -> usize;
    //@ requires self.model().len() < 1000
    //@ ensures self.model() == old(self.model()).push(x)
    fn add(&mut self, x: u32);
}
pub struct V { items: Vec<u32> }
/*@ impl Container for V { spec fn model(self) -> Seq<u32> { self.items@ } } @*/
impl Container for V {
    fn size(&self) -> usize { self.items.len() }
    fn add(&mut self, x: u32) { self.items.push(x); }
}
//@ requires c.model().len() == 3
//@ ensures c.model().len() == 5
pub fn twice<C: Container>(c: &mut C) { c.add(1); c.add(2); }
//@ ensures result == 5
pub fn user() -> usize { let mut v = V { items: vec![1, 2, 3] }; twice(&mut v); v.size() }
pub struct Pair<A, B> { a: A, b: B }
impl<A: Clone, B: Default> Pair<A, B> {
    fn fst(&self) -> &A { &self.a }
    fn fresh(a: A) -> Self { Pair { a, b: B::default() } }
}
//@ ensures result.len() == 2
pub fn two<T>(x: T, y: T) -> Vec<T> { let mut v = Vec::with_capacity(2); v.push(x); v.push(y); v }
//@ ensures result is Some ==> result->0 < n && result->0 < v.len() && v[result->0] == 0
//@ ensures forall |k: int| 0 <= k < (match result { Some(at) => at as int, None => n as int }) && k < v.len() ==> v[k] != 0
pub fn find(n: usize, v: &[u8]) -> Option<usize> { let mut i = 0; while i < n && i < v.len() 
  //@ invariant i <= n && (forall |k: int| 0 <= k < i ==> v[k] != 0)
  //@ decreases n - i
{ if v[i] == 0 { return Some(i); } i += 1; } None }
