//! References to constants that last for ever.
const K: i32 = 4; #[derive(Debug)] pub struct P { a: i32 }
pub fn a() -> &'static i32 { &(1 + 2) } pub fn b() -> &'static i32 { &(4 / 2) } pub fn c() -> &'static i32 { &(1 << 3) } pub fn d() -> &'static i32 { &(K * 2) } pub fn e() -> &'static u8 { &(3i32 as u8) } pub fn g() -> &'static i32 { &(1, 2).1 }
pub fn h() -> &'static P { &P { a: 1 + 2 } } pub fn i() -> &'static Option<Vec<i32>> { &None } pub fn j() -> &'static [i32] { &[-1, !2, 3 - 4] } pub fn k() -> &'static bool { &(1 < 2) } pub fn l() -> &'static (i32, Option<Box<u8>>) { &(1 + 1, None) }
fn main() { println!("{} {} {} {} {} {} {:?} {:?} {:?} {} {:?}", a(), b(), c(), d(), e(), g(), h(), i(), j(), k(), l()); }
