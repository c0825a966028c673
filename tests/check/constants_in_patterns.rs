//! A constant in a pattern is compared as it is, behind no reference.
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
