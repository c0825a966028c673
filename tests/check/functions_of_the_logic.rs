//! Closures, iterators and specifications side by side.
/*@
spec fn sum_to(n: int) -> int decreases n { if n <= 0 { 0 } else { sum_to(n - 1) + n } }
spec fn all<T>(s: Seq<T>, p: fn(T) -> bool) -> bool { forall |i: int| 0 <= i < s.len() ==> p(s[i]) }
spec fn compose(f: fn(int) -> int, g: fn(int) -> int) -> fn(int) -> int { |x: int| f(g(x)) }
spec fn twice(x: int) -> int { compose(|a: int| a + 1, |b: int| b * 2)(x) }
@*/
//@ requires all(v@, |x: u32| x < 100)
//@ ensures result <= v.len() * 100
pub fn total(v: &[u32]) -> u32 { v.iter().map(|x| *x).sum() }
//@ requires n < 1000
//@ ensures result == sum_to(n as int) && twice(result as int) == 2 * result + 1
pub fn gauss(n: u32) -> u32 {
    let mut t = 0;
    for i in 1..=n
    //@ invariant t <= 1_000_000
    { t += i; }
    t
}
//@ ensures v[..3] == old(v@)[0..3] && v@[1..].len() == v.len() - 1
pub fn keep(v: &mut [u8; 8]) { v[7] = 0; }
pub struct Pairs<T>(pub Vec<(T, T)>);
/*@ impl<T> Pairs<T> { spec fn view(self) -> Seq<(T, T)> { self.0@ } spec fn firsts(self) -> Seq<T> { Seq::new(self@.len(), |i| self@[i].0) } } @*/
impl<T: Clone> Pairs<T> {
    //@ ensures self@ == old(self@).push((a, b)) && self.firsts().last() == a
    pub fn push(&mut self, a: T, b: T) { self.0.push((a, b)); }
    //@ ensures result@ == self@
    pub fn copy(&self) -> Pairs<T> { Pairs(self.0.clone()) }
}
