//! Masks of signed numbers are remainders: two's complement goes on without end to the left.

/// Euclid's remainder, also of negative numbers.
//@ ensures result == x % 8
pub fn slot(x: i32) -> i32 {
    x & 7
}

//@ ensures result == x - x % 16
pub fn align_down(x: i64) -> i64 {
    x & !0xf
}

//@ requires x <= i64::MAX - 15
//@ ensures result % 16 == 0
//@ ensures x <= result < x + 16
pub fn align_up(x: i64) -> i64 {
    (x + 15) & -16
}

//@ ensures result == x - x % 16 + 15
pub fn last_of_line(x: i64) -> i64 {
    x | 0xf
}

//@ ensures result == -1 - x
pub fn complement(x: i8) -> i8 {
    x ^ -1
}

//@ ensures x < 0 <==> result
pub fn has_sign(x: i128) -> bool {
    x & i128::MIN != 0
}

//@ ensures result == if x < 0 { x + 128 } else { x as int }
pub fn without_sign(x: i8) -> i8 {
    x & i8::MAX
}

//@ ensures result == x / 4 % 4
pub fn field(x: i16) -> i16 {
    x >> 2 & 3
}

//@ ensures result % 2 == 1
//@ ensures x <= result <= x + 1
pub fn odd(x: i8) -> i8 {
    x | 1
}

/// The sum of what is left of each, in a loop and under a quantifier.
//@ requires v.len() <= 1000
//@ ensures result.len() == v.len()
//@ ensures forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] % 256
pub fn low_bytes(v: &[i32]) -> Vec<i32> {
    let mut out = Vec::new();
    for i in 0..v.len()
        //@ invariant out.len() == i
        //@ invariant forall |k: int| 0 <= k < i ==> out[k] == v[k] % 256
    {
        out.push(v[i] & 0xff);
    }
    out
}
