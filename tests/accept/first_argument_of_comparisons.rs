//! Functions compare what they are given in Rust's order, and an exhausted range is behind its end.

use std::cmp::{self, Ordering};

pub fn compared() {
    assert!(cmp::min_by(1, 2, |_: &i32, _: &i32| Ordering::Less) == 1);
    assert!(cmp::min_by(1, 2, |_: &i32, _: &i32| Ordering::Equal) == 1);
    assert!(cmp::min_by(1, 2, |_: &i32, _: &i32| Ordering::Greater) == 2);
    assert!(cmp::max_by(1, 2, |_: &i32, _: &i32| Ordering::Less) == 2);
    assert!(cmp::max_by(1, 2, |_: &i32, _: &i32| Ordering::Equal) == 2);
    assert!(cmp::max_by(1, 2, |_: &i32, _: &i32| Ordering::Greater) == 1);
}

pub fn asked() {
    let mut first = 0;
    let smallest = cmp::min_by(10, 20, |a: &i32, _: &i32| {
        first = *a;
        Ordering::Equal
    });
    assert!(first == 10 && smallest == 10);
}

pub fn pieces() {
    let text = "abc";
    let mut range = 1..=1usize;
    range.next();
    assert!(text.get(range).is_some());
    let mut range = 3..=3usize;
    range.next();
    assert!(text.get(range).is_none());
    assert!(text.get(1..9).is_none());
    assert!(text.get(..=usize::MAX).is_none());
}

//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] >= v@[j]
pub fn downwards(v: &mut [u8]) {
    v.sort_by_cached_key(|x| 255 - *x);
}

fn main() {
    compared();
    asked();
    pieces();
    let mut v = [3, 1, 2];
    downwards(&mut v);
    println!("{:?}", v);
}
