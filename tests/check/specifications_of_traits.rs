//! Traits with spec functions, contracts on trait methods, bounds.
pub trait Counter {
    /*@ spec fn model(self) -> int; @*/
    /*@ spec fn is_zero(self) -> bool { self.model() == 0 } @*/
    //@ requires self.model() < 1000
    //@ ensures self.model() == old(self.model()) + 1
    fn bump(&mut self);
    //@ ensures result == self.model()
    fn get(&self) -> u32;
}
pub struct Plain { pub n: u32 }
impl Counter for Plain {
    /*@ spec fn model(self) -> int { self.n as int } @*/
    fn bump(&mut self) { self.n += 1; }
    fn get(&self) -> u32 { self.n }
}
pub struct Pair<A, B> { pub a: A, pub b: B }
/*@
impl<A: Counter, B: Counter> Counter for Pair<A, B> {
    spec fn model(self) -> int { self.a.model() + self.b.model() }
}
impl<A: Counter, B: Counter> Pair<A, B> {
    spec fn balanced(self) -> bool { self.a.model() == self.b.model() }
}
@*/
impl<A: Counter, B: Counter> Counter for Pair<A, B> {
    fn bump(&mut self) { self.a.bump(); }
    fn get(&self) -> u32 { self.a.get() + self.b.get() }
}
//@ requires c.model() < 10
//@ ensures c.model() == old(c.model()) + 2 && !c.is_zero()
pub fn twice<C: Counter>(c: &mut C) { c.bump(); c.bump(); }
//@ requires p.balanced()
//@ ensures result == <Plain as Counter>::model(p.a) + Counter::model(p.b)
pub fn total(p: &Pair<Plain, Plain>) -> u32 { p.get() }
