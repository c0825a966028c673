//! Pieces of the library.
use std::num::Wrapping; use std::ops::{Bound, Index, RangeBounds};
struct It(u32); impl Iterator for It { type Item = u32; fn next(&mut self) -> Option<u32> { if self.0 == 0 { None } else { self.0 -= 1; Some(self.0) } } fn size_hint(&self) -> (usize, Option<usize>) { (self.0 as usize, Some(self.0 as usize)) } }
impl ExactSizeIterator for It {}
trait L { fn l(&self) -> u8; } impl L for u8 { fn l(&self) -> u8 { *self } } impl L for [u8] { fn l(&self) -> u8 { self.len() as u8 } } impl<T: L + ?Sized> L for Box<T> { fn l(&self) -> u8 { self.as_ref().l() } }
fn width<R: RangeBounds<usize>>(r: R) -> (Bound<usize>, Bound<usize>) { let f = |b: Bound<&usize>| match b { Bound::Included(x) => Bound::Included(*x), Bound::Excluded(x) => Bound::Excluded(*x), Bound::Unbounded => Bound::Unbounded }; (f(r.start_bound()), f(r.end_bound())) }
fn main() {
    let mut w = Wrapping(250u8); w += 10; w /= Wrapping(2); w |= Wrapping(8); w &= Wrapping(12); w <<= 3; w >>= 1; w %= Wrapping(7); w -= 1; w *= 3; println!("{w} {w:?}");
    let mut v = vec![1, 2, 3, 4, 5, 6]; println!("{:?}", v.drain(..2).collect::<Vec<_>>()); println!("{:?}", v.drain(1..=2).collect::<Vec<_>>()); v.drain(1..); println!("{v:?}"); v.extend([7, 8]); println!("{:?} {v:?}", v.drain(..).count());
    println!("{:?} {:?}", ["1", "2"].iter().map(|s| s.parse::<u8>()).sum::<Result<u8, _>>(), ["1", "x", "y"].iter().map(|s| s.parse::<u8>()).sum::<Result<u8, _>>());
    println!("{:?} {:?}", [Some(2u32), Some(3)].into_iter().product::<Option<u32>>(), [Some(2), None].into_iter().sum::<Option<i32>>());
    println!("{} {}", It(4).len(), Box::new(3u8).l()); let b: Box<[u8]> = vec![1, 2].into_boxed_slice(); println!("{}", b.l());
    println!("{:?} {:?} {:?}", width(1..3), width(..=4), width(..)); println!("{} {}", 5.clamp(1, 3), 7u8.clamp(1, 9)); println!("{}", &"hello"[1..=2]); println!("{}", &"hello"[..=2]);
}
