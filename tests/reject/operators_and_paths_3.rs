//# rustc: fail
//! Operators, casts, literals, paths and imports.
pub mod s57 {
    fn f() -> char { '\u{110000}' } //~ ERROR P0002: there is no character `\u{110000}`
}
pub mod s58 {
    fn f() -> char { '\u{d800}' } //~ ERROR P0002: there is no character `\u{d800}`
}
pub mod s60 {
    fn f() -> &'static str { "\xff" } //~ ERROR P0002: `\xff` is no character: write `\u{ff}`
}
pub mod s61 {
    fn f() -> &'static [u8] { b"é" } //~ ERROR P0002: in bytes there are ASCII characters only: write `\x…`
}
pub mod s62 {
    fn f() -> u8 { 'ab' } //~ ERROR P0002: this character literal is not closed
}
