//! Function pointers, methods of traits, patterns.
pub mod s1 {
    fn f(g: unsafe fn()) {
        unsafe {
            g();
        }
    }
    fn h() {}
    fn k() {
        f(h);
    }
}
pub mod s4 {
    fn f(g: extern "C" fn()) {}
    extern "C" fn h() {}
    fn k() {
        f(h);
    }
}
pub mod s7 {
    unsafe fn u() {}
    fn t() {
        let g: unsafe fn() = || {};
    }
}
pub mod s20 {
    trait T {
        type A;
        fn f(x: Self::A) -> Self::A;
    }
    impl T for u8 {
        type A = u16;
        fn f(x: u16) -> <u8 as T>::A {
            x
        }
    }
}
pub mod s27 {
    fn f() {
        let x: u8 = {
            return;
        };
    }
}
pub mod s34 {
    fn f() {
        'a: loop {
            'a: loop {
                break 'a;
            }
        }
    }
}
pub mod s36 {
    fn f(x: i8) {
        match x {
            i8::MIN..=-1 => {}
            0 => {}
            1.. => {}
        }
        match x {
            ..0 => {}
            0.. => {}
        }
    }
}
pub mod s40 {
    fn f(x: char) {
        match x {
            'a'..='z' => {}
            '\0'..='`' => {}
            '{'..=char::MAX => {}
        }
    }
}
pub mod s43 {
    enum V {}
    fn f(x: V) -> u8 {
        match x {}
    }
    fn g(x: Result<u8, V>) -> u8 {
        let Ok(v) = x;
        v
    }
    fn h(x: &V) -> u8 {
        match *x {}
    }
}
pub mod s45 {
    fn f(x: &&Option<u8>) -> u8 {
        match x {
            Some(v) => *v,
            None => 0,
        }
    }
}
pub mod s46 {
    fn f(x: &Option<u8>) -> u8 {
        match x {
            &Some(ref v) => *v,
            &None => 0,
        }
    }
}
pub mod s47 {
    fn f(x: &Option<u8>) -> u8 {
        match x {
            Some(ref v) => *v,
            None => 0,
        }
    }
}
pub mod s48 {
    fn f(x: u8) -> u8 {
        match x {
            y @ 1..=5 | y @ 7 => y,
            z => z,
        }
    }
}
