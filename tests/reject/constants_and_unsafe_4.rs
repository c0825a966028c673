//# rustc: fail
//! Const parameters, constants, statics, unsafe code.
pub mod s59 {
    struct S([u8; core::mem::size_of::<S>()]); //~ ERROR E0391: what is in `s59::S` depends on its size
}
