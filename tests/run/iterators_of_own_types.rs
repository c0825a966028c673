use core::convert::{identity, Into, TryInto};
use core::mem;
use core::option::Option as O;
use std::iter::{self, FromIterator};
#[derive(Debug, Default, Clone, PartialEq)]
struct Bag(Vec<u32>);
impl FromIterator<u32> for Bag {
    fn from_iter<I: IntoIterator<Item = u32>>(i: I) -> Self {
        let mut v: Vec<u32> = i.into_iter().collect();
        v.sort();
        Bag(v)
    }
}
impl Extend<u32> for Bag {
    fn extend<I: IntoIterator<Item = u32>>(&mut self, i: I) {
        for x in i {
            self.0.insert(0, x);
        }
    }
}
impl IntoIterator for Bag {
    type Item = u32;
    type IntoIter = std::vec::IntoIter<u32>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
impl<'a> IntoIterator for &'a Bag {
    type Item = &'a u32;
    type IntoIter = core::slice::Iter<'a, u32>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
struct Fib {
    a: u64,
    b: u64,
}
impl Iterator for Fib {
    type Item = u64;
    fn next(&mut self) -> Option<u64> {
        let r = self.a;
        self.a = self.b;
        self.b += r;
        Some(r)
    }
}
struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> O<u32> {
        self.0.checked_sub(1).map(|n| mem::replace(&mut self.0, n))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0 as usize, Some(self.0 as usize))
    }
}
impl ExactSizeIterator for Countdown {}
fn main() {
    let b: Bag = [3, 1, 2].into_iter().collect();
    println!("{:?} {}", b, (&b).into_iter().sum::<u32>());
    let mut c = b.clone();
    c.extend(iter::repeat(9).take(2));
    for x in &c {
        print!("{x} ");
    }
    println!();
    println!("{:?}", c.into_iter().rev().map(u64::from).collect::<Vec<_>>());
    println!(
        "{:?}",
        Fib { a: 0, b: 1 }
            .skip_while(|x| *x < 10)
            .step_by(2)
            .take_while(|x| x % 3 != 1)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        Fib { a: 0, b: 1 }
            .map(|x| x as u8)
            .zip('a'..)
            .take(4)
            .unzip::<u8, char, Vec<_>, Vec<_>>()
    );
    println!(
        "{} {:?}",
        Countdown(4).len(),
        Countdown(3).enumerate().map(|(i, x)| i as u32 * x).collect::<Bag>()
    );
    println!("{:?}", Countdown(5).max_by_key(|x| (x % 3, *x)));
    println!("{:?}", Some(3).map_or_else(|| 0, |x: i32| x.pow(2)));
    println!(
        "{:?}",
        Ok::<i32, &str>(3).and_then(|x| if x > 2 { Err("big") } else { Ok(x) })
    );
    println!(
        "{:?}",
        Result::<u8, u8>::Err(3).or_else(|e| if e > 2 { Ok::<u8, u8>(e * 2) } else { Err(e) })
    );
    println!(
        "{:?} {:?}",
        Option::map(Some(2), |x| x + 1),
        Option::unwrap_or_default(None::<u8>)
    );
    println!(
        "{:?}",
        [Some(1), None, Some(3)]
            .iter()
            .flatten()
            .copied()
            .map(Some)
            .collect::<Option<Vec<i32>>>()
    );
    println!(
        "{:?}",
        vec![Some(1), None].into_iter().map(|o| o.is_some()).collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        [[1, 2], [3, 4]]
            .concat()
            .iter()
            .map(ToOwned_::id)
            .fold(0, <i32 as core::ops::Add>::add)
    );
    println!("{:?}", [1i32, -2, 3].map(i32::abs).map(|x| x.try_into().unwrap_or(0u8)));
    let n: u64 = 5u32.into();
    println!("{}", identity(n));
    let mut o = Some(5);
    if let Some(x) = o.as_mut() {
        *x += 1;
    }
    println!("{:?}", o.take());
    println!("{:?}", o.get_or_insert(8));
    println!("{:?}", mem::take(&mut o));
    println!("{:?}", Some(4).xor(None::<i32>).zip(Some('z')).filter(|(a, _)| *a > 3));
    println!(
        "{:?}",
        Some(Some(3))
            .flatten()
            .ok_or("none")
            .map(|x| x..x + 2)
            .map(Iterator::collect::<Vec<_>>)
    );
    let text = "k=v;a=b;bad;c=";
    let kv: Vec<(&str, &str)> = text.split(';').filter_map(|p| p.split_once('=')).collect();
    println!("{:?}", kv);
    println!(
        "{:?}",
        "x:1,y:2"
            .split(',')
            .map(|p| {
                let mut it = p.split(':');
                (it.next().unwrap(), it.next().and_then(|n| n.parse::<i32>().ok()))
            })
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        "Hello World"
            .chars()
            .filter(|c| c.is_uppercase())
            .chain("xyz".chars().rev())
            .map(|c| c.to_ascii_lowercase())
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        "a1b22"
            .bytes()
            .filter(u8::is_ascii_digit)
            .map(|b| (b - b'0') as u32)
            .reduce(|a, b| a * 10 + b)
    );
    println!("{:?}", ["b", "a", "c"].iter().min().zip(["b", "a"].iter().max()));
    println!("{:?} {:?}", [1, 7, 8].iter().rposition(|x| *x == 7), 0);
    println!(
        "{:?}",
        (0..3).flat_map(|i| (0..i).map(move |j| i * 10 + j)).collect::<Vec<_>>()
    );
    let mut it = (1..10).into_iter().peekable();
    let mut groups = vec![];
    while let Some(&f) = it.peek() {
        let mut g = vec![];
        while let Some(x) = it.next_if(|x| x / 4 == f / 4) {
            g.push(x);
        }
        groups.push(g);
    }
    println!("{:?}", groups);
    println!("{:?}", mem::size_of::<(u8, u32, u16)>());
    println!(
        "{:?}",
        [3, 1, 2].iter().copied().map(std::cmp::Reverse).max().map(|r| r.0)
    );
    println!("{:?}", core::array::from_fn::<_, 4, _>(|i| i * i));
    println!(
        "{}",
        u8::from_str_radix("-7f".trim_start_matches('-'), 16).map_or(-1, i32::from)
    );
}
trait ToOwned_ {
    fn id(&self) -> i32;
}
impl ToOwned_ for i32 {
    fn id(&self) -> i32 {
        *self
    }
}
