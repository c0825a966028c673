//! Tour of the library.

use core::mem::MaybeUninit;
use core::num::Wrapping;
use core::ptr::{self, NonNull};
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, Ordering};
mod inner {
    pub struct Hidden {
        pub a: u32,
        b: u32,
    }
    impl Hidden {
        pub fn new() -> Hidden {
            Hidden { a: 1, b: 2 }
        }
        pub fn b(&self) -> u32 {
            self.b
        }
    }
    pub mod deep {
        pub use super::Hidden as H;
        pub fn make() -> H {
            super::Hidden::new()
        }
    }
    pub enum Color {
        Red,
        Green(u8),
    }
}
use inner::{
    deep::{self, H},
    Color::{self, *},
};
pub fn modules() -> u32 {
    let h: H = deep::make();
    h.a + h.b()
        + match (Red, Green(3)) {
            (Color::Red, Green(n)) => n as u32,
            _ => 0,
        }
}
static HITS: AtomicU32 = AtomicU32::new(0);
pub fn hit() -> u32 {
    HITS.fetch_add(1, Ordering::SeqCst)
}
pub fn cells(c: &Cell<u32>) -> u32 {
    c.set(c.get() + 1);
    c.replace(7)
}
pub fn wraps(a: Wrapping<u8>) -> u8 {
    (a + Wrapping(3)).0
}
pub struct List<'a> {
    head: Option<&'a Node<'a>>,
}
pub struct Node<'a> {
    v: u32,
    next: Option<&'a Node<'a>>,
}
impl<'a> List<'a> {
    pub fn first(&self) -> Option<&'a u32> {
        self.head.map(|n| &n.v)
    }
    pub fn len(&self) -> usize {
        let mut n = 0;
        let mut at = self.head;
        while let Some(node) = at {
            n += 1;
            at = node.next;
        }
        n
    }
}
pub struct Tree<K, V> {
    root: Option<Box<TNode<K, V>>>,
    len: usize,
}
struct TNode<K, V> {
    k: K,
    v: V,
    left: Option<Box<TNode<K, V>>>,
    right: Option<Box<TNode<K, V>>>,
}
impl<K: Ord, V> Tree<K, V> {
    pub fn new() -> Self {
        Self { root: None, len: 0 }
    }
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let mut at = &mut self.root;
        while let Some(node) = at {
            match k.cmp(&node.k) {
                core::cmp::Ordering::Less => at = &mut node.left,
                core::cmp::Ordering::Greater => at = &mut node.right,
                core::cmp::Ordering::Equal => return Some(core::mem::replace(&mut node.v, v)),
            }
        }
        *at = Some(Box::new(TNode {
            k,
            v,
            left: None,
            right: None,
        }));
        self.len += 1;
        None
    }
    pub fn get(&self, k: &K) -> Option<&V> {
        let mut at = self.root.as_ref();
        while let Some(n) = at {
            if *k < n.k {
                at = n.left.as_ref();
            } else if *k > n.k {
                at = n.right.as_ref();
            } else {
                return Some(&n.v);
            }
        }
        None
    }
}
pub fn uninit() -> u32 {
    let mut m = MaybeUninit::<u32>::uninit();
    m.write(3);
    unsafe { m.assume_init() }
}
pub fn rawp() -> u32 {
    let mut x = 5u32;
    let p = &mut x as *mut u32;
    let q = &raw const x;
    unsafe {
        ptr::write(p, 6);
        *q + ptr::read(p)
    }
}
pub fn nn(x: &mut u32) -> u32 {
    let p = NonNull::from(x);
    unsafe { *p.as_ptr() }
}
extern "C" {
    fn putc(c: u8) -> i32;
}
pub fn host() -> i32 {
    unsafe { putc(b'a') }
}
pub fn closures() -> u32 {
    let v = vec![1u32, 2, 3];
    let s: u32 = v.iter().sum();
    let add = move |x: u32| x + s + v.len() as u32;
    add(1) + add(2)
}
pub fn bytes() -> u8 {
    let b = b"hello";
    b[0] ^ b[4]
}
pub fn strs(s: &str) -> bool {
    s == "abc" && s.as_bytes()[0] == b'a'
}
pub fn while_let(mut v: Vec<u32>) -> u32 {
    let mut t = 0;
    while let Some(x) = v.pop() {
        t += x;
    }
    t
}
pub fn collect(n: u32) -> Vec<u32> {
    (0..n).filter(|x| x % 2 == 0).map(|x| x * x).collect()
}
pub fn collect2(v: &[u32]) -> Vec<(usize, u32)> {
    v.iter().copied().enumerate().collect::<Vec<_>>()
}
pub fn pos(v: &[u32], n: u32) -> Option<usize> {
    v.iter().position(|&x| x == n)
}
pub fn fold(v: &[i64]) -> i64 {
    v.iter().fold(0, |a, b| a + b)
}
pub fn maxi(v: &[i64]) -> Option<i64> {
    v.iter().copied().max()
}
pub fn chunk(v: &[u8]) -> u32 {
    let mut t = 0u32;
    for c in v.chunks(4) {
        t = t.wrapping_add(c.iter().map(|&b| b as u32).sum::<u32>());
    }
    for w in v.windows(2) {
        if w[0] < w[1] {
            t += 1;
        }
    }
    t
}
pub fn iter_mut(v: &mut [u32]) {
    for x in v.iter_mut() {
        *x += 1;
    }
    for x in v {
        *x *= 2;
    }
}
pub fn rev(n: usize) -> usize {
    let mut t = 0;
    for i in (0..n).rev().step_by(2) {
        t += i;
    }
    for i in 1..=n {
        t ^= i;
    }
    t
}
pub fn split(v: &mut [u32]) -> u32 {
    let (a, b) = v.split_at_mut(2);
    a[0] = b[0];
    a.len() as u32
}
pub fn tuple_ret() -> (u32, bool) {
    let (mut a, b) = (1, true);
    (a, _) = (a + 1, b);
    (a, b)
}
pub trait Visitor {
    type Out;
    fn visit(&mut self, n: u32) -> Self::Out;
}
pub struct Sum(u32);
impl Visitor for Sum {
    type Out = u32;
    fn visit(&mut self, n: u32) -> u32 {
        self.0 += n;
        self.0
    }
}
pub fn walk<V>(v: &mut V, n: u32) -> Vec<V::Out>
where
    V: Visitor,
    V::Out: Clone,
{
    let mut out = Vec::new();
    for i in 0..n {
        out.push(v.visit(i));
    }
    out
}
pub fn use_walk() -> usize {
    walk(&mut Sum(0), 4).len()
}
pub struct Fib {
    a: u64,
    b: u64,
}
impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.a;
        (self.a, self.b) = (self.b, self.a.checked_add(self.b)?);
        Some(r)
    }
}
pub fn fib() -> u64 {
    Fib { a: 0, b: 1 }.take_while(|&x| x < 100).last().unwrap_or(0)
}
pub struct Matrix<const R: usize, const C: usize>([[i32; C]; R]);
impl<const R: usize, const C: usize> Matrix<R, C> {
    pub const ZERO: Self = Matrix([[0; C]; R]);
    pub fn transpose(&self) -> Matrix<C, R> {
        let mut m = Matrix::<C, R>([[0; R]; C]);
        for i in 0..R {
            for j in 0..C {
                m.0[j][i] = self.0[i][j];
            }
        }
        m
    }
}
impl<T> Drop for Guard<T> {
    fn drop(&mut self) {
        let _ = &self.0;
    }
}
pub struct Guard<T>(T);
pub fn guards() {
    let g = Guard(3);
    drop(g);
    let _g2 = Guard("x");
}
#[repr(u8)]
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    A = 1,
    B = 5,
    C,
}
pub fn kind(k: Kind) -> u8 {
    k as u8
}
pub fn letelse(x: Option<u32>) -> u32 {
    let Some(n) = x else { return 0 };
    n
}
pub fn m(x: u32) -> bool {
    matches!(x, 1..=5 | 7 if x != 3)
}
pub type Res<T> = Result<T, u8>;
pub fn res(x: u32) -> Res<u32> {
    if x > 3 {
        Err(1)
    } else {
        Ok(x)
    }
}
pub fn fmt(x: u32) {
    println!("{x:>5} {:#x} {0:?} {:04b}", x, x);
    assert_eq!(x, 3, "no {}", x);
}
