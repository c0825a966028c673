//# rustc: fail
//# verify: skip
//! At the start of the file: right.
#![allow(dead_code)]
//! Still.
pub mod a {
    //! Of the module.
    pub fn f() {
        #![allow(unused)]
        //! Of the function.
        match 3 { //! Of the `match`.
            _ => {}
        }
        loop { /*! of the loop */ break }
    }
}
pub fn g() {}
//! Of nothing. //~ ERROR E0753: inner documentation stands at the start of what it is about
pub fn h() {}
