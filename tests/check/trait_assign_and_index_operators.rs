//! Compound-assignment operator traits, `Index` and `IndexMut`.
use core::ops::{BitAndAssign, BitOrAssign, BitXorAssign, DivAssign, Index, IndexMut};
use core::ops::{MulAssign, RemAssign, ShlAssign, ShrAssign, SubAssign};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Acc(pub u32);

impl SubAssign for Acc {
    fn sub_assign(&mut self, o: Acc) { self.0 -= o.0 }
}
impl MulAssign<u32> for Acc {
    fn mul_assign(&mut self, k: u32) { self.0 *= k }
}
impl DivAssign<u32> for Acc {
    fn div_assign(&mut self, k: u32) { self.0 /= k }
}
impl RemAssign<u32> for Acc {
    fn rem_assign(&mut self, k: u32) { self.0 %= k }
}
impl BitAndAssign<u32> for Acc {
    fn bitand_assign(&mut self, m: u32) { self.0 &= m }
}
impl BitOrAssign<Acc> for Acc {
    fn bitor_assign(&mut self, m: Acc) { self.0 |= m.0 }
}
impl BitXorAssign<&Acc> for Acc {
    fn bitxor_assign(&mut self, m: &Acc) { self.0 ^= m.0 }
}
impl ShlAssign<u8> for Acc {
    fn shl_assign(&mut self, n: u8) { self.0 <<= n }
}
impl ShrAssign<u8> for Acc {
    fn shr_assign(&mut self, n: u8) { self.0 >>= n }
}

pub enum Reg { A, B }
pub struct File { a: Acc, b: Acc }

impl Index<Reg> for File {
    type Output = Acc;
    fn index(&self, r: Reg) -> &Acc { match r { Reg::A => &self.a, Reg::B => &self.b } }
}
impl IndexMut<Reg> for File {
    fn index_mut(&mut self, r: Reg) -> &mut Acc { match r { Reg::A => &mut self.a, Reg::B => &mut self.b } }
}

pub fn run(f: &mut File) -> u32 {
    f[Reg::A] *= 3;
    f[Reg::B] = f[Reg::A];
    f[Reg::A] -= Acc(1);
    f[Reg::B] <<= 4;
    let m = f[Reg::A];
    f[Reg::B] |= m;
    f[Reg::B] ^= &m;
    f[Reg::B] &= 0xffff;
    f[Reg::B] >>= 1;
    f[Reg::A] /= 2;
    f[Reg::A] %= 5;
    f[Reg::A].0 + f[Reg::B].0
}
