//# rustc: fail
//! Every syntax error of a file is reported.
pub fn a() -> u32 {
    let x = ; //~ ERROR P0001: expected an expression, found `;`
    let y = 3 +; //~ ERROR P0001: expected an expression, found `;`
    x + y
}
pub struct S { a: u32 b: u8 } //~ ERROR P0001: expected `,` or `}`, found `b`
//@ requires x >
//@ ensures result == //~ ERROR P0001: expected an expression, found `ensures`
//~| ERROR P0001: expected an expression, found the end of this specification
pub fn b(x: u32) -> u32 { x }
pub fn c(x u32) -> u32 { x } //~ ERROR P0001: `u32` does not fit here
/*@
spec fn f(x: int) -> int { x + } //~ ERROR P0001: expected an expression, found `}`
spec fn g(x: int) -> int { x x } //~ ERROR P0001: expected `;`, `}` or an operator, found `x`
lemma h(x: int) { } //~ ERROR P0001: `(` does not fit here
@*/
impl S { fn new(self) -> { self } fn z() { if { } } } //~ ERROR P0001: expected a type, found `{`
//~| ERROR P0001: expected `{` or an operator, found `}`
pub fn d() {
    match 3 { 1 => , 2 => 3 } //~ ERROR P0001: expected an expression, found `,`
    let z = 'abc'; //~ ERROR P0002: this character literal is not closed
    foo(1, 2
        , );
}
