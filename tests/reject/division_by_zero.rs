//# panics: div(1, 0)
//# panics: rem(1, 0)
//@ requires a > b
pub fn div(a: u32, b: u32) -> u32 {
    a / b //~ ERROR V0004: can divide by zero
}

pub fn rem(a: i16, b: i16) -> i16 {
    if a > 0 {
        return a % b; //~ ERROR V0004: can divide by zero
    }
    0
}
