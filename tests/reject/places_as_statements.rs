//# rustc: fail
//# verify: skip
struct N(u32);
fn a(s: N) { s; s; } //~ ERROR E0382: `s` is used after it was moved
fn b(s: &mut u32) { s; *s = 3; } //~ ERROR E0382: `*s` is used after it was moved
fn c(s: &[u32]) { *s; } //~ ERROR E0161: a value of the type `[u32]`, whose size is not known, can't be moved
fn d(s: &str) { s[1..]; } //~ ERROR E0161: a value of the type `str`, whose size is not known, can't be moved
fn e(s: &N) { *s; } //~ ERROR E0507: `*s` can't be moved out of what holds it
fn f(s: &mut N) { s.0; *s; } //~ ERROR E0507: `*s` can't be moved out of what holds it
fn g(v: &[N]) { v[0]; } //~ ERROR E0508: `v[_]` can't be moved out of what holds it
pub fn h() { let x: u32; x; } //~ ERROR E0381: `x` may be used before it has a value
