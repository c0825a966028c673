//! Orders that types say themselves, method by method.
use std::cmp::{Ordering, Reverse};
use std::cell::Cell;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct W(u8);
impl PartialOrd for W {
    fn partial_cmp(&self, o: &W) -> Option<Ordering> { print!("[pc {} {}]", self.0, o.0); Some(self.0.cmp(&o.0)) }
    fn lt(&self, o: &W) -> bool { print!("[lt {} {}]", self.0, o.0); true }
    fn le(&self, o: &W) -> bool { print!("[le {} {}]", self.0, o.0); self.0 != 9 }
    fn gt(&self, o: &W) -> bool { print!("[gt {} {}]", self.0, o.0); true }
    fn ge(&self, o: &W) -> bool { print!("[ge {} {}]", self.0, o.0); false }
}
impl Ord for W {
    fn cmp(&self, o: &W) -> Ordering { print!("[cmp {} {}]", self.0, o.0); self.0.cmp(&o.0) }
}
#[derive(PartialEq, PartialOrd, Clone, Copy, Eq, Ord, Debug)]
struct D(W, W);
#[derive(PartialEq, PartialOrd, Clone, Copy, Eq, Ord, Debug)]
struct S(W);
#[derive(PartialEq, PartialOrd, Clone, Copy, Eq, Ord, Debug)]
enum E { A(W), B(W, W), C }
struct X(u8);
impl PartialEq<W> for X { fn eq(&self, o: &W) -> bool { self.0 == o.0 } }
impl PartialOrd<W> for X {
    fn partial_cmp(&self, o: &W) -> Option<Ordering> { print!("[xpc {} {}]", self.0, o.0); None }
    fn lt(&self, o: &W) -> bool { print!("[xlt {} {}]", self.0, o.0); true }
}
fn all<T: PartialOrd>(a: T, b: T, what: &str) {
    println!("{what}: {} {} {} {}", a < b, a <= b, a > b, a >= b);
    println!("{what}: {} {} {} {}", &a < &b, &a <= &b, &a > &b, &a >= &b);
    println!("{what}: {} {} {:?}", &&a < &&b, a.lt(&b), a.partial_cmp(&b));
    println!("{what}: {} {:?}", PartialOrd::lt(&a, &b), (&a).partial_cmp(&&b));
}
fn main() {
    let (a, b) = (W(1), W(2));
    println!("{} {} {} {}", a < b, a <= b, a > b, a >= b);
    println!("{} {} {} {}", &a < &b, &a <= &b, &a > &b, &a >= &b);
    println!("{} {}", &mut W(1) < &mut W(2), &mut W(1) >= &mut W(2));
    println!("{} {}", (a, b) < (a, b), (a, b) >= (a, b));
    println!("{} {}", (a, b) < (b, b), (a, b) >= (b, b));
    println!("{} {}", (1, a) < (1, a), (1, a, 2) >= (1, a, 2));
    println!("{} {}", ((1, a), a) < ((1, a), a), (a, (1, a)) >= (a, (1, a)));
    println!("{} {}", &(1, a) < &(1, a), (&a, &a) >= (&a, &a));
    println!("{} {}", Some(a) < Some(a), Some(a) >= None);
    println!("{} {}", Some((1, a)) < Some((1, a)), Some(&a) >= Some(&b));
    println!("{} {}", Box::new(a) < Box::new(a), Box::new(a) >= Box::new(b));
    println!("{} {}", Box::new((a, a)) < Box::new((a, a)), Box::new(&a) >= Box::new(&b));
    println!("{} {}", vec![a] < vec![a], vec![a, b] >= vec![a, b]);
    println!("{} {}", [a] < [a], [a, b] >= [a, b]);
    println!("{} {}", [a][..] < [a][..], [(a, b)][..] >= [(a, b)][..]);
    println!("{} {}", [&a] < [&a], [(a, b)] > [(a, b)]);
    println!("{} {}", Reverse(a) < Reverse(b), Reverse(a) >= Reverse(b));
    println!("{} {}", Reverse((1, a)) < Reverse((1, b)), Reverse(&a) >= Reverse(&b));
    println!("{} {}", D(a, b) < D(a, b), D(a, b) >= D(a, b));
    println!("{} {}", S(a) < S(b), S(a) >= S(b));
    println!("{} {}", E::A(a) < E::A(b), E::B(a, b) >= E::C);
    println!("{} {}", Ok::<W, W>(a) < Ok(b), Err::<W, W>(a) >= Ok(b));
    println!("{} {}", X(1) < a, X(1) <= a);
    println!("{} {}", &X(1) < &a, &X(1) <= &a);
    println!("{}", &&X(1) < &&a);
    all(a, b, "own"); all((a, b), (a, b), "pair"); all(Box::new(a), Box::new(b), "box"); all(&a, &b, "ref");
    all([a], [b], "array"); all(Some(a), Some(b), "some"); all(Reverse(a), Reverse(b), "reverse"); all(D(a, a), D(a, b), "derived");
    all((a,), (b,), "one"); all(vec![(1, a)], vec![(1, b)], "vec");
    println!("{:?} {:?}", a.max(b), (&a).min(&b));
    println!("{:?} {:?}", std::cmp::max(a, b), std::cmp::min((1, a), (1, b)));
    println!("{:?}", a.clamp(a, b));
    println!("{:?}", (&a).clamp(&a, &b));
    println!("{:?}", (1, a).clamp((0, a), (1, b)));
    println!("{:?} {:?}", [a, b].iter().max(), [a, b].iter().min_by_key(|x| **x));
    println!("{} {}", [a, b].is_sorted(), [(1, a), (1, b)].iter().is_sorted());
    println!("{:?}", [(1, a), (1, b)].iter().lt([(1, a), (1, b)].iter()));
    println!("{:?}", (a..b).contains(&a));
    println!("{:?}", ((1, a)..(1, b)).contains(&(1, a)));
    let mut v = vec![(1, b), (1, a)]; v.sort(); println!("{v:?}");
    let mut v = vec![&b, &a]; v.sort(); println!("{v:?}"); v.sort_by(|x, y| if x < y { Ordering::Less } else { Ordering::Greater });
    println!("{v:?}"); v.sort_unstable(); println!("{v:?}");
    println!("{:?}", [a, b].binary_search(&b));
    println!("{:?}", [(1, a), (1, b)].binary_search(&(1, b)));
    let c = Cell::new(a); println!("{}", c < Cell::new(b)); 
    let mut s = [S(b), S(a)]; s.sort(); println!("{s:?}");
    let f = PartialOrd::lt; println!("{}", f(&&a, &&b));
    let f: fn(&(u8, W), &(u8, W)) -> bool = PartialOrd::ge; println!("{}", f(&(1, a), &(1, b)));
    println!("{}", [(1, a), (2, b)].iter().zip([(1, a), (2, b)].iter()).all(|(x, y)| x <= y));
}
