//! Which comparisons the library calls, and on what.
use std::cmp::Ordering;
#[derive(Debug, Clone, Copy)]
pub struct N(i32);
impl PartialEq for N {
    fn eq(&self, o: &N) -> bool { println!("eq {} {}", self.0, o.0); self.0 == o.0 }
    fn ne(&self, o: &N) -> bool { println!("ne {} {}", self.0, o.0); self.0 != o.0 }
}
impl Eq for N {}
impl PartialOrd for N {
    fn partial_cmp(&self, o: &N) -> Option<Ordering> { println!("partial_cmp {} {}", self.0, o.0); self.0.partial_cmp(&o.0) }
    fn lt(&self, o: &N) -> bool { println!("lt {} {}", self.0, o.0); self.0 < o.0 }
    fn le(&self, o: &N) -> bool { println!("le {} {}", self.0, o.0); self.0 <= o.0 }
    fn gt(&self, o: &N) -> bool { println!("gt {} {}", self.0, o.0); self.0 > o.0 }
    fn ge(&self, o: &N) -> bool { println!("ge {} {}", self.0, o.0); self.0 >= o.0 }
}
impl Ord for N { fn cmp(&self, o: &N) -> Ordering { println!("cmp {} {}", self.0, o.0); self.0.cmp(&o.0) } }
/// With the operators that follow from `eq` and `partial_cmp`.
#[derive(Debug, Clone, Copy)]
pub struct M(i32);
impl PartialEq for M { fn eq(&self, o: &M) -> bool { println!("eq {} {}", self.0, o.0); self.0 == o.0 } }
impl Eq for M {}
impl PartialOrd for M { fn partial_cmp(&self, o: &M) -> Option<Ordering> { println!("partial_cmp {} {}", self.0, o.0); self.0.partial_cmp(&o.0) } }
impl Ord for M { fn cmp(&self, o: &M) -> Ordering { println!("cmp {} {}", self.0, o.0); self.0.cmp(&o.0) } }
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug)]
pub struct Pair { a: N, b: N }
fn five() -> [N; 5] { [N(5), N(2), N(4), N(2), N(3)] }
fn some() -> Vec<N> { vec![N(5), N(2), N(4), N(2), N(3)] }
fn five_m() -> [M; 5] { [M(5), M(2), M(4), M(2), M(3)] }
fn some_m() -> Vec<M> { vec![M(5), M(2), M(4), M(2), M(3)] }
fn show(v: &[N]) { for x in v { println!("has {}", x.0); } }
pub fn maximum() { println!("{:?}", N(1).max(N(1))); println!("{:?}", N(1).min(N(2))); println!("{:?}", std::cmp::max(N(3), N(2))); }
pub fn clamped() { println!("{:?}", N(1).clamp(N(2), N(3))); println!("{:?}", N(4).clamp(N(2), N(3))); println!("{:?}", N(4).clamp(N(3), N(2))); }
pub fn largest() { println!("{:?} {:?}", five().iter().max(), five().iter().min()); }
pub fn by_key() { println!("{:?}", five().iter().max_by_key(|x| **x)); println!("{:?}", five().into_iter().min_by_key(|x| *x)); }
pub fn by() { println!("{:?}", five().iter().max_by(|a, b| a.0.cmp(&b.0))); println!("{:?}", five().into_iter().min_by(|a, b| a.cmp(b))); }
pub fn sorted() { let mut v = some(); v.sort(); show(&v); }
pub fn sorted_unstable() { let mut v = some(); v.sort_unstable(); show(&v); }
pub fn sorted_by() { let mut v = some(); v.sort_by(|a, b| b.cmp(a)); show(&v); }
pub fn sorted_by_key() { let mut v = some(); v.sort_by_key(|a| *a); show(&v); }
pub fn sorted_unstable_by_key() { let mut v = some(); v.sort_unstable_by_key(|a| *a); show(&v); }
pub fn deduplicated() { let mut v = vec![N(1), N(1), N(2), N(2), N(1)]; v.dedup(); show(&v); }
pub fn deduplicated_by_key() { let mut v = vec![N(1), N(1), N(2)]; v.dedup_by_key(|x| *x); show(&v); }
pub fn contains() { println!("{} {}", some().contains(&N(4)), five().contains(&N(9))); }
pub fn found() { let v = [N(1), N(3), N(5), N(7), N(9)]; println!("{:?} {:?}", v.binary_search(&N(7)), v.binary_search(&N(2))); println!("{}", v.partition_point(|x| *x < N(4))); }
pub fn slices_equal() { println!("{} {}", five_m() == five_m(), some_m() != some_m()); println!("{}", some_m()[..2] == five_m()[..3]); }
pub fn slices_ordered() { println!("{} {}", five() < five(), some() >= some()); println!("{:?}", some().cmp(&some())); println!("{:?}", some()[..2].partial_cmp(&five()[..3])); }
pub fn tuples() { println!("{} {} {}", (M(1), M(2)) == (M(1), M(3)), (M(1), M(2)) < (M(1), M(3)), (M(1), M(2)) >= (M(2), M(3))); println!("{:?}", (M(1), M(2)).cmp(&(M(1), M(2)))); }
pub fn derived() { let p = Pair { a: N(1), b: N(2) }; let q = Pair { a: N(1), b: N(1) }; println!("{} {} {}", p == q, p < q, p >= q); println!("{:?} {:?}", p.cmp(&q), p.partial_cmp(&q)); println!("{:?}", p != q); println!("{:?}", p.max(q)); }
pub fn options() { println!("{} {} {}", Some(N(1)) == Some(N(1)), Some(N(1)) < Some(N(2)), None < Some(N(1))); println!("{:?} {:?}", Some(N(1)).max(None), Some(N(1)).cmp(&Some(N(0)))); }
pub fn results() { let a: Result<N, N> = Ok(N(1)); println!("{} {}", a == Err(N(1)), a < Ok(N(2))); }
pub fn references() { println!("{} {}", &M(1) < &M(2), &&M(1) != &&M(2)); println!("{:?}", (&M(1)).max(&M(2))); }
pub fn boxes() { println!("{} {}", Box::new(M(1)) < Box::new(M(2)), Box::new(M(1)) == Box::new(M(2))); println!("{:?}", Box::new(M(1)).cmp(&Box::new(M(2)))); }
pub fn edges() { println!("{} {}", some_m().starts_with(&[M(5), M(2)]), some_m().ends_with(&[M(9)])); println!("{}", [M(1), M(2), M(2)].is_sorted()); }
pub fn iterators() { println!("{}", five().iter().eq(some().iter())); println!("{:?}", five().iter().position(|x| *x == N(2))); }
pub fn reversed() { let mut v: Vec<std::cmp::Reverse<M>> = some_m().into_iter().map(std::cmp::Reverse).collect(); v.sort(); for x in v { println!("has {}", x.0.0); } }
pub fn many() { let mut v: Vec<i32> = (0..50).map(|i| (i * 37) % 23).collect(); v.sort_by(|a, b| b.cmp(a)); println!("{:?}", v); let mut p: Vec<(i32, i32)> = (0..40).map(|i| (i % 3, i)).collect(); p.sort_by_key(|x| x.0); println!("{:?}", p); }
pub fn text_problems() {
    for bytes in [&[0x41u8, 0xff][..], &[0xe2, 0x82], &[0xe2, 0x28, 0xa1], &[0xf0, 0x9f, 0x92], &[0xc0, 0x80], &[0xed, 0xa0, 0x80], &[0xf4, 0x90, 0x80, 0x80], &[0x80], &[0xf0, 0x9f, 0x41], &[0xe2]] {
        match std::str::from_utf8(bytes) { Ok(s) => println!("{s}"), Err(e) => println!("{:?} {} {:?}", e, e.valid_up_to(), e.error_len()) }
    }
}
