//! Closures in the values of constants, and closures that are called once.
pub mod s1 {
    pub const F: fn(&u8) -> &u8 = |x| x;
    pub static T: [fn(u8, u8) -> u8; 2] =
        [|a, b| a.wrapping_add(b), |a, b| if a > b { a } else { b }];
    pub fn g(i: usize, a: u8) -> u8 {
        *F(&a) + T[i & 1](a, a)
    }
}
pub mod s4 {
    pub struct Op {
        pub f: fn(&mut [u8]) -> Option<&mut u8>,
        pub n: &'static str,
    }
    pub const OPS: &[Op] = &[
        Op {
            f: |b| b.first_mut(),
            n: "first",
        },
        Op {
            f: |b| b.last_mut(),
            n: "last",
        },
    ];
    pub fn run(b: &mut [u8], n: &str) -> bool {
        OPS.iter()
            .find(|o| o.n == n)
            .and_then(|o| (o.f)(b))
            .map(|x| {
                *x += 1;
            })
            .is_some()
    }
}
pub mod s5 {
    pub struct Op {
        pub f: fn(&mut [u8]) -> Option<&mut u8>,
    }
    pub fn run<'a>(b: &'a mut [u8], o: Option<&Op>) -> Option<&'a mut u8> {
        o.and_then(|o| (o.f)(b))
    }
}
pub mod s6 {
    pub fn once<R, F: FnOnce() -> R>(f: F) -> R {
        f()
    }
    pub fn many<R, F: FnMut() -> R>(mut f: F) -> R {
        f()
    }
    pub fn a<'a>(b: &'a mut u8) -> &'a mut u8 {
        once(|| b)
    }
    pub fn c<'a>(b: &'a mut u8) -> &'a mut u8 {
        once(|| {
            *b += 1;
            &mut *b
        })
    }
}
pub mod s8 {
    pub fn once<R, F: FnOnce() -> R>(f: F) -> R {
        f()
    }
    pub fn t() -> u8 {
        let mut n = 1;
        let g = once(|| {
            n += 1;
            n
        });
        n + g
    }
}
pub mod s9 {
    pub fn both<F: FnOnce() -> u8 + Copy>(f: F) -> u8 {
        f() + f()
    }
    pub fn t(k: u8) -> u8 {
        both(|| k)
    }
}
