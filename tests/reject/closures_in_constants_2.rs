//# rustc: fail
//! Closures in the values of constants, and closures that are called once.
pub mod s2 {
    pub const F: fn(Option<Box<u8>>) -> u8 = |x| {
        let a = x;
        let b = x; //~ ERROR E0382: `x` is used after it was moved
        1
    };
}
