pub struct B(u8);
impl Iterator for B { type Item = u8; fn next(&mut self) -> Option<u8> { if self.0 == 0 { None } else { self.0 -= 1; Some(self.0) } } fn size_hint(&self) -> (usize, Option<usize>) { (4, Some(4)) } }
impl ExactSizeIterator for B { fn len(&self) -> usize { 7 } }
impl DoubleEndedIterator for B { fn next_back(&mut self) -> Option<u8> { print!("b{} ", self.0); self.next() } }
fn main() {
    println!("{}", B(3).peekable().len());
    println!("{}", B(3).skip(1).len());
    println!("{}", B(3).take(9).len());
    println!("{}", B(3).zip(B(3)).len());
    println!("{}", B(3).step_by(2).len());
    println!("{:?}", B(3).skip(1).next_back());
    println!("{}", B(3).fuse().len());
    println!("{}", B(3).enumerate().len());
    println!("{:?}", B(9).take(2).next_back());
    println!("{:?}", B(9).take(9).next_back());
    println!("{:?}", B(9).zip([1, 2, 3]).next_back());
    println!("{:?}", [1, 2, 3].iter().zip(B(9)).next_back());
    println!("{:?}", B(9).step_by(3).next_back());
    println!("{:?}", [1, 2, 3, 4, 5].iter().skip(1).step_by(2).zip(3..9).len());
    println!("{:?}", [1, 2, 3, 4, 5].iter().take(3).rev().collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].iter().zip(0..3).rev().collect::<Vec<_>>());
    println!("{:?}", (0..3).zip([1, 2, 3, 4, 5]).rev().collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].iter().skip(2).rev().collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].iter().skip(7).next());
    let mut on = Flick(0).skip(2);
    println!("{:?} {:?} {:?} {:?}", on.next(), on.next(), on.next(), on.next());
    let mut on = Flick(0).enumerate();
    println!("{:?} {:?} {:?} {:?}", on.nth(4), on.next(), on.nth(0), on.next());
    let mut on = (0..5).chain(7..9).enumerate();
    println!("{:?} {:?} {:?} {:?}", on.nth(4), on.next(), on.nth(0), on.next());
    println!("{:?} {:?} {:?}", (0..=u64::MAX).size_hint(), (0..u64::MAX).size_hint(), (0..=u128::MAX).size_hint());
    println!("{:?} {:?} {:?}", (i128::MIN..0).size_hint(), (-5i128..5).size_hint(), (5..0u128).size_hint());
    println!("{:?} {:?}", ('\u{D7FF}'..'\u{E001}').size_hint(), ('a'..='z').size_hint());
    println!("{:?} {:?}", ('\u{D7FF}'..='\u{E001}').size_hint(), ('z'..='a').size_hint());
    println!("{:?} {:?}", (3..9u8).len(), (3..=9u16).len());
    let mut r = 3..=4u8; r.next(); println!("{}", r.len()); r.next(); println!("{}", r.len());
    println!("{:?}", (0..=usize::MAX).size_hint());
}
struct Flick(u8);
impl Iterator for Flick { type Item = u8; fn next(&mut self) -> Option<u8> { self.0 += 1; if self.0 % 3 == 2 { None } else { Some(self.0) } } }
