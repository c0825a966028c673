//# rustc: fail
//! What items must not be: each rule of rustc, and what is just within it.
pub mod s19 {
    trait T {}
    impl Drop for dyn T { //~ ERROR E0120: `Drop` is for structs and enums
//~| ERROR U0001: a trait object (`dyn`)
        fn drop(&mut self) {}
    }
}
pub mod s20 {
    impl Drop for u8 { //~ ERROR E0117: neither `Drop` nor the type is defined here
//~| ERROR E0120: `Drop` is for structs and enums
        fn drop(&mut self) {}
    }
}
