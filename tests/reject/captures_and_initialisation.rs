//# rustc: fail
//! What closures capture; values that are given, moved and given back piece by piece.
pub mod s9 {
    pub fn f(p: &mut (u8, u8)) -> u8 {
        let mut c = || p.0 += 1;
        let r = &p; //~ ERROR E0501: `p` is borrowed while a closure has it for itself alone
        c();
        r.1
    }
}

pub mod s17 {
    pub fn f() -> u8 {
        let c = |x| x;
        c(1u8);
        c(2u16); //~ ERROR E0308: mismatched types: expected `u8`, found `u16`
        1
    }
}

pub mod s25 {
    pub fn f() -> fn(u8) -> u8 {
        let y = 1;
        |x| x + y //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found
    }
}

pub mod s29 {
    pub fn f(k: u8) -> u8 {
        let a = [|x: u8| x + k, |x: u8| x + 2]; //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found
        a[1](3)
    }
}

pub mod s34 {
    pub struct S {
        f: fn(u8) -> u8,
    }
    pub fn f(s: &S) -> u8 {
        s.f(1) //~ ERROR E0599: `&s34::S` has no method `f`
    }
}

pub mod s38 {
    pub fn f(g: impl Fn(&u8, &u8) -> &u8) -> u8 { //~ ERROR E0106: the result needs a lifetime
        *g(&1, &2)
    }
}
