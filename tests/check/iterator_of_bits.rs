//! Iterator of bits.

pub struct Bits(u32);
impl Bits {
    pub fn set(mut self, i: u32) -> Self {
        self.0 |= 1 << i;
        self
    }
    pub fn iter(&self) -> Ones<'_> {
        Ones(self, 0)
    }
}
pub struct Ones<'a>(&'a Bits, u32);
impl Iterator for Ones<'_> {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        while self.1 < 32 {
            let i = self.1;
            self.1 += 1;
            if self.0 .0 >> i & 1 == 1 {
                return Some(i);
            }
        }
        None
    }
}
pub fn go() -> u32 {
    Bits(0).set(1).set(4).iter().map(|i| i * 2).sum()
}
