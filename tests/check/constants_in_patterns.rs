//! A constant in a pattern is compared as it is, behind no reference.
pub mod s1 {
    const LIMIT: &u32 = &100;
    pub fn f(n: &u32) -> u32 {
        match n {
            LIMIT => 1,
            _ => 2,
        }
    }
}
pub mod s2 {
    pub fn f(n: &u32) -> u32 {
        match n {
            &u32::MAX => 1,
            _ => 2,
        }
    }
}
pub mod s5 {
    pub fn f(n: &Option<u8>) -> u32 {
        match n {
            None => 1,
            _ => 2,
        }
    }
}
pub mod s6 {
    const A: u32 = 1;
    const B: u32 = 4;
    pub fn f(n: &u32) -> u32 {
        match n {
            A..=B => 1,
            9 => 3,
            _ => 2,
        }
    }
}
pub mod s7 {
    const A: u32 = 1;
    pub fn f(n: &Option<u32>) -> u32 {
        match n {
            Some(A) => 1,
            _ => 2,
        }
    }
}
pub mod s8 {
    const A: u32 = 1;
    pub fn f(n: Option<&u32>) -> u32 {
        match n {
            Some(&A) => 1,
            _ => 2,
        }
    }
}
pub mod s10 {
    const A: u32 = 1;
    pub fn f(n: &(u32, u32)) -> u32 {
        match n {
            (A, x) => *x,
            (A | 2, _) => 5,
            _ => 2,
        }
    }
}
pub mod s12 {
    #[derive(PartialEq, Eq)]
    pub struct U;
    pub fn f(n: &U) -> u32 {
        match n {
            U => 1,
        }
    }
}
pub mod s13 {
    const W: &str = "a";
    pub fn f(n: &str) -> u32 {
        match n {
            W => 1,
            "b" => 3,
            _ => 2,
        }
    }
}
pub mod s14 {
    const W: &[u8] = b"ab";
    pub fn f(n: &[u8]) -> u32 {
        match n {
            W => 1,
            b"b" => 3,
            _ => 2,
        }
    }
}
pub mod s15 {
    pub enum E {
        A,
        B(u8),
    }
    type L = E;
    impl E {
        pub fn f(&self) -> u8 {
            match self {
                Self::A => 1,
                Self::B(x) => *x,
            }
        }
    }
    pub fn g(e: &E) -> u8 {
        match e {
            L::A => 1,
            L::B(x) => *x,
        }
    }
    pub fn h(e: &mut Option<E>) -> u8 {
        match e {
            Some(E::A) => 1,
            Some(E::B(x)) => {
                *x += 1;
                *x
            }
            None => 0,
        }
    }
}
pub mod s16 {
    pub struct S;
    impl S {
        const K: Option<u8> = None;
    }
    pub fn f(n: Option<u8>) -> u32 {
        match n {
            S::K => 1,
            _ => 2,
        }
    }
}
pub mod s18 {
    pub mod c {
        pub const K: u8 = 3;
        pub enum E {
            P,
            Q,
        }
    }
    pub fn f(n: &u8) -> u32 {
        match n {
            &c::K => 1,
            _ => 2,
        }
    }
    pub fn g(n: &c::E) -> u32 {
        match n {
            c::E::P => 1,
            _ => 2,
        }
    }
}
pub mod s19 {
    use core::cmp::Ordering;
    use core::cmp::Ordering::*;
    pub fn f(a: &u8, b: &u8) -> u32 {
        match &a.cmp(b) {
            Less => 1,
            Ordering::Equal => 2,
            Greater => 3,
        }
    }
}
pub mod s20 {
    #[derive(PartialEq, Eq, Clone, Copy)]
    pub enum Mode {
        A(u8),
        B { x: u32, y: bool },
        C,
    }
    pub const START: Mode = Mode::B { x: 3, y: true };
    pub const PAIR: (u8, Mode) = (1, Mode::A(2));
    pub fn f(m: Mode) -> u32 {
        match m {
            START => 1,
            Mode::A(_) => 2,
            Mode::B { .. } => 3,
            Mode::C => 4,
        }
    }
    pub fn g(m: (u8, Mode)) -> u32 {
        match m {
            PAIR => 1,
            _ => 2,
        }
    }
}
pub mod s22 {
    #[derive(PartialEq, Eq)]
    pub enum Mode {
        A,
        C,
    }
    pub const START: Mode = Mode::A;
    pub fn f(m: Mode) -> u32 {
        match m {
            START => 1,
            Mode::C => 4,
        }
    }
}
pub mod s24 {
    pub struct S;
    impl S {
        pub const K: Option<u8> = Some(3);
        const N: &'static u8 = &4;
    }
    pub fn f(n: Option<u8>, m: &u8) -> u32 {
        match n {
            S::K => 1,
            None => match m {
                S::N => 5,
                _ => 6,
            },
            Some(_) => 2,
        }
    }
}
pub mod s25 {
    const K: [u8; 2] = [1, 2];
    const L: &[u8] = &[3];
    pub fn f(n: [u8; 2], m: &[u8]) -> u32 {
        match n {
            K => 1,
            [1, _] => 2,
            _ => match m {
                L => 3,
                [] => 4,
                _ => 5,
            },
        }
    }
}
