//! All the operator traits on a modular number and a bit set, including mixed and by-reference operands.
use std::ops::{Add, AddAssign, BitAnd, BitOr, BitXor, Div, Mul, Neg, Not, Rem, Shl, Shr, Sub};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mod7(u8);

impl Add for Mod7 {
    type Output = Self;
    fn add(self, o: Self) -> Self { Mod7((self.0 + o.0) % 7) }
}
impl Sub for Mod7 {
    type Output = Self;
    fn sub(self, o: Self) -> Self { self + -o }
}
impl Neg for Mod7 {
    type Output = Self;
    fn neg(self) -> Self { Mod7((7 - self.0) % 7) }
}
impl Mul<u8> for Mod7 {
    type Output = Self;
    fn mul(self, k: u8) -> Self { Mod7((self.0 as u32 * k as u32 % 7) as u8) }
}
impl<'a> Mul<&'a Mod7> for &'a Mod7 {
    type Output = Mod7;
    fn mul(self, o: &Mod7) -> Mod7 { *self * o.0 }
}
impl Div for Mod7 {
    type Output = Option<Mod7>;
    fn div(self, o: Self) -> Option<Mod7> {
        let mut quotients = (0..7).map(Mod7).filter(|q| q * &o == self);
        quotients.next()
    }
}
impl Rem<u8> for Mod7 {
    type Output = u8;
    fn rem(self, k: u8) -> u8 { self.0 % k }
}
impl AddAssign<u8> for Mod7 {
    fn add_assign(&mut self, k: u8) { *self = *self + Mod7(k % 7) }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Set(u16);
impl BitAnd for Set { type Output = Set; fn bitand(self, o: Set) -> Set { Set(self.0 & o.0) } }
impl BitOr for Set { type Output = Set; fn bitor(self, o: Set) -> Set { Set(self.0 | o.0) } }
impl BitXor for Set { type Output = Set; fn bitxor(self, o: Set) -> Set { Set(self.0 ^ o.0) } }
impl Not for Set { type Output = Set; fn not(self) -> Set { Set(!self.0) } }
impl Shl<u32> for Set { type Output = Set; fn shl(self, n: u32) -> Set { Set(self.0 << n) } }
impl Shr<usize> for Set { type Output = bool; fn shr(self, n: usize) -> bool { self.0 >> n & 1 == 1 } }

fn main() {
    let (a, b) = (Mod7(5), Mod7(4));
    let mut c = a + b * 3 - -a;
    c += 20;
    println!("{c:?} {:?} {:?} {} {:?}", &a * &b, a / b, a % 3, a / Mod7(0));
    let s = Set(0b1100) | Set(1) << 5 & !Set(0);
    println!("{s:?} {:?} {} {}", s ^ Set(0xff), s >> 5, s >> 4);
}
