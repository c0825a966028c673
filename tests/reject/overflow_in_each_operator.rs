//# panics: add(255, 1)
//# panics: sub(0, 1)
//# panics: mul(i64::MIN, -1)
//# panics: neg(i32::MIN)
//# panics: div(i8::MIN, -1)
//# panics: rem(i128::MIN, -1)
//# panics: shl(1, 32)
//# panics: shr(1, -1)
//# panics: compound(u16::MAX)
pub fn add(a: u8, b: u8) -> u8 {
    a + b //~ ERROR V0003: can overflow
    //~^ NOTE: when run, panics: attempt to add with overflow
}

pub fn sub(a: usize, b: usize) -> usize {
    a - b //~ ERROR V0003: can overflow
}

pub fn mul(a: i64, b: i64) -> i64 {
    a * b //~ ERROR V0003: can overflow
}

pub fn neg(a: i32) -> i32 {
    -a //~ ERROR V0003: can overflow
}

//@ requires b != 0
pub fn div(a: i8, b: i8) -> i8 {
    a / b //~ ERROR V0003: can overflow
}

//@ requires b != 0
pub fn rem(a: i128, b: i128) -> i128 {
    a % b //~ ERROR V0003: can overflow
}

pub fn shl(a: u32, n: u32) -> u32 {
    a << n //~ ERROR V0010: can shift by too much
}

pub fn shr(a: i64, n: i8) -> i64 {
    a >> n //~ ERROR V0010: can shift by too much
}

pub fn compound(mut a: u16) -> u16 {
    a += 1; //~ ERROR V0003: can overflow
    a
}
