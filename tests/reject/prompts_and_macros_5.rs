//# rustc: fail
//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s53 {
    mod a {
        pub use self::*; //~ ERROR E0432: `self` names nothing that can be imported
    }
}
pub mod s54 {
    use self::*; //~ ERROR E0432: `self` names nothing that can be imported
}
