//# rustc: fail
//! Reference patterns behind references, and collections of what may fail.
pub mod s3 {
    fn f(x: &(u8, u8)) -> u8 {
        let (a, &b) = x; //~ ERROR E0005: this pattern does not cover `&(_, 0..=255)`
//~| ERROR E0308: mismatched types: expected `u8`, found `&_`
        *a + b
    }
}
pub mod s5 {
    fn f(x: &(u8, &Vec<u8>)) -> Vec<u8> {
        let (a, &b) = x; //~ ERROR E0507: `*x.1` can't be moved out of what holds it
        b
    }
}
pub mod s9 {
    fn f(x: &Option<&mut u8>) {
        if let Some(&mut ref mut n) = x { //~ ERROR E0596: `*x.0` can't be borrowed as mutable: it is behind a `&` reference
            *n += 1;
        }
    }
}
pub mod s10 {
    fn f(x: &Option<u8>) -> u8 {
        if let Some(&n) = x { //~ ERROR E0308: mismatched types: expected `u8`, found `&_`
            n
        } else {
            1
        }
    }
}
