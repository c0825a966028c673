//# rustc: fail
//! Constants without a value.
pub const A: u8 = sum(200, 100); //~ ERROR E0080: the value of this constant overflows `u8`
const fn sum(a: u8, b: u8) -> u8 { a + b }
pub const B: usize = [1, 2, 3][idx(3)]; //~ ERROR E0080: this constant panics: index out of bounds: the length is 3 but the index is 3
const fn idx(i: usize) -> usize { i }
pub const C: u32 = 1 / zero(); //~ ERROR E0080: this constant divides by zero
const fn zero() -> u32 { 0 }
const _: () = assert!(B0 == 4, "wrong size"); //~ ERROR E0080: this constant panics: wrong size
const B0: usize = 3;
pub const D: Option<u8> = Some(255 + one()); //~ ERROR E0080: the value of this constant overflows `u8`
const fn one() -> u8 { 1 }
pub static S: i32 = i32::MIN.abs(); //~ ERROR E0080: this constant panics: attempt to negate with overflow
pub const E: u32 = forever(1); //~ ERROR E0080: this constant calls functions without end
const fn forever(x: u32) -> u32 { if x == 0 { 0 } else { forever(x) } }
pub const F: (u8, u8) = (0, 5 - 6); //~ ERROR E0080: the value of this constant overflows `u8`
pub struct G;
impl G { pub const H: u8 = one() - 2; }
pub const I: u8 = match find(3) { Some(x) => x, None => panic!("not found") }; //~ ERROR E0080: this constant panics: not found
const fn find(x: u8) -> Option<u8> { if x > 4 { Some(x) } else { None } }
