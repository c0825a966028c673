//! Functions that take functions: what they say of `requires` and `ensures` of their arguments is what callers get.

//@ requires forall |x: u32| x < 100 ==> f.requires((x,))
//@ ensures f.ensures((3,), result)
pub fn at_three<F: Fn(u32) -> u32>(f: F) -> u32 { f(3) }

//@ ensures result == 7
pub fn simple() -> u32 { at_three(|x| x * 2 + 1) }

//@ requires k < 1000
//@ ensures result == 7 + k
pub fn captures(k: u32) -> u32 { at_three(|x| if x < 10 { x * 2 + 1 + k } else { 5 }) }

//@ requires x < 100
//@ ensures result == x + 1
pub fn next(x: u32) -> u32 { x + 1 }

//@ ensures result == 4
pub fn by_name() -> u32 { at_three(next) }

//@ requires f.requires((x,))
//@ ensures f.ensures((x,), result)
pub fn applied<T, U, F: FnOnce(T) -> U>(f: F, x: T) -> U { f(x) }

//@ ensures result == Some(3)
pub fn constructor() -> Option<u32> { applied(Some, 3) }

//@ ensures result@ == Seq::empty().push(1u32).push(2)
pub fn consumed() -> Vec<u32> {
    let v = vec![1];
    applied(move |x| { let mut w = v; w.push(x); w }, 2)
}

//@ requires f.requires((x,))
//@ requires forall |m: U| f.ensures((x,), m) ==> g.requires((m,))
//@ ensures exists |m: U| f.ensures((x,), m) && g.ensures((m,), result)
pub fn composed<T, U, V, F: FnOnce(T) -> U, G: FnOnce(U) -> V>(f: F, g: G, x: T) -> V { g(f(x)) }

//@ ensures result == 12
pub fn two_steps() -> u64 { composed(|x: u32| x as u64 / 2, |x: u64| x % 5 + 10, 4) }

//@ requires f.requires((3,))
//@ ensures old(f).changes((3,), *f, result)
pub fn once_more<F: FnMut(u32) -> u32>(f: &mut F) -> u32 { f(3) }

//@ ensures result == (4, 5, 6)
pub fn counts() -> (u32, u32, u32) {
    let mut n = 0;
    let mut count = |x: u32| { n += x; n + 1 };
    let first = once_more(&mut count);
    count(2);
    (first, 5, n + 1)
}

//@ requires forall |x: u32| f.requires((x,))
//@ requires forall |x: u32, y: u32| f.ensures((x,), y) ==> y <= x
//@ ensures result <= n
pub fn repeated<F: Fn(u32) -> u32>(n: u32, times: usize, f: F) -> u32 {
    let mut x = n;
    for _ in 0..times
    //@ invariant x <= n
    {
        x = f(x);
    }
    x
}

//@ ensures result <= 1000
pub fn halved() -> u32 { repeated(1000, 5, |x| x / 2) }

//@ requires forall |i: int| 0 <= i < v.len() ==> f.requires((&v[i],))
//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> f.ensures((&v[i],), result[i])
pub fn mapped<T, U, F: Fn(&T) -> U>(v: &[T], f: F) -> Vec<U> {
    let mut out = Vec::new();
    for i in 0..v.len()
    //@ invariant out.len() == i
    //@ invariant forall |k: int| 0 <= k < i ==> f.ensures((&v[k],), out[k])
    {
        out.push(f(&v[i]));
    }
    out
}

//@ requires forall |i: int| 0 <= i < v.len() ==> v[i] < 1000
//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == 2 * v[i]
pub fn doubled(v: &[u32]) -> Vec<u32> { mapped(v, |x| 2 * *x) }

//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == (v[i] > limit)
pub fn above(v: &[u32], limit: u32) -> Vec<bool> { mapped(v, |x| *x > limit) }

//@ requires v.len() == 3
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] / 2 + 1
pub fn with_contract(v: &[u32]) -> Vec<u32> {
    let f = |x: &u32|
        //@ ensures result == *x / 2 + 1
        *x / 2 + 1;
    mapped(v, f)
}

pub struct Cached<F: Fn(u32) -> u32> { f: F, last: u32 }

impl<F: Fn(u32) -> u32> Cached<F> {
    //@ requires f.requires((n,))
    //@ ensures f.ensures((n,), result.last) && result.f == f
    pub fn new(f: F, n: u32) -> Cached<F> {
        let last = f(n);
        Cached { f, last }
    }
    //@ requires self.f.requires((n,))
    //@ ensures self.f == old(self).f && self.f.ensures((n,), self.last)
    pub fn at(&mut self, n: u32) { self.last = (self.f)(n); }
}

//@ ensures result == 5
pub fn kept() -> u32 {
    let mut c = Cached::new(|x| x % 7, 3);
    c.at(12);
    c.last
}

pub fn first<I: Iterator<Item = u32>>(it: I) -> Option<u32> {
    let mut it = it;
    it.next()
}

pub fn handed(v: &[u32]) -> Option<u32> { first(v.iter().map(|x| *x / 2)) }

//@ requires forall |g: F, x: u32| g.requires((x,))
pub fn handed_on<F: Fn(u32) -> u32>(v: &[u32], f: F) -> Option<u32> { first(v.iter().copied().map(f)) }

pub struct Frame(pub u32);
pub struct Held<T>(pub T);
pub enum Message {
    Byte(u8),
    Nothing,
}

//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i].0 == v[i]
pub fn frames(v: Vec<u32>) -> Vec<Frame> {
    v.into_iter().map(Frame).collect()
}

//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i].0 == v[i]
pub fn held(v: Vec<u8>) -> Vec<Held<u8>> {
    v.into_iter().map(Held).collect()
}

//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] is Byte
pub fn messages(v: Vec<u8>) -> Vec<Message> {
    v.into_iter().map(Message::Byte).collect()
}
