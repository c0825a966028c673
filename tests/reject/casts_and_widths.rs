//# panics: shift_by_a_negative_amount(1, -1)
//# panics: shift_by_the_other_width(1, 40)
//# panics: high_part_is_lost(1 << 32)
//# panics: index_is_cut(&[1, 2, 3], 1 << 40)
//# panics: negative_becomes_large(-1)
//# panics: wide_enough(70_000, 70_000)
//# panics: length_is_not_a_u8(&[0; 256])
//# panics: distance_of_extremes(i32::MIN, i32::MAX)
//# shows: sign_is_extended(-1) != 255
//# shows: sign_is_dropped(-1) != 0xffff
//# shows: half(-3) != -2
//# shows: remainder(-3) != 1

pub fn high_part_is_lost(x: u64) -> u32 {
    let y = x as u32;
    if x > 0 { 1000 / y } else { 0 } //~ ERROR V0004: can divide by zero
}

pub fn index_is_cut(a: &[u8], i: u64) -> u8 {
    if (i as u32 as usize) < a.len() {
        return a[i as usize]; //~ ERROR V0005: can be out of bounds
    }
    0
}

pub fn negative_becomes_large(i: i64) -> u8 {
    let a = [1, 2, 3];
    if i < 3 {
        return a[i as usize]; //~ ERROR V0005: can be out of bounds
    }
    0
}

/// The multiplication is done in the narrow type.
pub fn wide_enough(a: u32, b: u32) -> u64 {
    (a * b) as u64 //~ ERROR V0003: can overflow
}

pub fn length_is_not_a_u8(a: &[u8]) -> u8 {
    if a.len() > 0 {
        return 255 / (a.len() as u8); //~ ERROR V0004: can divide by zero
    }
    0
}

//@ requires a <= b
pub fn distance_of_extremes(a: i32, b: i32) -> u32 {
    (b - a) as u32 //~ ERROR V0003: can overflow
}

//@ ensures result == 255
//~^ ERROR V0001: does not hold
//@ requires x == -1
pub fn sign_is_extended(x: i8) -> u16 {
    x as u16
}

//@ requires x < 0
//@ ensures result == 0xffff
//~^ ERROR V0001: does not hold
pub fn sign_is_dropped(x: i32) -> u32 {
    x as i16 as u16 as u32 & 0xff
}

/// Division rounds towards zero in code, and down in specifications.
//@ ensures result == x / 2
//~^ ERROR V0001: does not hold
pub fn half(x: i32) -> i32 {
    x / 2
}

//@ ensures result == x % 2
//~^ ERROR V0001: does not hold
pub fn remainder(x: i8) -> i8 {
    x % 2
}

pub fn shift_by_a_negative_amount(x: u32, n: i32) -> u32 {
    if n < 32 {
        return x << n; //~ ERROR V0010: can shift by too much
    }
    0
}

pub fn shift_by_the_other_width(x: u32, n: u32) -> u64 {
    if n < 64 {
        return (x >> n) as u64; //~ ERROR V0010: can shift by too much
    }
    0
}
