//! Reverse, and other types of the library that define their order.
use std::cmp::Reverse; use std::cell::Cell;
fn main() { println!("{:?}", Reverse(1).cmp(&Reverse(2)));
  let mut v = [1, 3, 2]; v.sort_by_key(|&x| (Reverse(x), x)); println!("{v:?}");
  println!("{:?} {}", [Reverse(1), Reverse(2)].iter().max(), Some(Reverse(1)) < Some(Reverse(2)));
  println!("{:?} {}", Reverse(3).partial_cmp(&Reverse(4)), Reverse(1) < Reverse(2)); println!("{}", Cell::new(3) == Cell::new(3)); println!("{}", Some(Cell::new(3)) == Some(Cell::new(4))); let mut w = vec![Reverse("a"), Reverse("b")]; w.sort(); println!("{w:?}"); assert_eq!(Reverse(2), Reverse(2)); }
