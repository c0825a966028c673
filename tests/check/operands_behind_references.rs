//! What the right operand is, its trait says where only one implementation fits, and then it is coerced to that.

use core::ops::{Add, AddAssign};

pub struct M(i32);

impl Add<&M> for M {
    type Output = M;
    fn add(self, o: &M) -> M {
        M(self.0 + o.0)
    }
}

impl AddAssign<&M> for M {
    fn add_assign(&mut self, o: &M) {
        self.0 += o.0
    }
}

impl Add<&[u8]> for M {
    type Output = M;
    fn add(self, o: &[u8]) -> M {
        M(self.0 + o[0] as i32)
    }
}

pub struct P(u8);

impl Add<fn(u8) -> u8> for P {
    type Output = u8;
    fn add(self, o: fn(u8) -> u8) -> u8 {
        o(self.0)
    }
}

pub struct S(u8);

impl Add<&[u8]> for S {
    type Output = u8;
    fn add(self, o: &[u8]) -> u8 {
        o[0] + self.0
    }
}

pub fn numbers(n: u8) -> u8 {
    let mut x = 1;
    x += match n {
        0 => &3,
        _ => &4,
    };
    x -= if n > 1 { &2 } else { &3 };
    let y = 1;
    x + match n {
        0 => &3,
        _ => &y,
    }
}

pub fn own(mut a: M, b: &mut M, c: Box<M>) -> M {
    a += b;
    a += &c;
    a + &*b + &*c
}

pub fn pointers(n: P, m: P, s: S) -> u8 {
    fn g(x: u8) -> u8 {
        x
    }
    (n + g) + (m + |x| x) + (s + &[1, 2])
}

pub fn diverging(n: P) -> u8 {
    n + panic!()
}

pub fn indices(v: &[u8], w: [u8; 4], x: u16) -> u8 {
    let i = x.into();
    let first = v[i];
    let j: usize = i;
    let get = |k| v[k];
    first + w[j] + get(3) + w[usize::from(x)]
}
