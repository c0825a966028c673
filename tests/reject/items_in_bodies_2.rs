//# rustc: fail
//! Items inside of bodies, and members of several implementations: what they are is known everywhere.
pub mod s30 {
    fn f() {
        const A: u8 = B; //~ ERROR E0391: the value of `A` depends on itself
        const B: u8 = A;
    }
}
