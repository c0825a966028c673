//# rustc: fail
//! Names that patterns bind twice or not everywhere, and a label that is not there.
pub mod m7 {
    pub fn f() {
        loop {
            break 'out; //~ ERROR E0426: there is no loop labelled `'out` around this
        }
    }
}
pub mod m10 {
    pub fn f(p: (u32, u32)) -> u32 {
        let (a, a) = p; //~ ERROR E0416: `a` is bound twice in this pattern
        a
    }
}
pub mod m15 {
    pub fn f(x: Result<u32, u32>) -> u32 {
        match x {
            Ok(a) | Err(b) => a, //~ ERROR E0408: `b` is not bound in every alternative
//~| ERROR E0408: `a` is not bound in every alternative
        }
    }
}
