//@ requires x != 0
//@ ensures result == (x & ((x - 1) as u64) == 0)
pub fn is_power_of_two(x: u64) -> bool {
    x & (x - 1) == 0
}

//@ requires shift < 32
//@ ensures result & ((result - 1) as u32) == 0 && result != 0
pub fn power(shift: u32) -> u32 {
    1 << shift
}
