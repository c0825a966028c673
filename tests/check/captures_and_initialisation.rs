//! What closures capture; values that are given, moved and given back piece by piece.
pub mod s1 {
    pub struct P {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    pub fn f(mut p: P) -> usize {
        let mut c = || p.a.push(1);
        let n = p.b.len();
        c();
        n
    }
}

pub mod s3 {
    pub struct P {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    pub fn f(p: P) -> Vec<u8> {
        let c = move || p.a.len();
        let n = c();
        p.b
    }
}

pub mod s6 {
    pub fn f(p: (Vec<u8>, Vec<u8>)) -> usize {
        let c = || {
            let x = p.0;
            x.len()
        };
        c() + p.1.len()
    }
}

pub mod s8 {
    pub fn f(p: &mut (u8, u8)) -> u8 {
        let mut c = || p.0 += 1;
        p.1 += 1;
        c();
        p.0
    }
}

pub mod s11 {
    pub fn g<F: FnOnce() -> u8>(f: F) -> u8 {
        f()
    }
    pub fn f(v: Vec<u8>) -> u8 {
        let c = || v;
        g(|| c().len() as u8)
    }
}

pub mod s13 {
    pub fn g<F: Fn() -> u8>(f: F) -> u8 {
        f()
    }
    pub fn f(v: Vec<u8>) -> u8 {
        g(move || v.len() as u8)
    }
}

pub mod s15 {
    pub fn g<F: FnMut()>(mut f: F) {
        f()
    }
    pub fn f(mut n: u8) -> u8 {
        g(|| n += 1);
        n
    }
}

pub mod s19 {
    pub fn f() -> u8 {
        let c = |x: &u8| *x;
        c(&1)
    }
}

pub mod s20 {
    pub fn f<'a>(x: &'a u8) -> &'a u8 {
        let c = |y: &'a u8| -> &'a u8 { y };
        c(x)
    }
}

pub mod s21 {
    pub fn f(v: &mut Vec<u8>) {
        let mut c = |x| v.push(x);
        c(1);
        c(2);
        v.push(3);
    }
}

pub mod s23 {
    pub fn f(x: Option<u8>) -> u8 {
        let y = 5;
        x.map_or_else(|| y, |z| z + y)
    }
}

pub mod s26 {
    pub fn f() -> fn(u8) -> u8 {
        const Y: u8 = 1;
        |x| x + Y
    }
}

pub mod s27 {
    pub fn f() -> u8 {
        let mut c = None;
        c = Some(|x: u8| x + 1);
        c.unwrap()(1)
    }
}

pub mod s28 {
    pub fn f() -> u8 {
        let a = [|x: u8| x + 1, |x: u8| x + 2];
        a[1](3)
    }
}

pub mod s30 {
    pub fn f(k: bool) -> u8 {
        let c = if k { |x: u8| x + 1 } else { |x: u8| x + 2 };
        c(1)
    }
}

pub mod s32 {
    pub fn f(mut x: u8) -> u8 {
        let mut c = || {
            x += 1;
            x
        };
        let a = c();
        let b = c();
        a + b + x
    }
}

pub mod s33 {
    pub struct S {
        f: fn(u8) -> u8,
    }
    pub fn f(s: &S) -> u8 {
        (s.f)(1)
    }
}

pub mod s35 {
    pub struct S<F: Fn(u8) -> u8> {
        f: F,
    }
    impl<F: Fn(u8) -> u8> S<F> {
        pub fn call(&self, x: u8) -> u8 {
            (self.f)(x)
        }
    }
    pub fn f(k: u8) -> u8 {
        S { f: |x| x + k }.call(2)
    }
}

pub mod s36 {
    pub fn f<T>(x: T, g: impl Fn(&T) -> &T) -> T
    where
        T: Clone,
    {
        g(&x).clone()
    }
}

pub mod s37 {
    pub fn f(g: impl for<'a> Fn(&'a u8, &'a u8) -> &'a u8) -> u8 {
        *g(&1, &2)
    }
    pub fn h() -> u8 {
        f(|a, b| if *a > *b { a } else { b })
    }
}

