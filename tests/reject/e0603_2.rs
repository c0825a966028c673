//# rustc: fail
//# verify: skip
mod a {
    mod b {
        pub fn c() {}
    }
}
pub fn f() {
    a::b::c(); //~ ERROR E0603:
}
