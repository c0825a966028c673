//# rustc: fail
//! Macros, used in a way that is wrong.
pub mod compared {
    pub struct N;
    pub fn f() {
        assert_eq!(N, N); //~ ERROR E0369: `==` is not defined for `compared::N`
//~| ERROR E0277: `compared::N` does not implement `Debug`
    }
}
pub mod matched {
    pub fn f(o: Option<u8>) -> u8 {
        matches!(o, Some(1)) //~ ERROR E0308: mismatched types: expected `u8`, found `bool`
    }
}
