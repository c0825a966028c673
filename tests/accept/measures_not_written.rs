//! Measures that follow from the tests of a loop, and from the parameters of a function that calls itself.
#![allow(dead_code, unused)]

//@ ensures result <= n
fn up(n: u32) -> u32 { let mut i = 0; while i < n
 //@ invariant i <= n
 { i += 1; } i }
fn down(n: u32) { let mut i = n; while i > 0 { i -= 1; } }
fn down2(n: u32) { let mut i = n; while i != 0 { i /= 2; } }
fn half(n: i64) { let mut i = n; while i > 0 { i >>= 1; } }
fn bits(n: u64) -> u32 { let mut m = n; let mut c = 0u32; while m != 0 { m &= m - 1; c = c.wrapping_add(1); } c }
fn bs(v: &[u32], x: u32) -> bool { let (mut lo, mut hi) = (0, v.len()); while lo < hi
 //@ invariant lo <= hi <= v.len()
 { let mid = lo + (hi - lo) / 2; if v[mid] == x { return true; } if v[mid] < x { lo = mid + 1; } else { hi = mid; } } false }
fn pop(mut s: Vec<u32>) -> u32 { let mut t = 0u32; while let Some(x) = s.pop() { t = t.wrapping_add(x); } t }
fn popm(s: &mut Vec<u32>) -> u32 { let mut t = 0u32; while !s.is_empty() { s.pop(); } t }
pub struct Q { items: Vec<u32>, n: usize }
fn drain(q: &mut Q) { while q.n > 0 { q.n -= 1; } }
impl Q { fn drain(&mut self, k: usize) { while self.n < k { self.n += 1; } } }
fn find(v: &[u32], x: u32) -> usize { let mut i = 0; while i < v.len() && v[i] != x { i += 1; } i }
fn find2(v: &[u32], x: u32) -> usize { let mut i = 0; loop { if i >= v.len() { return 0; } if v[i] == x { break; } i += 1; } i }
fn cont(n: u32) -> u32 { let mut i = 0; let mut s = 0u32; while i < n { i += 1; if i % 2 == 0 { continue; } s = s.wrapping_add(i); } s }
fn gcd(a: u32, b: u32) -> u32 { let (mut a, mut b) = (a, b); while b != 0 { let t = a % b; a = b; b = t; } a }
fn slice(mut s: &[u8]) -> u32 { let mut t = 0u32; while let [x, rest @ ..] = s { t = t.wrapping_add(*x as u32); s = rest; } t }
fn nested(n: u32, m: u32) -> u32 { let mut i = 0; let mut c = 0u32; while i < n { let mut j = 0; while j < m { j += 1; c = c.wrapping_add(1); } i += 1; } c }
fn two(k: usize) { let mut i = 0; let mut j = k; while i < j { i += 1; if i < j { j -= 1; } } }
fn fact(n: u32) -> u32 { if n == 0 { 1 } else { fact(n - 1).wrapping_mul(n) } }
fn ack(m: u32, n: u32) -> u32 { if m == 0 { n.wrapping_add(1) } else if n == 0 { ack(m - 1, 1) } else { let k = ack(m, n - 1); ack(m - 1, k) } }
pub enum L { Nil, Cons(u32, Box<L>) }
fn length(l: &L) -> u32 { match l { L::Nil => 0, L::Cons(_, r) => length(r).wrapping_add(1) } }
fn inc(l: &mut L) { if let L::Cons(x, r) = l { *x = 0; inc(r); } }
pub struct T { l: Option<Box<T>>, r: Option<Box<T>>, k: u32 }
fn size(t: &Option<Box<T>>) -> u32 { match t { None => 0, Some(n) => size(&n.l).wrapping_add(size(&n.r)) } }
impl T { fn depth(&self) -> u32 { match &self.l { Some(l) => l.depth().saturating_add(1), None => 0 } } }
pub struct Task { pub left: u32, pub done: bool }
//@ requires start < tasks.len()
pub fn next_task(tasks: &[Task], start: usize) -> Option<usize> {
    let (mut k, mut at) = (0, start);
    while k < tasks.len()
    //@ invariant k <= tasks.len() && at < tasks.len()
    {
        if tasks[at].left > 0 { return Some(at); }
        at += 1;
        if at == tasks.len() { at = 0; }
        k += 1;
    }
    None
}
//@ requires at <= s.len()
pub fn number(s: &[u8], at: usize) -> Option<u32> {
    let (mut n, mut i) = (0u32, at);
    while i < s.len() && s[i].is_ascii_digit() && n < 1000
    //@ invariant at <= i <= s.len()
    {
        n = n.checked_mul(10).and_then(|n| n.checked_add((s[i] - b'0') as u32))?;
        i += 1;
    }
    Some(n)
}
fn main() {
    println!("{} {} {} {}", up(4), bs(&[1, 3], 3), pop(vec![1, 2]), find(&[1, 2], 2));
    println!("{} {} {} {}", gcd(12, 18), slice(b"ab"), nested(2, 3), bits(0xff));
    println!("{} {}", fact(5), ack(2, 2));
}
