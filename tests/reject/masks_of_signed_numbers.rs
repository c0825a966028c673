//# shows: remainder_by_fifteen(-56) != 0
//# shows: up_instead_of_down(0) != 16
//# shows: cleared_and_positive(-2) < 0
//# shows: flipped_and_larger(-1) < -1
//# shows: set_and_larger(0) < 0
//# shows: rust_remainder(-1) != -1 % 8
//# shows: without_sign(-128) != -128
//# shows: sign_of_zero(0) == 0
//# panics: magnitude(i32::MIN)
//# panics: next_line(i32::MAX)
//@ ensures result == x % 8
//~^ ERROR V0001: does not hold
pub fn remainder_by_fifteen(x: i32) -> i32 {
    x & 15
}

//@ ensures result == x / 16 * 16 + 16
//~^ ERROR V0001: does not hold
pub fn up_instead_of_down(x: i32) -> i32 {
    x & -16
}

//@ ensures result >= 0
//~^ ERROR V0001: does not hold
pub fn cleared_and_positive(x: i32) -> i32 {
    x & -2
}

//@ ensures result >= x
//~^ ERROR V0001: does not hold
pub fn flipped_and_larger(x: i32) -> i32 {
    x ^ 1
}

//@ ensures result >= x
//~^ ERROR V0001: does not hold
pub fn set_and_larger(x: i32) -> i32 {
    x | i32::MIN
}

/// Rust's remainder has the sign of the dividend, a mask never has.
//@ ensures x < 0 ==> result <= 0
//~^ ERROR V0001: does not hold
pub fn rust_remainder(x: i32) -> i32 {
    x & 7
}

//@ ensures result == x
//~^ ERROR V0001: does not hold
pub fn without_sign(x: i8) -> i8 {
    x & i8::MAX
}

//@ ensures result != 0
//~^ ERROR V0001: does not hold
pub fn sign_of_zero(x: i64) -> i64 {
    x & i64::MIN
}

pub fn magnitude(x: i32) -> i32 {
    let sign = x >> 31;
    (x ^ sign) - sign //~ ERROR V0003: overflow
}

pub fn next_line(x: i32) -> i32 {
    (x | 0xf) + 1 //~ ERROR V0003: overflow
}
