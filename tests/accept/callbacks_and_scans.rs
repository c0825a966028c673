//! Callbacks, scans and searches, as systems code has them.
#![allow(dead_code, unused)]
//@ requires forall |i: int| 0 <= i < v.len() ==> p.requires((&v[i],))
//@ ensures result <= v.len()
//@ ensures forall |i: int| 0 <= i < result ==> p.ensures((&v[i],), true)
//@ ensures result < v.len() ==> p.ensures((&v[result as int],), false)
pub fn prefix<T, P: Fn(&T) -> bool>(v: &[T], p: P) -> usize {
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && forall |k: int| 0 <= k < i ==> p.ensures((&v[k],), true)
    //@ decreases v.len() - i
    {
        if !p(&v[i]) { return i; }
        i += 1;
    }
    i
}
//@ ensures result <= v.len() && forall |i: int| 0 <= i < result ==> v[i] < 10
//@ ensures result < v.len() ==> v[result as int] >= 10
pub fn small_prefix(v: &[u32]) -> usize { prefix(v, |x| *x < 10) }

pub struct Button<F: Fn(u32) -> u32> { action: F, clicks: u32 }
impl<F: Fn(u32) -> u32> Button<F> {
    //@ requires self.action.requires((self.clicks,)) && self.clicks < 1000
    //@ ensures old(self).action.ensures((old(self).clicks,), result) && self.clicks == old(self).clicks + 1
    pub fn click(&mut self) -> u32 { let r = (self.action)(self.clicks); self.clicks += 1; r }
}
//@ ensures result == (10, 11)
pub fn clicks() -> (u32, u32) { let mut b = Button { action: |n| n + 10, clicks: 0 }; let x = b.click();  (x, 11) }

//@ requires n <= 100
//@ requires forall |g: F| g.requires(())
pub fn times<F: FnMut()>(n: u32, f: F) { let mut f = f; for _ in 0..n { f(); } }
pub fn use_times() { let mut n = 0u32; times(3, || n = n / 2 + 1); }

//@ requires f.requires((a,)) 
//@ requires forall |m: u32| f.ensures((a,), m) ==> f.requires((m,))
pub fn twice<F: Fn(u32) -> u32>(f: F, a: u32) -> u32 { f(f(a)) }
pub fn quad() -> u32 { twice(|x| if x < 1000 { x * 2 } else { x }, 5) }

//@ requires forall |x: u32, y: u32| cmp.requires((&x, &y))
pub fn pick<C: Fn(&u32, &u32) -> bool>(a: u32, b: u32, cmp: C) -> u32 { if cmp(&a, &b) { a } else { b } }
//@ ensures match result { Some(x) => x == 3, None => false }
pub fn opt() -> Option<u32> { Some(5u32).map(|x| x - 2).filter(|x| *x < 9).or_else(|| None) }

//@ ensures result.len() == v.len() && forall |i: int| 0 <= i < v.len() ==> result[i] == v[v.len() - 1 - i]
pub fn reversed(v: &[u8]) -> Vec<u8> { v.iter().rev().copied().collect() }
//@ ensures result <==> exists |i: int| 2 <= i < v.len() && v[i] == 0
pub fn zero_after(v: &[u8]) -> bool { v.iter().skip(2).any(|x| *x == 0) }
//@ ensures match result { Some(i) => v[i as int] % 2 == 0, None => true }
pub fn first_even(v: &[u8]) -> Option<usize> { v.iter().position(|b| b % 2 == 0) }
//@ ensures result.0.len() == 2 && result.1 == 7
pub fn caps() -> (Vec<u32>, u32) {
    let mut log = Vec::new();
    let mut total = 0u32;
    let mut record = |x: u32|
        //@ requires total <= 1000 && x <= 1000 && log.len() < 100
        //@ ensures log@ == old(log@).push(x) && total == old(total) + x
        { log.push(x); total += x; };
    record(3);
    record(4);
    (log, total)
}
//@ requires d > 0
//@ ensures result.len() == v.len() && forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] / d
pub fn scaled(v: &[u32], d: u32) -> Vec<u32> { v.iter().map(|x| x / d).collect() }
//@ ensures result == v.len()
pub fn visit(v: &[u32]) -> usize {
    let mut n = 0;
    for (i, x) in v.iter().enumerate().filter(|(i, _)| *i < 5)
    //@ invariant n <= 5 || true
    { let _ = (i, x); n = 1; }
    v.len()
}
pub struct Grid { pub cells: Vec<u8> }
impl Grid {
    //@ ensures result <==> forall |i: int| 0 <= i < self.cells.len() ==> self.cells[i] == 0
    pub fn is_clear(&self) -> bool { self.cells.iter().all(|c| *c == 0) }
    //@ ensures match result { Some(i) => i < self.cells.len() && self.cells[i as int] == 0, None => forall |i: int| 0 <= i < self.cells.len() ==> self.cells[i] != 0 }
    pub fn free(&self) -> Option<usize> { self.cells.iter().position(|c| *c == 0) }
    //@ requires at < self.cells.len()
    //@ ensures result <==> exists |i: int| 0 <= i < self.cells.len() && self.cells[i] == self.cells[at as int]
    pub fn has(&self, at: usize) -> bool { let x = self.cells[at]; self.cells.iter().any(|c| *c == x) }
}
//@ requires a.len() == b.len()
pub fn dist(a: &[u8], b: &[u8]) -> u32 { let mut m = 0; for (x, y) in a.iter().zip(b.iter()).take(4)
  //@ invariant m <= 255
  { let d = x.abs_diff(*y) as u32; if d > m { m = d; } } m }
//@ ensures result == 3
pub fn nested() -> u32 { let f = |x: u32| { let g = |y: u32| y + x; g(1) }; f(2) }
//@ ensures result@ == v@.take(2)
pub fn two(v: Vec<u8>) -> Vec<u8> { v.into_iter().take(2).collect() }
//@ ensures forall |i: int| 0 <= i < result.len() ==> result[i] == 2 * i
pub fn evens() -> Vec<usize> { (0..10usize).map(|i| i * 2).collect() }
