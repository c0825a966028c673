//# rustc: fail
//! What use declarations name.
pub mod s17 {
    use _; //~ ERROR P0001: `_` does not fit here
}
