//# rustc: fail
//! Const parameters, constants, statics, unsafe code.
pub mod s58 {
    const A: usize = B; //~ ERROR E0391: the value of `A` depends on itself
    const B: usize = C;
    const C: usize = A;
}
