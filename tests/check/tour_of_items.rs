//! Tour of items.

use core::cmp::Ordering;
use core::mem;
use std::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut, Neg};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Vec2 {
    x: i32,
    y: i32,
}
impl Add for Vec2 {
    type Output = Vec2;
    fn add(self, o: Vec2) -> Vec2 {
        Vec2 {
            x: self.x + o.x,
            y: self.y + o.y,
        }
    }
}
impl Neg for Vec2 {
    type Output = Self;
    fn neg(self) -> Self {
        Vec2 {
            x: -self.x,
            y: -self.y,
        }
    }
}
impl AddAssign for Vec2 {
    fn add_assign(&mut self, o: Vec2) {
        self.x += o.x;
        self.y += o.y;
    }
}

pub trait Shape {
    const SIDES: u32;
    fn area(&self) -> u32;
    fn twice(&self) -> u32 {
        self.area() * 2
    }
    fn sides() -> u32 {
        Self::SIDES
    }
}
pub struct Square(pub u32);
impl Shape for Square {
    const SIDES: u32 = 4;
    fn area(&self) -> u32 {
        self.0 * self.0
    }
}
pub fn total<S: Shape>(shapes: &[S]) -> u32 {
    let mut t = 0;
    for s in shapes {
        t += s.area();
    }
    t + S::SIDES
}
pub fn total2(shapes: &[impl Shape]) -> u32 {
    shapes.iter().map(|s| s.twice()).sum()
}

pub struct Stack<T, const N: usize> {
    items: [Option<T>; N],
    len: usize,
}
impl<T: Copy, const N: usize> Stack<T, N> {
    pub fn new() -> Self {
        Stack {
            items: [None; N],
            len: 0,
        }
    }
    pub fn push(&mut self, t: T) -> Result<(), T> {
        if self.len == N {
            return Err(t);
        }
        self.items[self.len] = Some(t);
        self.len += 1;
        Ok(())
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            None
        } else {
            self.len -= 1;
            self.items[self.len].take()
        }
    }
    pub fn peek(&self) -> Option<&T> {
        if self.len == 0 {
            return None;
        }
        self.items[self.len - 1].as_ref()
    }
    pub fn capacity(&self) -> usize {
        N
    }
}
impl<T, const N: usize> Index<usize> for Stack<T, N> {
    type Output = Option<T>;
    fn index(&self, i: usize) -> &Option<T> {
        &self.items[i]
    }
}
impl<T, const N: usize> IndexMut<usize> for Stack<T, N> {
    fn index_mut(&mut self, i: usize) -> &mut Option<T> {
        &mut self.items[i]
    }
}

pub fn largest<'a, T: PartialOrd>(xs: &'a [T]) -> Option<&'a T> {
    let mut best = xs.first()?;
    for x in xs.iter().skip(1) {
        if x > best {
            best = x;
        }
    }
    Some(best)
}
pub struct Counter {
    n: u32,
}
impl Iterator for Counter {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.n < 5 {
            self.n += 1;
            Some(self.n)
        } else {
            None
        }
    }
}
pub fn count() -> u32 {
    Counter { n: 0 }
        .zip(Counter { n: 2 })
        .map(|(a, b)| a * b)
        .filter(|x| x % 3 == 0)
        .sum()
}
pub fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> Composed<A, C, B> where {
    loop {}
}
pub struct Composed<A, B, C>(A, B, C);
pub fn apply<F: FnMut(u32) -> u32>(mut f: F, n: u32) -> u32 {
    f(n) + f(n + 1)
}
pub fn use_apply() -> u32 {
    let mut sum = 0;
    apply(
        |x| {
            sum += x;
            sum
        },
        3,
    )
}
#[derive(Debug)]
pub enum Error {
    Small(u8),
    Big { at: usize },
}
impl From<u8> for Error {
    fn from(x: u8) -> Self {
        Error::Small(x)
    }
}
pub fn parse(xs: &[u8]) -> Result<u32, Error> {
    let first = xs.get(0).copied().ok_or(Error::Big { at: 0 })?;
    let v = check(first)?;
    Ok(v as u32)
}
fn check(x: u8) -> Result<u8, u8> {
    if x > 100 {
        Err(x)
    } else {
        Ok(x)
    }
}
pub fn slices(xs: &[u32]) -> u32 {
    match xs {
        [] => 0,
        [a] => *a,
        [a, .., b] => a + b,
    }
}
pub fn swap_them(a: &mut u64, b: &mut u64) {
    mem::swap(a, b);
    let old = mem::replace(a, 5);
    *b = old;
}
pub fn sorted(v: &mut Vec<u32>) -> Ordering {
    v.sort();
    v.push(3);
    v[0].cmp(&v[1]).then(Ordering::Less)
}
pub fn ints(x: u32) -> u64 {
    let y = x.wrapping_add(3).rotate_left(5);
    u64::from(y) + u64::MAX.count_ones() as u64 + (x.leading_zeros() as u64).pow(2)
}
pub fn tryinto(x: u64) -> Option<u32> {
    u32::try_from(x).ok()
}
pub fn tryinto2(x: u64) -> Result<u8, core::num::TryFromIntError> {
    let y: u8 = x.try_into()?;
    Ok(y)
}
pub struct Wrapper {
    inner: Vec<u8>,
}
impl Deref for Wrapper {
    type Target = Vec<u8>;
    fn deref(&self) -> &Vec<u8> {
        &self.inner
    }
}
impl DerefMut for Wrapper {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.inner
    }
}
pub fn wrapped(w: &mut Wrapper) -> usize {
    w.push(3);
    w.len() + w.iter().count()
}
pub fn boxes() -> Box<u32> {
    let b = Box::new(5);
    let c = *b + 1;
    Box::new(c)
}
pub fn chars(s: &str) -> usize {
    s.chars().filter(|c| c.is_ascii_digit()).count() + s.len()
}
pub fn orp(x: Option<u32>) -> u32 {
    match x {
        Some(n @ (1 | 2 | 5..=9)) => n,
        Some(n) if n > 100 => n - 100,
        Some(_) | None => 0,
    }
}
static mut COUNTER: u32 = 0;
pub static TABLE: [u8; 4] = [1, 2, 3, 4];
pub fn statics() -> u32 {
    unsafe {
        COUNTER += 1;
        COUNTER + TABLE[2] as u32
    }
}
pub unsafe fn raw(p: *mut u32) -> u32 {
    *p = 3;
    *p.add(1)
}
pub fn fnptr(f: fn(u32) -> u32) -> u32 {
    f(3)
}
pub fn usefn() -> u32 {
    fn inner(x: u32) -> u32 {
        x + 1
    }
    fnptr(inner) + fnptr(|x| x * 2)
}
pub const fn cf(x: u32) -> u32 {
    x * 2
}
pub const K: u32 = cf(21);
pub fn label() -> u32 {
    'a: loop {
        for i in 0.. {
            if i > 10 {
                break 'a i;
            }
        }
    }
}
