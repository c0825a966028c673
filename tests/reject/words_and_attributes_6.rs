//# rustc: fail
//! Words, literals, comments, attributes, punctuation.
pub mod s70 {
    struct S { x: u8 } fn f(s: S) -> bool { if s.x == S { x: 1 }.x { true } else { false } } //~ ERROR P0001: expected `;`, `}` or an operator, found `:`
//~| ERROR P0001: expected `;`, `}` or an operator, found `{`
}
pub mod s71 {
    fn f(x: u8) -> u8 { match x { 0 => 1 1 => 2, _ => 3 } } //~ ERROR P0001: expected `,`, `}` or an operator, found `1`
}
pub mod s74 {
    fn f() { let x = 1 as usize < 2; } //~ ERROR P0001: expected `,`, `>` or `>`, found `;`
}
pub mod s79 {
    fn f() { let r = 1...3; } //~ ERROR P0002: `...` has no meaning here
}
pub mod s80 {
    fn f() { let r = 1..=; } //~ ERROR E0586: a range that includes its end needs one
}
pub mod s81 {
    fn f(x: u8) { match x { 1...3 => {} _ => {} } } //~ ERROR P0002: `...` has no meaning here
}
