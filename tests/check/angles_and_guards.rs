//! Angle brackets, guards with mutable bindings, values that are units.
pub mod s1 {
    fn f(x: u8) -> usize {
        (x as usize) << 3
    }
}
pub mod s2 {
    trait A {
        type T;
    }
    struct S<X: A>(Option<<X as A>::T>, Vec<Option<<X as A>::T>>);
    fn f<X: A>(x: <X as A>::T) -> Option<<X as A>::T> {
        Some::<<X as A>::T>(x)
    }
}
pub mod s3 {
    trait A {
        type T;
    }
    impl A for u8 {
        type T = u16;
    }
    fn f(a: usize, b: usize) -> usize {
        let c = a << b;
        let d = a << b;
        let e = c << 3 >> 2;
        let x: <<u8 as B>::U as A>::T = 3;
        d + e + x as usize
    }
    trait B {
        type U;
    }
    impl B for u8 {
        type U = u8;
    }
}
pub mod s4 {
    struct V {
        a: usize,
    }
    fn f(v: V, w: [usize; 2]) -> usize {
        v.a << 1 | w[0] << 2 | f2() << 3 | (v.a) << 4
    }
    fn f2() -> usize {
        1
    }
}
pub mod s5 {
    const N: usize = 3;
    fn f() -> usize {
        N << 1
    }
    fn g<const M: usize>() -> usize {
        M << N
    }
    mod m {
        pub const K: u8 = 1;
    }
    fn h() -> u8 {
        m::K << 2
    }
}
pub mod s6 {
    fn f(x: u8) -> u8 {
        let mut y = x;
        y <<= 1;
        y << x
    }
}
pub mod s8 {
    fn f(x: u8) -> bool {
        (x as u16) < 3 && x as u16 > 2 && x as u16 >= 1
    }
}
pub mod s9 {
    pub fn a(d: &[u8], at: usize) -> Option<usize> {
        let r = d.get(..at)?;
        Some(r.len())
    }
    pub fn b(d: &[u8], at: usize) -> Option<usize> {
        let q = at..;
        let r = d.get(q)?;
        Some(r.len())
    }
}
pub mod s10 {
    enum S {
        F(u8, u8),
        E,
    }
    fn g1(v: &mut S, k: u8) -> Option<&mut u8> {
        match v {
            S::F(a, b) if *b == k => Some(a),
            _ => None,
        }
    }
    fn h(v: &mut S) -> &mut S {
        v
    }
    fn g2(v: &mut S, k: u8) -> Option<&mut u8> {
        match h(v) {
            S::F(a, b) if *b == k => Some(a),
            _ => None,
        }
    }
    fn g3(v: &mut S, k: u8) -> Option<&mut u8> {
        match h(v) {
            S::F(a, b) => Some(a),
            _ => None,
        }
    }
}
pub mod s11 {
    fn w() -> Result<(), u8> {
        Ok(())
    }
    fn f() -> Result<(), u8> {
        Ok(w()?)
    }
    fn g() -> ((), u8) {
        (h(), 1)
    }
    fn h() {}
    fn i() -> Option<()> {
        Some(h())
    }
    fn j(x: ()) {}
    fn k() {
        j(h());
        j(w().unwrap());
    }
    fn l() -> Result<(), u8> {
        let x = w()?;
        Ok(x)
    }
}
pub mod s12 {
    use core::{
        cell::UnsafeCell,
        sync::atomic::{AtomicBool, Ordering::*},
    };
    pub struct Lock<T: ?Sized> {
        taken: AtomicBool,
        value: UnsafeCell<T>,
    }
    pub struct Guard<'l, T: ?Sized> {
        lock: &'l Lock<T>,
    }
    impl<T: ?Sized> Lock<T> {
        pub fn lock(&self) -> Guard<'_, T> {
            Guard { lock: self }
        }
        pub fn t(&self) -> Option<Guard<'_, T>> {
            true.then(|| Guard { lock: self })
        }
        pub fn get_mut(&mut self) -> &mut T {
            self.value.get_mut()
        }
    }
}
