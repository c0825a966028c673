//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s25 {
    fn f() { /// x //~ ERROR P0002: this documentation belongs to nothing
    }
}
pub mod s30 {
    fn f() { let type = 1; } //~ ERROR P0001: expected a pattern, found `type`
}
pub mod s31 {
    fn f() { let async = 1; } //~ ERROR P0001: expected a pattern, found `async`
}
pub mod s32 {
    fn f() { let dyn = 1; } //~ ERROR P0001: expected a pattern, found `dyn`
}
pub mod s34 {
    fn f() { let try = 1; } //~ ERROR P0002: `try` is a reserved word
}
pub mod s35 {
    fn f() { let abstract = 1; } //~ ERROR P0002: `abstract` is a reserved word
}
pub mod s38 {
    fn f() { let 1x = 1; } //~ ERROR P0002: `1x` is not an integer literal
}
pub mod s44 {
    fn f() { let x = 1u9; } //~ ERROR P0002: `1u9` is not an integer literal
}
pub mod s47 {
    fn f() { let x = 4294967296; }
}
pub mod s52 {
    fn f() { let c = 'a; } //~ ERROR P0001: expected `:`, found `;`
}
pub mod s53 {
    fn f() { let c = '\q'; } //~ ERROR P0002: unknown character escape: `q`
}
pub mod s54 {
    fn f() { let c = b'\u{61}'; } //~ ERROR P0001: expected `;`, `else` or `in`, found `'\u{61}'`
}
pub mod s57 {
    fn f() { let a = [, 1]; } //~ ERROR P0001: expected an expression, found `,`
}
pub mod s58 {
    fn f() { g(1,, 2); } //~ ERROR P0001: expected an expression, found `,`
}
pub mod s59 {
    fn f(a: u8 b: u8) {} //~ ERROR P0001: expected `)` or `,`, found `b`
}
pub mod s61 {
    fn f() { let x 1; } //~ ERROR P0001: `1` does not fit here
}
pub mod s63 {
    fn f() { let mut x = 1; x++; } //~ ERROR P0001: expected an expression, found `+`
}
pub mod s64 {
    fn f() { let x = 1 let y = 2; } //~ ERROR P0001: expected `;`, `else` or `in`, found `let`
}
pub mod s67 {
    fn f() { ; ; {} ; } ; struct S;  //~ ERROR P0001: expected an item (`fn`, `struct`, `enum`, `const`, `use`, `mod`, `impl`), found `;`
}
pub mod s68 {
    struct S {}; fn f() {} //~ ERROR P0001: expected an item (`fn`, `struct`, `enum`, `const`, `use`, `mod`, `impl`), found `;`
}
