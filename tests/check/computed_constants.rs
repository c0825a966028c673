//! Constants that are computed.
pub const fn fib(n: u32) -> u64 { if n < 2 { n as u64 } else { fib(n - 1) + fib(n - 2) } }
pub const TABLE: [u32; 16] = table();
const fn table() -> [u32; 16] {
    let mut t = [0; 16];
    let mut i = 0;
    while i < 16 { t[i] = (i as u32).wrapping_mul(0x9e37_79b9).rotate_left(3); i += 1; }
    t
}
pub struct Range { pub lo: u64, pub hi: u64 }
impl Range {
    pub const fn len(&self) -> u64 { self.hi - self.lo }
    pub const ALL: Range = Range { lo: 1, hi: 9 };
}
pub const LEN: usize = Range::ALL.len() as usize;
pub const fn max<const A: usize, const B: usize>() -> usize { if A > B { A } else { B } }
pub static BUFFER: [u8; max::<3, { LEN }>()] = [0; LEN];
const _: () = assert!(LEN == 8, "length");
const _: () = { assert!(fib(10) == 55); assert!(TABLE[0] == 0) };
pub enum Mode { A, B(u8), C { x: i16 } }
pub const MODE: Mode = Mode::C { x: -3 };
pub const X: i16 = match MODE { Mode::A => 0, Mode::B(b) => b as i16, Mode::C { x } => x * 2 };
pub const fn find(xs: &[u8], x: u8) -> Option<usize> {
    let mut i = 0;
    loop {
        if i == xs.len() { return None; }
        if xs[i] == x { break Some(i); }
        i += 1;
    }
}
pub const AT: usize = match find(b"hello", b'l') { Some(i) => i, None => panic!("none") };
pub const CHECKED: Option<u8> = 200u8.checked_add(56);
pub const SUM: u8 = if let Some(x) = CHECKED { x } else { 7 };
pub fn use_them() -> [u8; AT + SUM as usize] { [1; 9] }
pub const fn swap(mut p: (u8, u8)) -> (u8, u8) { let t = p.0; p.0 = p.1; p.1 = t; p }
pub const P: u8 = swap((1, 2)).0;
pub fn arr() -> [(); P as usize] { [(), ()] }
