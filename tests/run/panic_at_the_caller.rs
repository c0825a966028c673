//# exit: 101
//# panic: 15: attempt to subtract with overflow
//! Functions that leave their panics to their callers.
struct T([u8; 8]);
impl core::ops::Index<usize> for T { type Output = u8; fn index(&self, i: usize) -> &u8 {
    &self.0[i] } }
#[track_caller]
fn g(x: u8) -> u8 { x - 1 }
fn h(t: &T, n: usize) -> u8 {
    t[n] }
fn main() { let t = T([0; 8]);
    println!("{}", g(1));
    if t[0] == 0 { println!("{}", h(&t, 7)); }
    println!("{}",
      g(t[3])); }
