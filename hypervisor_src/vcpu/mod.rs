//! Virtual CPUs: their registers, where they are, whether their guest has switched them on.

pub mod psci;
pub mod registers;
pub mod table;
