//! The extended algorithm of Euclid: Bézout's coefficients, and how large they get.
//@ requires a <= 0x7fffffff && b <= 0x7fffffff
//@ ensures result.0 == a * result.1 + b * result.2
//@ ensures b == 0 ==> result.1 == 1 && result.2 == 0
//@ ensures b > 0 ==> -b <= result.1 <= b && -a - 1 <= result.2 <= a + 1
//@ ensures b > 0 && a > 0 ==> -a <= result.2 <= a
//@ decreases b
pub fn gcd_ext(a: u32, b: u32) -> (u32, i64, i64) {
    if b == 0 { return (a, 1, 0); }
    let (q, r) = (a / b, a % b);
    let (g, x, y) = gcd_ext(b, r);
    //@ assert a == q * b + r;
    //@ assert -(q * b) <= q * y <= q * b;
    //@ assert b * x + r * y == a * y + b * (x - q * y);
    (g, y, x - q as i64 * y)
}
fn main() { println!("{:?} {:?}", gcd_ext(240, 46), gcd_ext(7, 0)); }
