//# rustc: fail
//# verify: skip
mod m {
    pub struct S {
        a: u32,
    }
    impl S {
        fn p(&self) {}
        pub fn new() -> S {
            S { a: 1 }
        }
    }
    fn q() {}
}
pub fn f() {
    let s = m::S::new();
    s.p(); //~ ERROR E0624:
    m::q(); //~ ERROR E0603:
}
