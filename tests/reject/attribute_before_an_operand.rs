//# rustc: fail
//! An attribute in front of an expression belongs to its first operand.
pub mod m12 {
    pub fn f(a: u32) -> u32 {
        #[allow(unused_variables)] //~ ERROR E0658: an attribute can't stand before an expression with operators
        a as u32
            + 1
    }
}