pub mod s39 {
    pub fn f(c: bool) -> u8 {
        let x;
        'a: {
            if c {
                x = 1;
                break 'a;
            }
            x = 2;
        }
        x
    }
}

pub mod s41 {
    pub fn f(n: u8) -> u8 {
        let x;
        loop {
            if n > 1 {
                x = 1;
                break;
            } else {
                x = 2;
                break;
            }
        }
        x
    }
}

pub mod s44 {
    pub fn f(n: u8) -> u8 {
        let x;
        'a: loop {
            loop {
                if n > 1 {
                    x = 1;
                    break 'a;
                }
                if n > 2 {
                    continue 'a;
                }
            }
        }
        x
    }
}

pub mod s47 {
    pub fn f(n: u8) -> u8 {
        let v: Vec<u8>;
        if n > 1 {
            v = vec![1];
        } else {
            return 0;
        }
        v[0]
    }
}

pub mod s48 {
    pub fn f(n: u8) -> usize {
        let v = vec![1u8];
        let w;
        if n > 1 {
            w = v;
        } else {
            w = vec![];
            drop(v);
        }
        w.len()
    }
}

pub mod s50 {
    pub struct P {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    pub fn f(mut p: P) -> P {
        drop(p.a);
        p.a = vec![];
        p
    }
}

pub mod s54 {
    pub struct P {
        a: Vec<u8>,
        b: Vec<u8>,
    }
    pub fn f(p: P) -> P {
        drop(p.b);
        P { b: vec![], ..p }
    }
}

pub mod s55 {
    pub fn f(mut x: Box<(Vec<u8>, Vec<u8>)>) -> Vec<u8> {
        let a = x.0;
        x.0 = vec![];
        let b = *x;
        b.1
    }
}

pub mod s57 {
    pub fn f(x: Box<(Vec<u8>, Vec<u8>)>) -> Vec<u8> {
        let (a, b) = *x;
        drop(a);
        b
    }
}

pub mod s58 {
    pub fn f(x: [Vec<u8>; 2]) -> Vec<u8> {
        let [a, b] = x;
        drop(a);
        b
    }
}

pub mod s59 {
    pub fn f(x: [Vec<u8>; 2]) -> Vec<u8> {
        let [a, _] = x;
        drop(a);
        let [_, b] = x;
        b
    }
}

pub mod s62 {
    pub fn f(v: Vec<u8>) {
        for i in 0..2 {
            drop(v);
            break;
        }
    }
}

pub mod s63 {
    pub fn f(mut v: Vec<u8>) {
        for i in 0..2 {
            drop(v);
            v = vec![];
        }
    }
}

pub mod s64 {
    pub fn f(v: Option<Vec<u8>>) -> usize {
        let n = match v {
            Some(ref x) => x.len(),
            None => 0,
        };
        let m = match v {
            Some(x) => x.len(),
            None => 0,
        };
        n + m
    }
}

pub mod s66 {
    pub fn f(v: Option<Vec<u8>>) -> usize {
        let n = match v {
            Some(x) if x.len() > 1 => x.len(),
            Some(y) => y.len(),
            None => 0,
        };
        n
    }
}

pub mod s67 {
    pub fn f(v: (Vec<u8>, u8)) -> usize {
        match v {
            (x, 1) => x.len(),
            (y, n) if n > 2 => y.len(),
            _ => v.0.len(),
        }
    }
}

pub mod s68 {
    pub fn f() -> &'static [u8] {
        &[1, 2, 3]
    }
}

pub mod s72 {
    pub const fn g() -> u8 {
        1
    }
    pub fn f() -> &'static u8 {
        const { &g() }
    }
}

pub mod s73 {
    pub fn f() -> &'static Option<u8> {
        &Some(1 + 2)
    }
}

pub mod s75 {
    pub fn f() -> &'static u32 {
        &(5 / 2)
    }
}
