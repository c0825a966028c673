mod geometry {
    pub mod shapes {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Level { Low = 10, Mid = 5, High = 1 }
        impl Level { pub const ALL: [Level; 3] = [Level::Low, Level::Mid, Level::High]; pub const fn weight(self) -> u32 { match self { Level::Low => 1, Level::Mid => 10, Level::High => 100 } } }
        impl TryFrom<u8> for Level { type Error = u8; fn try_from(x: u8) -> Result<Self, u8> { match x { 10 => Ok(Level::Low), 5 => Ok(Level::Mid), 1 => Ok(Level::High), other => Err(other) } } }
    }
    pub(crate) fn area(w: u32, h: u32) -> Option<u32> { w.checked_mul(h) }
}
use geometry::shapes::{self, Level};
const TABLE: [u16; 8] = { let mut t = [0; 8]; let mut i = 0; while i < 8 { t[i] = (i * i) as u16; i += 1; } t };
static GREETING: &str = "hi";
static POINTS: [(i8, i8); 2] = [(1, -1), (2, -2)];
const fn gcd(a: u64, b: u64) -> u64 { if b == 0 { a } else { gcd(b, a % b) } }
const G: u64 = gcd(48, 36);
trait Animal { fn name(&self) -> &'static str; fn noise(&self) -> u32 { 1 } fn loud(&self) -> u32 where Self: Sized { self.noise() * 3 } }
#[derive(Clone)] struct Dog; struct Cat { lives: u32 }
impl Animal for Dog { fn name(&self) -> &'static str { "dog" } fn noise(&self) -> u32 { 7 } }
impl Animal for Cat { fn name(&self) -> &'static str { "cat" } }
impl<T: Animal> Animal for Option<T> { fn name(&self) -> &'static str { self.as_ref().map_or("nobody", |a| a.name()) } fn noise(&self) -> u32 { self.iter().map(|a| a.noise()).sum() } }
impl<T: Animal, const N: usize> Animal for [T; N] { fn name(&self) -> &'static str { "pack" } fn noise(&self) -> u32 { self.iter().map(Animal::noise).sum::<u32>() + N as u32 } }
fn chorus<A: Animal + ?Sized>(a: &A) -> (usize, u32) { (a.name().len(), a.noise()) }
trait Stack { type Item; fn put(&mut self, x: Self::Item); fn get(&mut self) -> Option<Self::Item>; fn drain_all(&mut self) -> Vec<Self::Item> { let mut v = Vec::new(); while let Some(x) = self.get() { v.push(x); } v } }
impl<T> Stack for Vec<T> { type Item = T; fn put(&mut self, x: T) { self.push(x) } fn get(&mut self) -> Option<T> { self.pop() } }
struct Bounded<S, const CAP: usize> { inner: S, used: usize }
impl<S: Stack, const CAP: usize> Stack for Bounded<S, CAP> { type Item = S::Item; fn put(&mut self, x: S::Item) { if self.used < CAP { self.inner.put(x); self.used += 1; } } fn get(&mut self) -> Option<S::Item> { let r = self.inner.get(); if r.is_some() { self.used -= 1; } r } }
fn fill<S: Stack<Item = u32>>(s: &mut S, n: u32) { for i in 0..n { s.put(i * 3); } }
#[derive(Debug, PartialEq, Eq, Clone, Copy, Default, PartialOrd, Ord)]
struct Version { major: u8, minor: u8, tag: Option<char> }
#[derive(Debug)] enum Error { Parse(std::num::ParseIntError), Range { got: u32, max: u32 }, Empty }
impl From<std::num::ParseIntError> for Error { fn from(e: std::num::ParseIntError) -> Self { Error::Parse(e) } }
fn percent(s: &str) -> Result<u32, Error> { if s.is_empty() { return Err(Error::Empty); } let n: u32 = s.trim().parse()?; if n > 100 { Err(Error::Range { got: n, max: 100 }) } else { Ok(n) } }
fn bits(mut n: u32) -> impl_free::Bits { impl_free::Bits { rest: { n |= 0; n } } }
mod impl_free { pub struct Bits { pub rest: u32 } impl Iterator for Bits { type Item = u32; fn next(&mut self) -> Option<u32> { if self.rest == 0 { None } else { let b = self.rest.trailing_zeros(); self.rest &= self.rest - 1; Some(b) } } fn size_hint(&self) -> (usize, Option<usize>) { let n = self.rest.count_ones() as usize; (n, Some(n)) } } }
fn classify(x: i32, flags: (bool, Option<u8>)) -> &'static str {
    match (x, flags) {
        (i32::MIN..=-1, _) => "negative",
        (0, (true, None)) => "zero set",
        (0, (_, Some(n @ 1..=9))) if n % 2 == 1 => "zero odd",
        (0, _) => "zero",
        (n, (true, _)) if n > 100 => "big set",
        (1 | 2 | 3, (false, Some(_))) => "small some",
        (_, (false, None)) => "plain",
        _ => "other",
    }
}
fn main() {
    println!("{:?} {} {}", shapes::Level::ALL, Level::Mid as u8, Level::ALL.iter().map(|l| l.weight()).sum::<u32>());
    println!("{:?} {:?} {}", Level::try_from(5), Level::try_from(6u8), Level::Low < Level::High);
    println!("{:?} {:?}", geometry::area(70000, 70000), geometry::area(3, 4));
    println!("{:?} {} {:?} {}", TABLE, GREETING, POINTS, G);
    println!("{:?} {:?} {:?}", chorus(&Dog), chorus(&Some(Cat { lives: 9 })), chorus(&[Some(Dog), None, Some(Dog)]));
    println!("{} {}", Dog.loud(), Cat { lives: 3 }.lives);
    let mut b: Bounded<Vec<u32>, 4> = Bounded { inner: vec![], used: 0 };
    fill(&mut b, 10);
    let used = b.used; let all = b.drain_all(); println!("{} {:?} {}", used, all, b.used);
    let mut vs = vec![Version { major: 1, minor: 2, tag: None }, Version::default(), Version { major: 1, minor: 2, tag: Some('b') }, Version { minor: 9, ..Default::default() }];
    vs.sort_unstable_by(|a, b| b.cmp(a));
    println!("{vs:?}");
    println!("{:?}", vs.iter().max().map(|v| v.tag));
    for s in ["50", " 7 ", "", "abc", "300"] { match percent(s) { Ok(n) => println!("ok {n}"), Err(Error::Range { got, .. }) => println!("range {got}"), Err(e) => println!("{}", matches!(e, Error::Parse(_))) } }
    println!("{:?} {}", bits(0b1011_0000).collect::<Vec<_>>(), bits(u32::MAX).count());
    for (x, f) in [(-5, (true, None)), (0, (true, None)), (0, (false, Some(3))), (0, (false, Some(4))), (500, (true, Some(0))), (2, (false, Some(1))), (7, (false, None)), (7, (true, None))] { print!("{} | ", classify(x, f)); }
    println!();
    let s = [10u8, 20, 30, 40, 50];
    let desc = match &s[1..] { [] => 0, [one] => *one, [first, .., last] if first < last => last - first, [first, ..] => *first };
    println!("{desc}");
    let v: Vec<(usize, char)> = "abc".chars().enumerate().collect();
    let (idx, chs): (Vec<usize>, Vec<char>) = (v.iter().map(|p| p.0).collect(), v.iter().map(|p| p.1).collect());
    println!("{idx:?} {chs:?}");
    let total: Option<u32> = ["1", "2", "3"].iter().map(|s| s.parse::<u32>().ok()).collect::<Option<Vec<_>>>().map(|v| v.iter().sum());
    println!("{total:?}");
    let r: Result<Vec<u8>, _> = [1i32, 2, 300].iter().map(|&x| u8::try_from(x)).collect();
    println!("{}", r.is_err());
    let mut it = (1..=3).chain(7..9).peekable();
    while let Some(x) = it.next() { print!("{x}{} ", if it.peek().is_some() { "," } else { "." }); }
    println!();
    println!("{:?}", (0..20).step_by(5).zip("wxyz".chars()).map(|(n, c)| (c, n)).last());
    println!("{:?} {:?}", [1, 2, 3].iter().map(|x| x * 2).min(), (1..4).flat_map(|n| (0..n).map(move |k| n * k)).collect::<Vec<_>>());
    let arr2: [u32; 3] = [1, 2, 3].map(|x: u32| x.pow(3));
    println!("{arr2:?} {:?}", <[u8; 2]>::try_from(&s[..2]).unwrap());

}
