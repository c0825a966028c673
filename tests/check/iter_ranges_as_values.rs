//! `Range`, `RangeInclusive`, `RangeFrom`, `RangeTo`, `RangeToInclusive`, `RangeFull` as values, parameters, fields.
use std::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

#[derive(Clone, PartialEq, Eq, Debug)]
struct Region {
    pages: Range<u64>,
    writable: bool,
}

fn overlap(a: &Range<u64>, b: &Range<u64>) -> Option<Range<u64>> {
    let r = a.start.max(b.start)..a.end.min(b.end);
    if r.start < r.end { Some(r) } else { None }
}

fn digits() -> RangeInclusive<u8> {
    b'0'..=b'9'
}

fn cut(xs: &[u8], to: RangeTo<usize>, from: RangeFrom<usize>) -> (&[u8], &[u8]) {
    (&xs[to], &xs[from])
}

fn main() {
    let text = Region { pages: 0x10..0x40, writable: false };
    let data = Region { pages: 0x30..0x50, writable: true };
    println!("{:?}", overlap(&text.pages, &data.pages));
    println!("{:?} {}", overlap(&(0..5), &(5..9)), text == data);
    println!("{} {}", text.pages.contains(&0x40), text.pages.contains(&0x3f));
    println!("{} {} {}", digits().contains(&b'7'), digits().start(), digits().end());
    println!("{} {}", (3..3).is_empty(), (3..=3).is_empty());
    let xs = [0, 1, 2, 3, 4, 5];
    println!("{:?}", cut(&xs, ..2, 4..));
    let upto: RangeToInclusive<usize> = ..=1;
    let all: RangeFull = ..;
    println!("{:?} {}", &xs[upto], xs[all].len());
    println!("{:?} {:?} {:?}", &xs[1..=2], &xs[..], &xs[6..]);
    let mut r = 2..4;
    r.end += 1;
    for i in r.clone() {
        print!("{} ", xs[i]);
    }
    println!("{:?} {}", r, r.end - r.start);
    println!("{:?} {:?} {}", xs.get(4..9), xs.get(2..=3), data.writable);
    let mut rest = 7..9;
    println!("{:?} {:?} {:?}", rest.next(), rest.next(), rest.next());
}
