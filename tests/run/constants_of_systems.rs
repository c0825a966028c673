//! Constants as systems programs have them: registers, tables, layouts, names, static data.
mod m0 {
    mod reg {
        pub const ENABLE: u32 = 1 << 0;
        pub const MODE_SHIFT: u32 = 4;
        pub const MODE_MASK: u32 = 0b111 << MODE_SHIFT;
        pub const ALL: u32 = ENABLE | MODE_MASK | !0x7f;
        pub const fn field(value: u32, hi: u32, lo: u32) -> u32 {
            assert!(hi >= lo && hi < 32);
            (value >> lo) & (u32::MAX >> (31 - (hi - lo)))
        }
        pub const fn mask(hi: u32, lo: u32) -> u32 { (u32::MAX >> (31 - (hi - lo))) << lo }
    }
    const _: () = assert!(reg::field(0xabcd, 7, 4) == 0xc);
    const _: () = assert!(reg::mask(31, 0) == u32::MAX);
    static TABLE: [u32; 4] = [reg::ENABLE, reg::MODE_MASK, reg::ALL, reg::mask(11, 8)];
    pub fn main() { println!("{:x?} {:#x}", TABLE, reg::field(0xdead_beef, 15, 8)); }
}
mod m1 {
    const fn table(poly: u8) -> [u8; 256] {
        let mut t = [0u8; 256];
        let mut i = 0usize;
        while i < t.len() {
            let mut c = i as u8;
            let mut k = 0;
            loop {
                if k == 8 { break; }
                c = if c & 0x80 != 0 { (c << 1) ^ poly } else { c << 1 };
                k += 1;
            }
            t[i] = c;
            i += 1;
        }
        t
    }
    const T: [u8; 256] = table(0x07);
    static S: [u8; 256] = table(0x31);
    const fn crc(data: &[u8]) -> u8 {
        let mut c = 0;
        let mut i = 0;
        while i < data.len() { c = T[(c ^ data[i]) as usize]; i += 1; }
        c
    }
    const CHECK: u8 = crc(b"123456789");
    const _: () = assert!(CHECK == 0xF4);
    pub fn main() { println!("{} {} {}", CHECK, S[17], crc(&[1, 2, 3])); }
}
mod m2 {
    const PAGE_SHIFT: usize = 12;
    const PAGE_SIZE: usize = 1 << PAGE_SHIFT;
    const ENTRIES: usize = PAGE_SIZE / core::mem::size_of::<u64>();
    const LEVEL_BITS: u32 = ENTRIES.trailing_zeros();
    const _: () = assert!(ENTRIES == 512 && LEVEL_BITS == 9);
    #[repr(C, align(4096))]
    struct Table([u64; ENTRIES]);
    const _: () = assert!(core::mem::size_of::<Table>() == PAGE_SIZE);
    const _: () = assert!(core::mem::align_of::<Table>() == 4096);
    const fn index(va: usize, level: usize) -> usize { (va >> (PAGE_SHIFT + level * LEVEL_BITS as usize)) & (ENTRIES - 1) }
    const I: [usize; 4] = [index(0xffff_8000_1234_5678, 0), index(0xffff_8000_1234_5678, 1), index(0xffff_8000_1234_5678, 2), index(0xffff_8000_1234_5678, 3)];
    pub fn main() { println!("{:?} {}", I, core::mem::size_of::<Table>()); }
}
mod m3 {
    const BASE: u8 = 0x10;
    const fn next(x: u8) -> u8 { x * 2 }
    #[repr(u8)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Op { A = BASE, B, C = next(BASE), D, E = next(next(BASE)) | 1 }
    const OPS: [Op; 5] = [Op::A, Op::B, Op::C, Op::D, Op::E];
    pub fn main() { for op in OPS { println!("{:?} {}", op, op as u8); } }
}
mod m4 {
    trait Dev { const BASE: usize; const SIZE: usize = 0x1000; const END: usize = Self::BASE + Self::SIZE; const NAME: &'static str; }
    struct Uart; struct Gic;
    impl Dev for Uart { const BASE: usize = 0x0900_0000; const NAME: &'static str = "uart"; }
    impl Dev for Gic { const BASE: usize = 0x0800_0000; const SIZE: usize = 0x10000; const NAME: &'static str = "gic"; }
    const fn overlap<A: Dev, B: Dev>() -> bool { A::BASE < B::END && B::BASE < A::END }
    const _: () = assert!(!overlap::<Uart, Gic>());
    const _: () = assert!(overlap::<Uart, Uart>());
    fn show<D: Dev>() { println!("{} {:#x}..{:#x}", D::NAME, D::BASE, D::END); }
    pub fn main() { show::<Uart>(); show::<Gic>(); }
}
mod m5 {
    struct Bits<const N: usize>;
    impl<const N: usize> Bits<N> { const WORDS: usize = (N + 63) / 64; const MASK: u64 = if N % 64 == 0 { u64::MAX } else { (1 << (N % 64)) - 1 }; const VALID: () = assert!(N > 0 && N <= 4096); fn show() { let () = Self::VALID; println!("{} {:#x}", Self::WORDS, Self::MASK); } }
    pub fn main() { Bits::<1>::show(); Bits::<64>::show(); Bits::<{ 64 + 7 }>::show(); Bits::<{ Bits::<130>::WORDS }>::show(); }
}
mod m6 {
    #[derive(Clone, Copy, Debug)]
    struct Region { base: u64, size: u64, flags: Flags }
    #[derive(Clone, Copy, Debug)]
    struct Flags(u8);
    impl Flags { const R: Flags = Flags(1); const W: Flags = Flags(2); const fn or(self, o: Flags) -> Flags { Flags(self.0 | o.0) } }
    const DEFAULT: Region = Region { base: 0, size: 0x1000, flags: Flags::R };
    const MAP: [Region; 3] = [DEFAULT, Region { base: 0x1000, ..DEFAULT }, Region { base: 0x8000, size: 0x200, flags: Flags::R.or(Flags::W) }];
    const fn total(map: &[Region]) -> u64 { let mut i = 0; let mut t = 0; while i < map.len() { t += map[i].size; i += 1; } t }
    const TOTAL: u64 = total(&MAP);
    const fn sorted(map: &[Region]) -> bool { let mut i = 1; while i < map.len() { if map[i - 1].base + map[i - 1].size > map[i].base { return false; } i += 1; } true }
    const _: () = assert!(sorted(&MAP), "regions overlap");
    pub fn main() { println!("{} {:?}", TOTAL, MAP[2]); }
}
mod m7 {
    const fn push(buf: &mut [u8; 4], len: &mut usize, x: u8) -> bool { if *len == buf.len() { return false; } buf[*len] = x; *len += 1; true }
    const BUF: ([u8; 4], usize) = { let mut b = [0; 4]; let mut n = 0; push(&mut b, &mut n, 7); push(&mut b, &mut n, 9); (b, n) };
    const fn sort<const N: usize>(mut a: [i32; N]) -> [i32; N] { let mut i = 0; while i < N { let mut j = i; while j > 0 && a[j - 1] > a[j] { a.swap(j - 1, j); j -= 1; } i += 1; } a }
    const SORTED: [i32; 5] = sort([3, -1, 4, 1, -5]);
    pub fn main() { println!("{:?} {:?}", BUF, SORTED); }
}
mod m8 {
    const NAME: &str = "hypervisor";
    const LEN: usize = NAME.len();
    const fn copy<const N: usize>(s: &str) -> [u8; N] { let b = s.as_bytes(); let mut o = [0; N]; let mut i = 0; while i < N && i < b.len() { o[i] = b[i]; i += 1; } o }
    const PADDED: [u8; 16] = copy(NAME);
    const MAGIC: u32 = u32::from_le_bytes(*b"HYPR");
    const fn eq(a: &str, b: &str) -> bool { let (a, b) = (a.as_bytes(), b.as_bytes()); if a.len() != b.len() { return false; } let mut i = 0; while i < a.len() { if a[i] != b[i] { return false; } i += 1; } true }
    const _: () = assert!(eq(NAME, "hypervisor") && !eq(NAME, "hypervisoR"));
    pub fn main() { println!("{} {:?} {:#x}", LEN, PADDED, MAGIC); }
}
mod m9 {
    use core::sync::atomic::{AtomicU32, AtomicBool, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(start());
    static FLAGS: [AtomicBool; 3] = [const { AtomicBool::new(true) }; 3];
    const fn start() -> u32 { 40 + 2 }
    const ZERO: AtomicU32 = AtomicU32::new(0);
    static MANY: [AtomicU32; 4] = [ZERO; 4];
    static REF: &AtomicU32 = &COUNT;
    pub fn main() { COUNT.fetch_add(1, Ordering::Relaxed); MANY[2].store(5, Ordering::SeqCst); FLAGS[1].store(false, Ordering::Relaxed); println!("{} {} {} {}", REF.load(Ordering::Relaxed), MANY[2].load(Ordering::Relaxed), MANY[1].load(Ordering::Relaxed), FLAGS[1].load(Ordering::Relaxed)); ZERO.store(4, Ordering::Relaxed); println!("{}", ZERO.load(Ordering::Relaxed)); }
}
mod m10 {
    static mut COUNTER: u32 = INIT;
    const INIT: u32 = 5;
    static mut ARR: [u8; 3] = [INIT as u8; 3];
    pub fn main() { unsafe { COUNTER += 1; ARR[1] = 9; let c = COUNTER; let a = ARR; println!("{} {:?}", c, a); } }
}
mod m11 {
    const fn max(a: u32, b: u32) -> u32 { if a > b { a } else { b } }
    const fn parse(s: &[u8]) -> Option<u32> { let mut n = 0u32; let mut i = 0; while i < s.len() { let d = match s[i] { c @ b'0'..=b'9' => c - b'0', _ => return None }; n = match n.checked_mul(10) { Some(m) => m, None => return None }; n += d as u32; i += 1; } Some(n) }
    const A: Option<u32> = parse(b"1234");
    const B: Option<u32> = parse(b"12x4");
    const C: Option<u32> = parse(b"99999999999");
    const D: u32 = match A { Some(x) => max(x, 7), None => 0 };
    pub fn main() { println!("{:?} {:?} {:?} {}", A, B, C, D); }
}
mod m12 {
    const A: [i64; 6] = [-1i8 as u8 as i64, 300i32 as u8 as i64, u64::MAX as i32 as i64, 'é' as u8 as i64, true as i64, i128::MIN as i64];
    const B: (u8, char, u32) = (b'a', 98u8 as char, '\u{10ffff}' as u32);
    pub fn main() { println!("{:?} {:?}", A, B); }
}
mod m13 {
    const LOW: u8 = 0x20; const HIGH: u8 = 0x7e;
    const SPECIAL: (u8, bool) = (3, true);
    const NAME: &str = "x";
    const ARR: [u8; 2] = [1, 2];
    fn kind(x: u8) -> u8 { match x { 0 => 0, LOW..=HIGH => 1, 1..LOW => 2, _ => 3 } }
    fn s(x: (u8, bool)) -> bool { matches!(x, SPECIAL) }
    fn t(x: &str) -> bool { match x { NAME => true, _ => false } }
    fn u(x: [u8; 2]) -> bool { match x { ARR => true, _ => false } }
    pub fn main() { println!("{} {} {} {} {} {} {} {} {}", kind(0), kind(5), kind(0x41), kind(200), s((3, true)), s((3, false)), t("x"), u([1, 2]), u([2, 1])); }
}
mod m14 {
    fn a() -> &'static [u32] { &[1 + 2, !0, 7 * 6] }
    fn b() -> &'static Option<u8> { &None }
    const K: u32 = 5;
    fn c() -> &'static u32 { &(K + 1) }
    static S: &[&str] = &["a", "bc"];
    pub fn main() { println!("{:?} {:?} {} {}", a(), b(), c(), S[1].len()); }
}
mod m16 {
    fn add(a: i32, b: i32) -> i32 { a + b }
    fn sub(a: i32, b: i32) -> i32 { a - b }
    const OPS: [fn(i32, i32) -> i32; 2] = [add, sub];
    static NAMED: [(&str, fn(i32, i32) -> i32); 3] = [("add", add), ("sub", sub), ("mul", |a, b| a * b)];
    pub fn main() { println!("{} {}", OPS[0](1, 2), OPS[1](1, 2)); for (n, f) in NAMED { println!("{} {}", n, f(6, 7)); } }
}
mod m17 {
    fn f<const N: usize>() -> usize { const { N * 2 + 1 } }
    fn g<T>() -> usize { const { assert!(core::mem::size_of::<T>() < 64); core::mem::size_of::<T>() * 8 } }
    pub fn main() { println!("{} {} {} {}", f::<3>(), g::<u32>(), g::<[u8; 5]>(), const { 1 << 5 }); let v: [Vec<u8>; 2] = [const { Vec::new() }; 2]; println!("{}", v[1].len()); }
}
mod m18 {
    const A: (u8, bool) = 200u8.overflowing_add(100);
    const B: u8 = 200u8.saturating_add(100);
    const C: Option<u8> = 200u8.checked_add(100);
    const D: u32 = 0x1234_5678u32.rotate_left(8).swap_bytes();
    const E: i32 = (-7i32).rem_euclid(4) * 100 + (-7i32).div_euclid(4);
    const F: u32 = 1000u32.ilog2() * 1000 + 1000u32.ilog10() + 17u32.isqrt();
    const G: u64 = 10u64.pow(18).leading_zeros() as u64;
    const H: i8 = i8::MIN.wrapping_abs();
    const I: u32 = (-5i32).unsigned_abs() + 5u32.abs_diff(9);
    const J: usize = 100usize.next_multiple_of(64) + 5usize.next_power_of_two();
    pub fn main() { println!("{:?} {} {:?} {:#x} {} {} {} {} {} {}", A, B, C, D, E, F, G, H, I, J); }
}
mod m19 {
    use core::mem::{MaybeUninit, ManuallyDrop};
    const U: MaybeUninit<[u8; 4]> = MaybeUninit::uninit();
    const Z: [u8; 4] = unsafe { MaybeUninit::zeroed().assume_init() };
    const M: ManuallyDrop<u8> = ManuallyDrop::new(3);
    const T: [u8; 4] = unsafe { core::mem::transmute(0x01020304u32.to_be()) };
    static mut BUF: MaybeUninit<[u8; 4]> = U;
    pub fn main() { println!("{:?} {} {:?}", Z, *M, T); unsafe { BUF = MaybeUninit::new([9; 4]); let b = BUF.assume_init(); println!("{:?}", b); } }
}
fn main() {
    m0::main();
    m1::main();
    m2::main();
    m3::main();
    m4::main();
    m5::main();
    m6::main();
    m7::main();
    m8::main();
    m9::main();
    m10::main();
    m11::main();
    m12::main();
    m13::main();
    m14::main();
    m16::main();
    m17::main();
    m18::main();
    m19::main();
}
