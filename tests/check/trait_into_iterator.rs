//! `Iterator` and `IntoIterator` for user types, by value and by reference.
pub struct Ring {
    slots: [u32; 4],
    start: usize,
}

pub struct RingIter<'a> { ring: &'a Ring, done: usize }

impl<'a> Iterator for RingIter<'a> {
    type Item = &'a u32;
    fn next(&mut self) -> Option<&'a u32> {
        if self.done == 4 {
            return None;
        }
        let i = (self.ring.start + self.done) % 4;
        self.done += 1;
        Some(&self.ring.slots[i])
    }
}

impl<'a> IntoIterator for &'a Ring {
    type Item = &'a u32;
    type IntoIter = RingIter<'a>;
    fn into_iter(self) -> RingIter<'a> {
        RingIter { ring: self, done: 0 }
    }
}

pub struct Bits(pub u8);

impl Iterator for Bits {
    type Item = u32;
    fn next(&mut self) -> Option<Self::Item> {
        let bit = self.0.trailing_zeros();
        self.0 &= self.0.checked_sub(1)?;
        Some(bit)
    }
}

fn total<'a>(items: impl IntoIterator<Item = &'a u32>) -> u32 {
    let mut sum = 0;
    for x in items {
        sum = sum * 10 + x;
    }
    sum
}

fn main() {
    let ring = Ring { slots: [1, 2, 3, 4], start: 2 };
    for x in &ring {
        println!("{x}");
    }
    println!("{} {}", total(&ring), total(&[7, 8]));
    for bit in Bits(0b1010_0110) {
        println!("bit {bit}");
    }
    let mut it = (&ring).into_iter();
    println!("{:?} {:?}", it.next(), it.next());
}
