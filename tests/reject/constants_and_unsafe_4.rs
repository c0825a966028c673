//# rustc: fail
//! Const parameters, constants, statics, unsafe code.
pub mod s59 {
    struct S([u8; core::mem::size_of::<S>()]); //~ ERROR U0001: `size_of` in a constant
}
