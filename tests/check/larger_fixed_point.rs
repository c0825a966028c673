//! A program of some size: Fixed point numbers, vectors, and a trait with operators.
use std::{
    cmp::Ordering,
    fmt::Debug,
    ops::{Add, AddAssign, Div, Mul, Neg, Sub},
};
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Fix<const F: u32>(i64);
impl<const F: u32> Fix<F> {
    pub const ONE: Self = Self(1 << F);
    pub const ZERO: Self = Self(0);
    pub const fn new(n: i32) -> Self {
        Self((n as i64) << F)
    }
    pub fn ratio(n: i64, d: i64) -> Option<Self> {
        n.checked_shl(F)?.checked_div(d).map(Self)
    }
    pub fn floor(self) -> i64 {
        self.0 >> F
    }
    pub fn sqrt(self) -> Self {
        let mut lo = Self::ZERO;
        let mut hi = if self > Self::ONE { self } else { Self::ONE };
        for _ in 0..64 {
            let mid = Self((lo.0 + hi.0) / 2);
            match (mid * mid).cmp(&self) {
                Ordering::Greater => hi = mid,
                _ => lo = mid,
            }
        }
        lo
    }
}
impl<const F: u32> PartialOrd for Fix<F> {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl<const F: u32> Ord for Fix<F> {
    fn cmp(&self, o: &Self) -> Ordering {
        self.0.cmp(&o.0)
    }
}
impl<const F: u32> Add for Fix<F> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Fix(self.0 + o.0)
    }
}
impl<const F: u32> Sub for Fix<F> {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        Fix(self.0 - o.0)
    }
}
impl<const F: u32> Mul for Fix<F> {
    type Output = Self;
    fn mul(self, o: Self) -> Self {
        Fix((self.0 as i128 * o.0 as i128 >> F) as i64)
    }
}
impl<const F: u32> Div for Fix<F> {
    type Output = Self;
    fn div(self, o: Self) -> Self {
        Fix((((self.0 as i128) << F) / o.0 as i128) as i64)
    }
}
impl<const F: u32> Neg for Fix<F> {
    type Output = Self;
    fn neg(self) -> Self {
        Fix(-self.0)
    }
}
impl<const F: u32> AddAssign for Fix<F> {
    fn add_assign(&mut self, o: Self) {
        self.0 += o.0;
    }
}
impl<const F: u32> From<i32> for Fix<F> {
    fn from(n: i32) -> Self {
        Self::new(n)
    }
}
impl<const F: u32> core::iter::Sum for Fix<F> {
    fn sum<I: Iterator<Item = Self>>(i: I) -> Self {
        i.fold(Self::ZERO, |a, b| a + b)
    }
}
pub trait Number:
    Copy + Debug + Default + Add<Output = Self> + Mul<Output = Self> + Sub<Output = Self> + PartialOrd
{
}
impl<T> Number for T where
    T: Copy + Debug + Default + Add<Output = T> + Mul<Output = T> + Sub<Output = T> + PartialOrd
{
}
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Vector<T, const N: usize>([T; N]);
impl<T: Number, const N: usize> Vector<T, N> {
    pub fn dot(&self, o: &Self) -> T {
        self.0
            .iter()
            .zip(o.0.iter())
            .fold(T::default(), |t, (a, b)| t + *a * *b)
    }
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Vector<U, N> {
        Vector(self.0.map(f))
    }
    pub fn largest(&self) -> Option<T> {
        let mut it = self.0.iter().copied();
        let first = it.next()?;
        Some(it.fold(first, |a, b| if b > a { b } else { a }))
    }
}
impl<T: Number, const N: usize> Mul<T> for Vector<T, N> {
    type Output = Self;
    fn mul(self, k: T) -> Self {
        self.map(|x| x * k)
    }
}
impl<T, const N: usize> From<[T; N]> for Vector<T, N> {
    fn from(a: [T; N]) -> Self {
        Vector(a)
    }
}
impl<T, const N: usize> AsRef<[T]> for Vector<T, N> {
    fn as_ref(&self) -> &[T] {
        &self.0
    }
}
type Q = Fix<16>;
pub fn length<const N: usize>(v: Vector<Q, N>) -> Q {
    v.dot(&v).sqrt()
}
fn main() {
    let v: Vector<Q, 2> = [3.into(), Q::from(4)].into();
    println!(
        "{} {:?} {}",
        length(v).floor(),
        (v * Q::new(2)).largest().map(Q::floor),
        v.as_ref().len()
    );
    let t: Q = [Q::ONE, Q::ratio(1, 2).unwrap()].into_iter().sum();
    println!("{:?} {}", t, -t < Q::ZERO);
}
