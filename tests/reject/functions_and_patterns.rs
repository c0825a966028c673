//# rustc: fail
//! Function pointers, methods of traits, patterns.
pub mod s0 {
    fn f(g: unsafe fn()) { g(); } //~ ERROR E0133: a call of an `unsafe fn() -> ()` is unsafe, and stands in no `unsafe` block
}
pub mod s2 {
    unsafe fn u() {} fn f(g: fn()) {} fn k() { f(u); } //~ ERROR E0308: mismatched types: expected `fn() -> ()`, found `fn item {s2::u}`
}
pub mod s3 {
    fn f(g: extern "C" fn()) {} fn h() {} fn k() { f(h); } //~ ERROR E0308: mismatched types: expected `extern "C" fn() -> ()`, found `fn item {s3::h}`
}
pub mod s5 {
    extern "C" fn h() {} fn k() { let g: fn() = h; } //~ ERROR E0308: mismatched types: expected `fn() -> ()`, found `fn item {s5::h}`
}
pub mod s6 {
    unsafe fn u() {} fn k<F: Fn()>(f: F) {} fn t() { k(u); } //~ ERROR E0631: `fn item {s6::u}` does not take these arguments
}
pub mod s8 {
    trait T { unsafe fn f(); } impl T for u8 { fn f() {} } fn g() { <u8 as T>::f(); } //~ ERROR E0053: `f` is a safe function, and an unsafe one in the trait
//~| ERROR E0133: a call of the unsafe function `f` is unsafe, and stands in no `unsafe` block
}
pub mod s9 {
    trait T { fn f(); } impl T for u8 { unsafe fn f() {} } //~ ERROR E0053: `f` is an unsafe function, and a safe one in the trait
}
pub mod s10 {
    trait T { const fn f(); } //~ ERROR E0379: a method of a trait can't be `const`
}
pub mod s11 {
    trait T { fn f(); } impl T for u8 { const fn f() {} } //~ ERROR E0379: a method of a trait can't be `const`
}
pub mod s12 {
    trait T { fn f(&self); } impl T for u8 { fn f(&mut self) {} } //~ ERROR E0053: `f` has another type in the trait: expected `&u8`, found `&mut u8`
}
pub mod s13 {
    trait T { fn f(x: u8); } impl T for u8 { fn f(self) {} } //~ ERROR E0185: `f` has `self`, and not in the trait
}
pub mod s14 {
    trait T { fn f(&self); } impl T for u8 { fn f(x: u8) {} } //~ ERROR E0186: `f` has no `self`
}
pub mod s15 {
    trait T { fn f(x: u8); } impl T for u8 { fn f(x: u8, y: u8) {} } //~ ERROR E0050: `f` has 2 parameters, and 1 in the trait
}
pub mod s16 {
    trait T { fn f<A>(x: A); } impl T for u8 { fn f(x: u8) {} } //~ ERROR E0049: `f` has 0 type parameters, and 1 in the trait
}
pub mod s17 {
    trait T { fn f<A>(x: A); } impl T for u8 { fn f<A: Copy>(x: A) {} } //~ ERROR E0276: `f` demands more than the trait says
}
pub mod s18 {
    trait T { fn f<const N: usize>(); } impl T for u8 { fn f<A>() {} } //~ ERROR E0053: the parameters of `f` are of other kinds in the trait
}
pub mod s19 {
    trait T { const K: u8; } impl T for u8 { const K: u16 = 1; } //~ ERROR E0326: `K` has another type in the trait: expected `u8`, found `u16`
}
pub mod s21 {
    trait T { type A: Copy; } impl T for u8 { type A = Vec<u8>; } //~ ERROR E0277: `A` does not have the bounds that `s21::T` asks for
}
pub mod s22 {
    trait T { type A; } trait U: T<A = u8> {} impl T for u8 { type A = u16; } impl U for u8 {} //~ ERROR E0271: `u8` has another `A` than `u8`, which `s22::U` needs
}
pub mod s23 {
    struct S { a: u8 } fn f(s: S) { let S { a, a } = s; } //~ ERROR E0025: the field `a` is bound twice
//~| ERROR E0416: `a` is bound twice in this pattern
}
pub mod s24 {
    struct S { a: u8 } fn f() { let s = S { a: 1, a: 2 }; } //~ ERROR E0062: the field `a` is given twice
}
pub mod s25 {
    struct S { a: u8, b: u8 } fn f(t: S) { let s = S { a: 1, ..t, }; } //~ ERROR P0001: this stands at the end, and no comma follows
}
pub mod s26 {
    enum E { A { x: u8 } } fn f(e: E) { let E::A { y } = e; } //~ ERROR E0027: this pattern does not mention the field `x`
//~| ERROR E0026: `A` has no field `y`
}
pub mod s28 {
    fn f() -> u8 { loop { break } } //~ ERROR E0308: mismatched types: expected `u8`, found `()`
}
pub mod s29 {
    fn f() -> u8 { while true { return 1; } } //~ ERROR E0308: mismatched types: expected `u8`, found `()`
}
pub mod s30 {
    fn f() { break; } //~ ERROR E0268: this is not inside a loop
}
pub mod s31 {
    fn f() { 'a: loop { || { break 'a; }; } } //~ ERROR E0767: `'a` is outside of this closure, and can't be reached
}
pub mod s32 {
    fn f() { 'a: { continue 'a; } } //~ ERROR E0696: `'a` is a block, and `continue` is for loops
}
pub mod s33 {
    fn f() { loop { break 'b; } } //~ ERROR E0426: there is no loop labelled `'b` around this
}
pub mod s35 {
    fn f(x: u8) { match x { 0..=10 => {} 5..=255 => {} } match x { 0..128 => {} 129..=255 => {} } } //~ ERROR E0004: this `match` does not cover `128`
}
pub mod s37 {
    fn f(x: (bool, Option<bool>)) { match x { (true, _) => {} (_, Some(true)) => {} (false, None) => {} } } //~ ERROR E0004: this `match` does not cover `(false, Some(false))`
}
pub mod s38 {
    fn f(x: &[u8]) { match x { [] => {} [a] => {} [a, .., b] => {} } match x { [a, ..] => {} } } //~ ERROR E0004: this `match` does not cover `&[]`
}
pub mod s39 {
    fn f(x: [u8; 2]) { let [a, b, c] = x; let [..] = x; let [a, .., b] = x; let [_, _, ..] = x; let [_, .., _, _] = x; } //~ ERROR E0527: this pattern has 3 elements, the array has 2
//~| ERROR E0528: this pattern has 3 elements, the array has 2
}
pub mod s41 {
    fn f(x: u8) { match x { 1 | 2 | 3.. => {} 0 if x > 1 => {} } } //~ ERROR E0004: this `match` does not cover `0`
}
pub mod s42 {
    fn f(x: !) -> u8 { match x {} }  //~ ERROR E0658: `!` is the type of what a function returns, and stands nowhere else
}
pub mod s44 {
    fn f(x: Option<u8>) -> u8 { let Some(v) = x; v } //~ ERROR E0005: this pattern does not cover `None`
}
pub mod s49 {
    fn f(x: Option<(u8, u8)>) -> u8 { match x { Some((a, 1)) | Some((1, a)) => a, Some((a, b)) | None => 0 } } //~ ERROR E0408: `a` is not bound in every alternative
//~| ERROR E0408: `b` is not bound in every alternative
}
pub mod s50 {
    const K: u8 = 3; fn f(x: u8) -> u8 { match x { K => 1, _ => 2 } } fn g(K: u8) {} //~ ERROR E0415: the parameter `K` is declared twice
//~| ERROR E0005: this pattern does not cover `0..=2`
}
pub mod s51 {
    static K: u8 = 3; fn f(x: u8) -> u8 { match x { K => 1, _ => 2 } } //~ ERROR E0530: `K` is not a new name: it stands for something else here
}
pub mod s52 {
    struct U; fn f(x: U) { let U = x; match U { U => {} } } fn g(x: u8) { let U = x; } //~ ERROR E0308: mismatched types: expected `u8`, found `s52::U`
//~| ERROR E0005: this pattern does not cover `0..=255`
}
