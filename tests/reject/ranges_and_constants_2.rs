//# rustc: fail
//! What patterns cover and bind; constants and what they may do.
pub mod s19 {
    pub fn f(x: &mut Option<Vec<u8>>) -> Vec<u8> {
        match *x {
            Some(v) => v, //~ ERROR E0507: `x.0` can't be moved out of what holds it
            None => vec![],
        }
    }
}

pub mod s27 {
    pub fn f(x: (Vec<u8>, Vec<u8>)) -> usize {
        let (ref a, b) = x;
        a.len() + b.len() + x.1.len() //~ ERROR E0382: `x.1` is used after it was moved
    }
}

pub mod s28 {
    pub fn f(x: Vec<u8>) -> usize {
        let y @ z = x; //~ ERROR E0382: `x` is used after it was moved
        y.len()
    }
}

pub mod s51 {
    pub struct K(u8);
    pub const S: K = K(1);
    pub fn f(x: K) -> u8 {
        match x {
            S => 1, //~ ERROR N0004: a constant of the type `s51::K` in a pattern
            _ => 3,
        }
    }
}

pub mod s52 {
    pub struct K(u8);
    impl PartialEq for K {
        fn eq(&self, _: &K) -> bool {
            true
        }
    }
    pub const S: K = K(1);
    pub fn f(x: K) -> u8 {
        match x {
            S => 1, //~ ERROR N0004: a constant of the type `s52::K` in a pattern
            _ => 3,
        }
    }
}

pub mod s73 {
    pub const X: fn(u8) -> u8 = |x| x + 1;
    pub fn f() -> u8 {
        X(2)
    }
    pub const Y: u8 = X(2); //~ ERROR T0007: what a function pointer points to is not known
}
