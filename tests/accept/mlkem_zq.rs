//! Arithmetic modulo 3329, as ML-KEM needs it: addition, subtraction, Barrett and Montgomery reduction, polynomials.

pub const Q: u16 = 3329;

/*@
spec const MODULUS: int = 3329;
@*/

//@ requires a < Q && b < Q
//@ ensures result < Q && result == (a + b) % MODULUS
pub fn add(a: u16, b: u16) -> u16 {
    let sum = a + b;
    if sum >= Q { sum - Q } else { sum }
}

//@ requires a < Q && b < Q
//@ ensures result < Q && result == (a - b) % MODULUS
pub fn sub(a: u16, b: u16) -> u16 {
    if a >= b { a - b } else { a + Q - b }
}

//@ requires a < Q && b < Q
//@ ensures result < Q && result == (a * b) % MODULUS
pub fn mul(a: u16, b: u16) -> u16 {
    (a as u32 * b as u32 % Q as u32) as u16
}

/// Barrett: the quotient by a multiplication and a shift.
//@ requires x < 3329 * 3329
//@ ensures result < Q && result == x % MODULUS
pub fn barrett(x: u32) -> u16 {
    let quotient = (x as u64 * 20642678) >> 36;
    let rest = x - quotient as u32 * 3329;
    if rest >= 3329 { (rest - 3329) as u16 } else { rest as u16 }
}

/// Montgomery: x / 2^16 modulo 3329, where -3327 is the inverse of -3329 modulo 2^16.
//@ requires x < 3329 * 65536
//@ ensures result < Q && (result * 65536) % MODULUS == x % MODULUS
pub fn montgomery(x: u32) -> u16 {
    let m = (x % 65536 * 3327) % 65536;
    let sum = x as u64 + m as u64 * 3329;
    //@ assert sum % 65536 == 0;
    let reduced = sum / 65536;
    //@ assert reduced * 65536 == x + m * 3329;
    //@ assert (reduced * 65536) % MODULUS == x % MODULUS;
    if reduced >= 3329 {
        //@ assert (reduced - 3329) * 65536 == reduced * 65536 - 65536 * 3329;
        (reduced - 3329) as u16
    } else {
        reduced as u16
    }
}

pub type Poly = [u16; 256];

/*@
spec fn reduced(p: Seq<u16>) -> bool { forall |i: int| 0 <= i < p.len() ==> p[i] < Q }
@*/

//@ requires reduced(a@) && reduced(b@)
//@ ensures reduced(result@) && (forall |i: int| 0 <= i < 256 ==> result[i] == (a[i] + b[i]) % MODULUS)
pub fn poly_add(a: &Poly, b: &Poly) -> Poly {
    let mut sum = [0; 256];
    for i in 0..256
    //@ invariant reduced(sum@)
    //@ invariant forall |k: int| 0 <= k < i ==> sum[k] == (a[k] + b[k]) % MODULUS
    {
        sum[i] = add(a[i], b[i]);
    }
    sum
}

//@ requires reduced(a@) && reduced(b@)
//@ ensures reduced(a@) && (forall |i: int| 0 <= i < 256 ==> a[i] == (old(a[i]) - b[i]) % MODULUS)
pub fn poly_sub(a: &mut Poly, b: &Poly) {
    for i in 0..256
    //@ invariant reduced(a@)
    //@ invariant forall |k: int| 0 <= k < i ==> a[k] == (old(a[k]) - b[k]) % MODULUS
    //@ invariant forall |k: int| i <= k < 256 ==> a[k] == old(a[k])
    {
        a[i] = sub(a[i], b[i]);
    }
}

fn main() {
    println!("{} {} {} {}", add(3000, 400), sub(1, 2), mul(3328, 3328), barrett(11_000_000));
    println!("{} {}", montgomery(65536 * 5), poly_add(&[3000; 256], &[1000; 256])[7]);
}
