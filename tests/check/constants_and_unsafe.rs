//! Const parameters, constants, statics, unsafe code.
pub mod s0 {
    fn f<const N: usize>() -> usize {
        N
    }
    fn g() -> usize {
        f::<3>() + f::<{ 1 + 2 }>()
    }
}
pub mod s1 {
    fn f<const N: usize>() -> usize {
        N
    }
    fn g<const M: usize>() -> usize {
        f::<M>()
    }
}
pub mod s5 {
    fn f<const N: usize>(x: [u8; N]) -> usize {
        N
    }
    fn g() -> usize {
        f([1, 2, 3]) + f([])
    }
}
pub mod s7 {
    fn f<const N: bool, const C: char, const I: i8>() {}
    fn g() {
        f::<true, 'a', -3>();
    }
}
pub mod s10 {
    struct A<T, const N: usize>([T; N]);
    impl<T: Copy + Default, const N: usize> Default for A<T, N> {
        fn default() -> Self {
            A([T::default(); N])
        }
    }
    fn g() -> A<u8, 3> {
        Default::default()
    }
}
pub mod s13 {
    const N: usize = 3;
    static A: [u8; N] = [1; N];
    fn f() -> [u8; N * 2] {
        [0; N * 2]
    }
}
pub mod s18 {
    fn f() {
        const V: Vec<u8> = Vec::new();
        let x = [V; 3];
        let y: [Vec<u8>; 1] = [vec![1]; 1];
        let z = [const { Vec::<u8>::new() }; 2];
    }
}
pub mod s20 {
    fn f<T>() {
        static X: u8 = 3;
        let y = X;
    }
}
pub mod s23 {
    trait T {
        const N: usize;
    }
    fn f<X: T>() -> usize {
        X::N + <X as T>::N
    }
}
pub mod s24 {
    impl<const N: usize> S<N> {
        const D: usize = N * 2;
        fn f(&self) -> usize {
            Self::D
        }
    }
    struct S<const N: usize>;
}
pub mod s25 {
    static mut X: u8 = 0;
    fn f() -> &'static u8 {
        unsafe { &X }
    }
}
pub mod s26 {
    static mut X: u8 = 0;
    fn f() {
        unsafe {
            X += 1;
        }
    }
    fn g() -> u8 {
        unsafe { X }
    }
}
pub mod s29 {
    const X: [u8; 2] = [0; 2];
    fn f() -> u8 {
        X[0] = 1;
        let mut y = X;
        y[1] = 3;
        y[1]
    }
}
pub mod s31 {
    const X: Vec<u8> = Vec::new();
    fn f() -> Vec<u8> {
        X
    }
}
pub mod s34 {
    const fn f(x: u8) -> u8 {
        if x > 3 {
            x
        } else {
            f(x + 1)
        }
    }
    const X: u8 = f(0);
}
pub mod s36 {
    const fn f(x: &[u8]) -> u8 {
        let mut t = 0;
        let mut i = 0;
        while i < x.len() {
            t += x[i];
            i += 1;
        }
        t
    }
    const X: u8 = f(&[1, 2, 3]);
}
pub mod s45 {
    const X: u8 = match Some(3) {
        Some(x) => x,
        None => 0,
    };
    const Y: (u8, bool) = (X, true);
    const Z: u8 = Y.0;
}
pub mod s47 {
    const X: u8 = u8::MAX.wrapping_add(1);
    const Y: Option<u8> = 255u8.checked_add(1);
    const Z: u32 = 8u8.leading_zeros() + u32::BITS;
    const W: u16 = u16::from_le_bytes([1, 2]);
}
pub mod s50 {
    enum E {
        A = 1,
        B,
        C = 5,
        D,
    }
    const X: [u8; E::D as usize] = [0; 6];
}
pub mod s52 {
    #[repr(i8)]
    enum E {
        A = -1,
        B,
    }
    const X: i8 = E::B as i8;
}
pub mod s53 {
    enum E {
        A = f(),
    }
    const fn f() -> isize {
        3
    }
    fn g(x: E) -> isize {
        x as isize
    }
}
pub mod s54 {
    fn f() {
        const { assert!(true) };
        let x = const { 1 + 2 };
        let y: [u8; const { 3 }] = [0; 3];
    }
}
pub mod s56 {
    fn f<T>() -> usize {
        const { core::mem::size_of::<T>() }
    }
}
pub mod s57 {
    struct S {
        a: [u8; S::N],
    }
    impl S {
        const N: usize = 3;
    }
}
pub mod s61 {
    unsafe fn f() {}
    unsafe fn g() {
        f();
    }
}
pub mod s63 {
    fn f(p: *mut u8) {
        unsafe {
            *p = 1;
            p.write(3);
        }
        let q = p as *const u8;
        let r = q.wrapping_add(1);
        let _ = r.is_null();
    }
}
pub mod s66 {
    struct P {
        x: u8,
    }
    fn f(p: *mut P) {
        unsafe {
            (*p).x = 3;
            let r = &mut (*p).x;
            *r = 4;
            let q = &raw mut (*p).x;
            q.write(1);
        }
    }
}
pub mod s69 {
    struct S(*mut u8);
    unsafe impl Send for S {}
    unsafe impl Sync for S {}
    static X: S = S(0 as *mut u8);
    static Y: S = S(core::ptr::null_mut());
}
pub mod s72 {
    fn f() {
        unsafe {}
        unsafe { unsafe {} }
    }
}
