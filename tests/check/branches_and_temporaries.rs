//! Temporaries that a let makes last, and the one type of several branches.
pub mod s0 {
    fn t() -> u8 {
        3
    }
    fn f() -> u8 {
        let x = { &t() };
        *x
    }
}
pub mod s1 {
    fn t() -> u8 {
        3
    }
    fn f() -> u8 {
        let x = { Some(&t()) };
        *x.unwrap()
    }
}
pub mod s2 {
    fn t() -> u8 {
        3
    }
    fn f() -> u8 {
        let x = {
            let y = 1;
            Some(&t())
        };
        *x.unwrap()
    }
}
pub mod s3 {
    fn t() -> u8 {
        3
    }
    fn f(b: bool) -> u8 {
        let x = if b { &t() } else { &4 };
        *x
    }
}
pub mod s4 {
    fn t() -> u8 {
        3
    }
    fn f(b: bool) -> u8 {
        let x = match b {
            true => &t(),
            false => &5,
        };
        *x
    }
}
pub mod s5 {
    fn t() -> u8 {
        3
    }
    fn f(b: bool) -> u8 {
        let x = unsafe { &t() };
        *x
    }
}
pub mod s7 {
    const X: Option<&u8> = { Some(&3) };
    const fn t() -> u8 {
        3
    }
    const Y: Option<&u8> = { Some(&t()) };
}
pub mod s8 {
    const fn t() -> u8 {
        3
    }
    const Y: Option<&u8> = if true { Some(&t()) } else { None };
}
pub mod s14 {
    fn t() -> u8 {
        3
    }
    fn f(c: bool) -> &'static u8 {
        let x = { &3 };
        x
    }
}
pub mod s15 {
    struct D;
    impl Drop for D {
        fn drop(&mut self) {}
    }
    fn mk() -> D {
        D
    }
    fn f(c: bool) {
        let x = if c {
            &mk()
        } else {
            let _ = 1;
            &D
        };
        let y = match x {
            z => z,
        };
        let _ = y;
    }
}
pub mod s16 {
    fn t() -> [u8; 2] {
        [3, 4]
    }
    fn f(c: bool) -> u8 {
        let x = if c { &t()[..] } else { &[] };
        x.len() as u8
    }
    fn g(c: bool) -> u8 {
        let x: &[u8] = if c { &t() } else { &[] };
        x.len() as u8
    }
}
pub mod s19 {
    fn t() -> [u8; 2] {
        [3, 4]
    }
    fn f() -> u8 {
        let x = &t()[..];
        let y = &t()[..1][0];
        x[0] + *y
    }
}
pub mod s20 {
    fn t() -> Box<u8> {
        Box::new(3)
    }
    fn f() -> u8 {
        let x = &*t();
        let y = &mut *t();
        *x + *y
    }
}
pub mod s21 {
    struct S {
        a: [u8; 3],
    }
    fn t() -> S {
        S { a: [1, 2, 3] }
    }
    fn f() -> u8 {
        let x = &t().a[1];
        let y = &mut t().a[..];
        let &z = &t().a[2];
        let ref w = t().a;
        *x + y[0] + z + w[0]
    }
}
pub mod s23 {
    fn g() -> u8 {
        let Some(x) = Some(3) else { return 3 };
        let (y) = if x > 1 { 2 } else { 3 };
        let Some(z) = ({ Some(3) }) else { return 1 };
        x + y + z
    }
}
pub mod s25 {
    fn f(c: bool) -> usize {
        let x = if c { &[1u8, 2][..] } else { &[] };
        x.len()
    }
}
pub mod s27 {
    fn f(c: bool, s: &[u8]) -> usize {
        let x = if c { &[1u8, 2] } else { s };
        x.len()
    }
}
pub mod s28 {
    fn f(c: bool, s: &[u8]) -> usize {
        let x = if c { s } else { &[1u8, 2] };
        x.len()
    }
}
pub mod s29 {
    fn f(c: u8, s: &[u8]) -> usize {
        let x = match c {
            0 => s,
            1 => &[1, 2],
            _ => &[],
        };
        x.len()
    }
}
pub mod s30 {
    fn f(c: u8, s: &mut u8) -> u8 {
        let x = match c {
            0 => &3,
            _ => s,
        };
        *x
    }
}
pub mod s31 {
    fn f(c: u8, s: &mut u8) -> u8 {
        let x = match c {
            0 => s,
            _ => &3,
        };
        *x
    }
}
pub mod s32 {
    fn f(c: u8, s: &mut u8, t: &mut u8) -> u8 {
        let x = match c {
            0 => s,
            _ => t,
        };
        *x = 1;
        *x
    }
}
pub mod s33 {
    fn a(x: u8) -> u8 {
        x
    }
    fn b(x: u8) -> u8 {
        x
    }
    fn f(c: bool) -> u8 {
        let g = if c { a } else { b };
        g(1)
    }
}
pub mod s34 {
    fn a(x: u8) -> u8 {
        x
    }
    fn f(c: bool) -> u8 {
        let g = if c { a } else { |x| x + 1 };
        g(1)
    }
}
pub mod s35 {
    fn f(c: bool) -> u8 {
        let g = if c { |x: u8| x } else { |x: u8| x + 1 };
        g(1)
    }
}
pub mod s37 {
    fn f(c: bool, s: &str, b: &[u8]) {
        let x = [s, "a"];
        let y = [b, &[1, 2]];
        let z = [&[1u8, 2][..], &[3]];
    }
}
pub mod s38 {
    fn f(c: bool, b: &Box<u8>, d: &u8) -> u8 {
        let z = if c { d } else { b };
        *z
    }
}
pub mod s39 {
    fn f(c: bool, b: &[u8]) -> usize {
        let z = loop {
            if c {
                break b;
            }
            break &[1, 2];
        };
        z.len()
    }
}
pub mod s40 {
    fn f(c: bool, b: *const u8, d: &mut u8) {
        let z = if c { b } else { d };
    }
}
