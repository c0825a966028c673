//@ requires bit < 64
//@ ensures result == (word & (1u64 << bit) != 0)
pub fn test(word: u64, bit: u32) -> bool {
    word & (1 << bit) != 0
}

//@ requires bit < 64
//@ ensures result & (1u64 << bit) != 0
//@ ensures result & !(1u64 << bit) == word & !(1u64 << bit)
pub fn set(word: u64, bit: u32) -> u64 {
    word | (1 << bit)
}

//@ requires bit < 64
//@ ensures result & (1u64 << bit) == 0
//@ ensures result & !(1u64 << bit) == word & !(1u64 << bit)
pub fn clear(word: u64, bit: u32) -> u64 {
    word & !(1 << bit)
}

//@ requires bit < 64 && other < 64 && bit != other
//@ ensures result == (word & (1u64 << other) != 0)
pub fn set_keeps(word: u64, bit: u32, other: u32) -> bool {
    test(set(word, bit), other)
}

fn main() {
    println!("{} {} {}", set(0, 5), clear(255, 0), set_keeps(2, 5, 1));
}
