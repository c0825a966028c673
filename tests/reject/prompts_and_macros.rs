//# rustc: fail
//! Declarations of the host, macros, what is lent and given back, attributes that belong to nothing.
pub mod s1 {
    extern "C" { static G: u8; } fn f() -> u8 { G } //~ ERROR E0133: a use of a static of the host is unsafe, and stands in no `unsafe` block
}
pub mod s2 {
    extern "C" { fn p(x: u8) -> u8 { x } } //~ ERROR P0008: what is declared in an `extern` block is defined elsewhere
}
pub mod s3 {
    extern "C" { fn p(self); } //~ ERROR E0424: `self` is for methods only
}
pub mod s4 {
    extern "C" { fn p<T>(x: T); } //~ ERROR E0044: a function of an `extern` block has no parameters but lifetimes
}
pub mod s5 {
    extern "C" { const X: u8; } //~ ERROR P0006: a constant needs a value
}
pub mod s6 {
    extern "C" { static G: u8 = 3; } //~ ERROR P0008: what is declared in an `extern` block is defined elsewhere
}
pub mod s11 {
    fn f() -> ! { }  //~ ERROR E0308: mismatched types: expected `!`, found `()`
}
pub mod s12 {
    fn f() -> ! { return; } //~ ERROR E0069: this function returns `!`, so `return` needs a value
}
pub mod s15 {
    fn f(x: u8) { assert!(x); } //~ ERROR E0308: mismatched types: expected `bool`, found `u8`
}
pub mod s16 {
    fn f(x: u8) { assert_eq!(x, true); } //~ ERROR E0308: `u8` can't be compared with `bool`
}
pub mod s17 {
    fn f() { println!("{}"); } //~ ERROR T0002: `{}` has no argument
}
pub mod s18 {
    fn f() { println!("{}", 1, 2); } //~ ERROR T0002: an argument is not used by the format string
}
pub mod s20 {
    fn f() { println!("{x}"); } //~ ERROR E0425: there is no value `x` in scope
}
pub mod s22 {
    fn f() { println!("{", 1); } //~ ERROR T0002: an argument is not used by the format string
//~| ERROR T0002: `{` stands alone in this format string
}
pub mod s23 {
    fn f() { println!(1); } //~ ERROR T0002: the first argument is a format string
}
pub mod s24 {
    fn f(s: &str) { println!(s); } //~ ERROR T0002: the first argument is a format string
}
pub mod s25 {
    fn f() { println!("{:x}", true); } //~ ERROR E0277: `bool` does not implement `LowerHex`
}
pub mod s26 {
    fn f() { vec![1, 2, 3]; vec![0u8; 4]; let v: Vec<u8> = vec![]; vec![1, true]; } //~ ERROR E0308: mismatched types: expected `{integer}`, found `bool`
}
pub mod s27 {
    fn f() { let v = vec![]; } //~ ERROR E0282: the type of this can't be inferred
}
pub mod s28 {
    fn f() { foo!(); } //~ ERROR N0001: there is no macro `foo!` in scope
}
pub mod s31 {
    fn f(x: Option<u8>) -> bool { matches!(x, true) } //~ ERROR E0308: mismatched types: expected `Option<u8>`, found `bool`
}
pub mod s32 {
    fn f(x: &'static str, y: &'static [u8]) -> usize { x.len() + y.len() } fn g(s: &str) -> usize { f(s, b"a") } //~ ERROR E0521: this lasts as long as a lifetime of the caller only, and has to last as long as `'static`
}
pub mod s34 {
    fn f<'a>(x: &'a mut u8, y: &'a mut u8) -> &'a mut u8 { x } fn g(mut a: u8) -> u8 { *f(&mut a, &mut a) } //~ ERROR E0499: `a` is borrowed as mutable twice at a time
}
pub mod s36 {
    struct P<'a> { s: &'a mut [u8] } impl<'a> P<'a> { fn n(&mut self) -> &'a mut u8 { &mut self.s[0] } } //~ ERROR B0001: this lasts as long as a lifetime of the caller only, and has to last as long as `'a`
}
pub mod s38 {
    fn f(v: &mut Vec<u8>) -> &mut u8 { if v.is_empty() { v.push(1); } &mut v[0] } fn g(v: &mut Vec<u8>) -> &mut u8 { match v.first_mut() { Some(x) => x, None => { v.push(1); &mut v[0] } } } //~ ERROR E0499: `*v` is borrowed as mutable twice at a time
//~| ERROR E0499: `*v` is borrowed as mutable twice at a time
}
pub mod s40 {
    fn f(v: &mut Vec<u8>) { let x = &v[0]; v.push(1); let y = *x; } //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
}
pub mod s45 {
    fn f() { #[inline] } //~ ERROR P0003: this attribute belongs to nothing
}
pub mod s46 {
    fn f() { let x = 1; #[allow(unused)] } //~ ERROR P0003: this attribute belongs to nothing
}
pub mod s47 {
    impl S { #[inline] } struct S; //~ ERROR P0003: this attribute belongs to nothing
}
pub mod s48 {
    trait T { fn f(); #[inline] } //~ ERROR P0003: this attribute belongs to nothing
}
