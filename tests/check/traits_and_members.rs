//! Traits and their implementations, members, moves, the core library.
pub mod s24 {
    trait A {
        fn new() -> Self;
    }
    impl A for u8 {
        fn new() -> Self {
            1
        }
    }
    fn f() -> u8 {
        A::new()
    }
    fn g() -> u8 {
        u8::new()
    }
    fn h<T: A>() -> T {
        T::new()
    }
}
pub mod s27 {
    use core::ops::*;
    struct N(i32);
    impl Neg for N {
        type Output = N;
        fn neg(self) -> N {
            N(-self.0)
        }
    }
    impl Not for N {
        type Output = bool;
        fn not(self) -> bool {
            self.0 == 0
        }
    }
    impl AddAssign<i32> for N {
        fn add_assign(&mut self, o: i32) {
            self.0 += o;
        }
    }
    impl Mul<N> for i32 {
        type Output = N;
        fn mul(self, o: N) -> N {
            N(self * o.0)
        }
    }
    fn f(mut n: N) -> bool {
        n += 3;
        !(2 * -n)
    }
}
pub mod s29 {
    use core::ops::*;
    struct V(Vec<u8>);
    impl Index<usize> for V {
        type Output = u8;
        fn index(&self, i: usize) -> &u8 {
            &self.0[i]
        }
    }
    impl IndexMut<usize> for V {
        fn index_mut(&mut self, i: usize) -> &mut u8 {
            &mut self.0[i]
        }
    }
    impl Index<Range<usize>> for V {
        type Output = [u8];
        fn index(&self, r: Range<usize>) -> &[u8] {
            &self.0[r]
        }
    }
    fn f(v: &mut V) -> u8 {
        v[0] = v[1];
        v[1] += 1;
        v[0..2][1] + v[0..1].len() as u8
    }
}
pub mod s35 {
    struct S;
    impl Clone for S {
        fn clone(&self) -> Self {
            *self
        }
    }
    impl Copy for S {}
    fn f(s: S) {
        let a = s;
        let b = s;
    }
}
pub mod s37 {
    #[derive(PartialEq)]
    struct S {
        f: fn(u8) -> u8,
        p: *const u8,
        a: [u8; 40],
        t: (u8, u8, u8),
    }
    #[derive(Debug)]
    struct T {
        f: fn(u8),
        p: *mut u8,
    }
}
pub mod s38 {
    #[derive(Hash, PartialEq, Eq)]
    struct S(Option<Vec<u8>>);
    #[derive(Default)]
    struct T {
        a: Option<u8>,
        b: Vec<u8>,
        c: &'static str,
        d: char,
    }
}
pub mod s44 {
    mod a {
        pub trait T {
            fn t(&self);
        }
        pub struct S;
        impl S {
            pub fn t(&self) -> u8 {
                1
            }
        }
        impl T for S {
            fn t(&self) {}
        }
    }
    use a::T;
    fn f(s: a::S) -> u8 {
        s.t()
    }
    fn g(s: a::S) {
        T::t(&s)
    }
}
pub mod s46 {
    mod a {
        pub enum E {
            A,
            B,
        }
        impl E {
            pub fn f(self) -> bool {
                matches!(self, Self::A)
            }
        }
    }
    use a::E::{self, *};
    fn f() -> bool {
        A.f() || E::B.f() || B.f()
    }
}
pub mod s48 {
    fn f() {
        fn g() {
            h()
        }
        fn h() {
            g()
        }
        g();
        mod m {
            pub fn z() {}
        }
        m::z();
        use m::z;
        z();
        const C: u8 = 1;
        static S: u8 = C;
        enum E {
            A,
        }
        let _ = (S, E::A as u8);
        type T = u8;
        let _: T = 1;
        trait Q {
            fn q(&self) {}
        }
        impl Q for T {}
        1u8.q();
    }
}
pub mod s50 {
    struct P;
    pub trait T {
        fn f() -> P;
    }
    pub const C: P = P;
    pub type A = P;
    impl P {
        pub fn g(&self) -> P {
            P
        }
    }
}
pub mod s60 {
    fn f() -> bool {
        let g = |x| x == 1;
        g(1u8)
    }
    fn h() -> bool {
        let g = |x, y| x == y;
        g(1u8, 2)
    }
    fn i() -> bool {
        let g = |x| x == "a";
        g("b")
    }
}
pub mod s61 {
    fn f(v: &[u8]) -> bool {
        v.iter().any(|x| *x == 3)
            && v.iter().all(|&x| x == 3)
            && v.iter().map(|x| *x).any(|x| x == 3)
    }
}
pub mod s62 {
    fn f() -> bool {
        let mut x = None;
        if x == Some(1u8) {
            x = Some(2);
        }
        x.is_some()
    }
}
pub mod s65 {
    fn f() -> bool {
        let x = "3".parse().unwrap();
        3u8 == x
    }
}
pub mod s66 {
    #[test]
    fn f(x: x) {}
    fn g() {}
}
pub mod s70 {
    fn f() {
        #[test]
        fn g() {
            nothing()
        }
    }
}
pub mod s72 {
    #[derive(Hash, PartialEq, Eq, PartialOrd, Ord, Clone, Copy, Debug)]
    struct S<'a> {
        a: &'a u8,
        b: &'a [u8],
        c: &'a str,
        d: *const u8,
        e: fn(u8) -> u8,
        f: (),
    }
}
pub mod s74 {
    fn f(a: Box<u8>, b: Box<u8>) -> bool {
        a == b && *a < *b && a.clone() >= b
    }
}
pub mod s75 {
    fn f(a: Option<u8>) -> Option<u8> {
        a.map(|x| x + 1)
            .and_then(|x| if x > 3 { Some(x) } else { None })
            .or(Some(1))
            .filter(|x| *x > 2)
            .xor(None)
            .zip(Some(3))
            .map(|(a, b)| a + b)
    }
}
pub mod s76 {
    fn f(a: Result<u8, u16>) -> Option<u8> {
        a.map_err(|e| e + 1)
            .and_then(|x| Ok::<u8, u16>(x))
            .or_else(|e| if e > 3 { Ok(1) } else { Err(e) })
            .ok()
    }
}
pub mod s77 {
    fn f(v: &mut Vec<u8>) -> Option<u8> {
        v.push(1);
        v.pop();
        v.insert(0, 2);
        v.remove(0);
        v.extend([1, 2]);
        v.extend_from_slice(&[3]);
        v.truncate(2);
        v.retain(|x| *x > 1);
        v.swap(0, 1);
        v.reverse();
        v.sort();
        v.dedup();
        v.clear();
        v.first().copied()
    }
}
pub mod s78 {
    fn f(v: &[u8]) -> usize {
        v.iter().position(|x| *x == 3).unwrap_or(0)
            + v.contains(&3) as usize
            + v.chunks(2).count()
            + v.windows(2).filter(|w| w[0] < w[1]).count()
            + v.split_at(1).0.len()
            + v.iter()
                .rev()
                .skip(1)
                .take(2)
                .zip(0..)
                .map(|(a, b)| *a as usize + b)
                .sum::<usize>()
            + v.binary_search(&3).is_ok() as usize
    }
}
pub mod s79 {
    fn f(v: &mut [u8]) {
        v.sort_unstable();
        v.fill(3);
        v.copy_from_slice(&[1]);
        let (a, b) = v.split_at_mut(1);
        a[0] = b[0];
        v.iter_mut().for_each(|x| *x += 1);
        for c in v.chunks_mut(2) {
            c[0] = 1;
        }
        v.rotate_left(1);
        if let Some(x) = v.get_mut(0) {
            *x = 1;
        }
        if let Some((h, t)) = v.split_first() {
            let _ = *h as usize + t.len();
        }
    }
}
pub mod s80 {
    fn f(x: u32) -> u32 {
        x.rotate_left(3)
            .swap_bytes()
            .reverse_bits()
            .trailing_zeros()
            + x.saturating_sub(3)
            + x.overflowing_add(1).0
            + x.checked_mul(2).unwrap_or(0)
            + x.is_power_of_two() as u32
            + x.next_power_of_two()
            + x.abs_diff(3)
            + x.div_ceil(2)
            + u32::from_str_radix("12", 10).unwrap()
            + x.isqrt()
    }
}
pub mod s81 {
    fn f(x: i32) -> i32 {
        x.abs()
            .signum()
            .rem_euclid(3)
            .wrapping_neg()
            .pow(2)
            .clamp(0, 3)
            + x.unsigned_abs() as i32
            + i32::from_be_bytes(x.to_be_bytes())
            + x.checked_div(2).unwrap_or_default()
            + x.is_negative() as i32
            + x.leading_ones() as i32
    }
}
pub mod s82 {
    fn f(c: char) -> u32 {
        c as u32
            + c.is_alphabetic() as u32
            + c.to_digit(10).unwrap_or(0)
            + c.is_ascii_digit() as u32
            + c.len_utf8() as u32
            + char::from_u32(3).map_or(0, |c| c as u32)
            + char::from(b'a') as u32
            + c.to_ascii_uppercase() as u32
            + c.is_whitespace() as u32
    }
}
pub mod s84 {
    use core::mem;
    fn f(a: &mut u8, b: &mut u8) -> u8 {
        mem::swap(a, b);
        mem::replace(a, 3)
            + mem::take(b)
            + mem::size_of::<u32>() as u8
            + mem::align_of::<u64>() as u8
            + mem::size_of_val(a) as u8
    }
}
pub mod s85 {
    use core::cell::Cell;
    fn f(c: &Cell<u8>) -> u8 {
        c.set(1);
        c.replace(2) + c.get() + c.take()
    }
    fn g(c: Cell<u8>) -> u8 {
        c.into_inner()
    }
}
pub mod s86 {
    use core::sync::atomic::*;
    static N: AtomicUsize = AtomicUsize::new(0);
    fn f() -> usize {
        N.fetch_add(1, Ordering::SeqCst)
            + N.load(Ordering::Relaxed)
            + N.swap(1, Ordering::AcqRel)
            + N.compare_exchange(1, 2, Ordering::SeqCst, Ordering::Relaxed)
                .unwrap_or(3)
    }
    static B: AtomicBool = AtomicBool::new(true);
    fn g() -> bool {
        B.fetch_and(false, Ordering::SeqCst) | B.load(Ordering::Acquire)
    }
}
pub mod s87 {
    use core::num::{NonZero, NonZeroU8, Wrapping};
    fn f(x: Wrapping<u8>) -> u8 {
        (x + Wrapping(3)).0
    }
    fn g(x: u8) -> Option<u8> {
        NonZeroU8::new(x).map(|n| n.get())
    }
    fn h(x: NonZero<u32>) -> u32 {
        x.get()
    }
}
pub mod s88 {
    use core::cmp::{max, min, Ordering, Reverse};
    fn f(a: u8, b: u8) -> u8 {
        match a.cmp(&b) {
            Ordering::Less => max(a, b),
            Ordering::Equal => 0,
            Ordering::Greater => min(a, b),
        }
    }
    fn g(v: &mut Vec<u8>) {
        v.sort_by_key(|x| Reverse(*x));
        v.sort_by(|a, b| b.cmp(a).then(Ordering::Less).reverse());
    }
}
