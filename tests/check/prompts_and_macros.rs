//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s0 {
    extern "C" {
        fn p(x: u8) -> u8;
        static G: u8;
        static mut H: u8;
    }
    fn f() -> u8 {
        unsafe { p(G) + H }
    }
}
pub mod s7 {
    extern "C" {
        pub fn p(x: u8);
    }
    fn f() {
        let g = p;
        unsafe { g(1) }
    }
    fn h() {
        let g: unsafe extern "C" fn(u8) = p;
        unsafe { g(2) }
    }
}
pub mod s8 {
    extern "C" fn f(x: u8) -> u8 {
        x
    }
    static F: extern "C" fn(u8) -> u8 = f;
    fn g() -> u8 {
        F(1)
    }
}
pub mod s9 {
    pub mod a {
        pub extern "C" fn q() {}
    }
    use a::q;
    fn f() {
        q()
    }
}
pub mod s10 {
    fn f() -> ! {
        loop {}
    }
    fn g() -> u8 {
        f()
    }
    fn h() -> u8 {
        let x: u8 = f();
        x
    }
    fn i(c: bool) -> u8 {
        if c {
            f()
        } else {
            1
        }
    }
}
pub mod s13 {
    fn f() -> ! {
        panic!("x {}", 1)
    }
    fn g() -> ! {
        unreachable!()
    }
    fn h() -> ! {
        todo!()
    }
    fn i() -> ! {
        unimplemented!("a")
    }
}
pub mod s14 {
    fn f(x: u8) {
        assert!(x > 1, "m {} {x}", x);
        assert_eq!(x, 2, "n");
        assert_ne!(x, 3);
        debug_assert!(x < 9);
    }
}
pub mod s19 {
    fn f() {
        println!("{a} {b:?} {0}", 1, a = 2, b = Some(3));
    }
}
pub mod s21 {
    fn f() {
        println!(
            "{:?} {:x} {:#b} {:08} {:>5} {:<5} {:^5} {:+}",
            1, 2, 3, 4, 5, 6, 7, 8
        );
    }
}
pub mod s30 {
    fn f(x: Option<u8>) -> bool {
        matches!(x, Some(1..=3) | None) && matches!(x, Some(n) if n > 2)
    }
}
pub mod s33 {
    fn f<'a>(x: &'a mut u8, y: &'a mut u8) -> &'a mut u8 {
        if *x > *y {
            x
        } else {
            y
        }
    }
    fn g(mut a: u8, mut b: u8) -> u8 {
        *f(&mut a, &mut b) += 1;
        a + b
    }
}
pub mod s35 {
    struct P<'a> {
        s: &'a [u8],
        i: usize,
    }
    impl<'a> P<'a> {
        fn n(&mut self) -> Option<&'a u8> {
            let r = self.s.get(self.i);
            self.i += 1;
            r
        }
        fn rest(&self) -> &'a [u8] {
            &self.s[self.i..]
        }
    }
    fn f(v: &[u8]) -> usize {
        let mut p = P { s: v, i: 0 };
        let a = p.n();
        let b = p.n();
        a.map_or(0, |x| *x as usize) + b.map_or(0, |x| *x as usize) + p.rest().len()
    }
}
pub mod s37 {
    struct P<'a> {
        s: &'a mut [u8],
    }
    impl<'a> P<'a> {
        fn n(&mut self) -> &mut u8 {
            &mut self.s[0]
        }
        fn into(self) -> &'a mut [u8] {
            self.s
        }
        fn both(&mut self) -> (&mut u8, &mut u8) {
            let (a, b) = self.s.split_at_mut(1);
            (&mut a[0], &mut b[0])
        }
    }
}
pub mod s39 {
    fn f(v: &mut Vec<u8>) {
        let n = v.len();
        v.push(n as u8);
        v.push(v.len() as u8);
        let x = &v[0];
        v.push(*x);
    }
}
pub mod s41 {
    fn f(mut x: Option<Box<u8>>) -> u8 {
        let y = &mut x;
        if let Some(b) = y {
            **b += 1;
        }
        *x.unwrap()
    }
}
pub mod s42 {
    struct N {
        v: u8,
        n: Option<Box<N>>,
    }
    fn last(mut c: &mut N) -> &mut N {
        while c.n.is_some() {
            c = c.n.as_mut().unwrap();
        }
        c
    }
    fn sum(mut c: &N) -> u8 {
        let mut t = c.v;
        while let Some(n) = &c.n {
            t += n.v;
            c = n;
        }
        t
    }
}
pub mod s43 {
    struct N {
        v: u8,
        n: Option<Box<N>>,
    }
    fn rev(mut h: Option<Box<N>>) -> Option<Box<N>> {
        let mut p = None;
        while let Some(mut n) = h {
            h = n.n.take();
            n.n = p;
            p = Some(n);
        }
        p
    }
}
pub mod s55 {
    mod a {
        pub use super::*;
    }
    fn f() {
        a::f()
    }
}
pub mod s56 {
    enum E {
        A,
    }
    use E::*;
    fn f() {
        let x: E = A;
    }
}
