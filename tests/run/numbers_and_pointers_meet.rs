//! Literals as characters, pointers of both kinds compared.
fn a() -> char { 65 as char }
fn b(o: *const i32, p: *mut i32) -> bool { o == p && o <= p }
fn main() { let mut x = 3; println!("{} {}", a(), b(&x, &mut x)); }
