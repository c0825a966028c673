//! Fields of a register, at any place and of any width.

//@ requires shift < 32 && width <= 32 && shift + width <= 32
//@ ensures result == ((1u64 << width) - 1) * (1u64 << shift)
pub fn mask(shift: u32, width: u32) -> u64 {
    ((1u64 << width) - 1) << shift
}

//@ requires bit < 64
//@ ensures forall |j: int| 0 <= j < 64 ==> (result & (1u64 << j) != 0 <==> if j == bit { value } else { word & (1u64 << j) != 0 })
pub fn with_bit(word: u64, bit: u32, value: bool) -> u64 {
    if value { word | (1 << bit) } else { word & !(1 << bit) }
}

fn main() {
    println!("{} {}", mask(4, 8), with_bit(5, 1, true));
}
