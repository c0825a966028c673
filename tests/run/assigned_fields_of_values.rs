//! A field of a value is a place, too: of a temporary.
struct S { a: u8 }
struct L(u8); impl Drop for L { fn drop(&mut self) { println!("drop {}", self.0); } }
fn f() -> S { println!("f"); S { a: 1 } }
fn g() -> (L, u8) { (L(7), 2) }
const K: S = S { a: 4 };
fn main() { f().a = { println!("v"); 3 }; S { a: 1 }.a += 2; (1, 2).0 = 3; K.a = 5; println!("{}", K.a); g().1 = 3; g().0 = L(8); println!("end"); }
