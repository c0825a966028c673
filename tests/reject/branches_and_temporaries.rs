//# rustc: fail
//! Temporaries that a let makes last, and the one type of several branches.
pub mod s6 {
    fn t() -> u8 { 3 }
    fn f(b: bool) -> u8 { let x = 'a: { if b { break 'a &t(); } &t() }; *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s9 {
    fn t() -> u8 { 3 }
    fn f() -> u8 { let x = loop { break &t(); }; *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s10 {
    fn t() -> u8 { 3 }
    fn f() -> u8 { let x = loop { let y = 4; break &y; }; *x } //~ ERROR E0597: `y` does not live as long as a borrow of it
}
pub mod s11 {
    fn t() -> u8 { 3 }
    fn f(c: bool) -> u8 { let mut x = &1; loop { let q = if c { break } else { &t() }; x = q; continue; } *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s12 {
    fn t() -> u8 { 3 }
    fn f(c: bool) -> u8 { let mut x: &u8 = &1; let mut i = 0; while i < 3 { x = &t(); i += 1; } *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s13 {
    fn t() -> u8 { 3 }
    fn g<'a>(a: &'a u8, b: ()) -> &'a u8 { a }
    fn f(c: bool) -> u8 { let mut x: &u8 = &1; loop { x = g(&t(), if c { break } else { () }); } *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s17 {
    fn t() -> Option<u8> { Some(3) }
    fn f() -> Option<u8> { let x = { &t()? }; Some(*x) }
    fn g() -> u8 { let Some(x) = { &t() } else { return 3 }; *x } //~ ERROR P0001: a value that ends in `}` can't stand before `else`
    fn h() -> u8 { let x = &{ &t() }; x.unwrap() }
}
pub mod s18 {
    fn t() -> Option<u8> { Some(3) }
    fn f(x: &Option<u8>) -> &Option<u8> { x }
    fn g() -> u8 { let x = { f(&t()) }; x.unwrap() } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s22 {
    struct S { a: [u8; 3] } impl S { fn g(&self) -> &[u8] { &self.a } } fn t() -> S { S { a: [1, 2, 3] } }
    fn f() -> u8 { let x = &t().g()[1]; *x } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
pub mod s24 {
    struct P { x: Option<u8> }
    fn g() -> u8 { let P { x: Some(v) } = P { x: None } else { return 3 }; v } //~ ERROR P0001: a value that ends in `}` can't stand before `else`
}
pub mod s26 {
    fn f(c: bool) -> usize { let x = if c { &[1u8, 2] } else { &[3u8] }; x.len() } //~ ERROR E0308: mismatched types: expected `&[u8; 2]`, found `&[u8; 1]`
}
pub mod s36 {
    fn f(c: bool) -> u8 { let y = 3; let g = if c { |x: u8| x } else { |x: u8| x + y }; g(1) } //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found `closure {s36::f::{closure#1}}`
}
pub mod s41 {
    fn f() { let y = 3; let g: fn(u8) -> u8 = |x| x + y; g(1); } //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found `closure {s41::f::{closure#0}}`
}
pub mod s42 {
    fn f() { let y = 3; let g = if true { |x: u8| x } else { |x: u8| x + y }; g(1); } //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found `closure {s42::f::{closure#1}}`
}
pub mod s43 {
    fn f() { let y = 3; let g = if true { |x: u8| x + y } else { |x: u8| x }; g(1); } //~ ERROR E0308: mismatched types: expected `fn(u8) -> u8`, found `closure {s43::f::{closure#0}}`
}
