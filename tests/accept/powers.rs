//! Powers, by multiplying and by squaring.

/*@
spec fn power(base: int, n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { base * power(base, n - 1) }
}

lemma fn power_adds(base: int, a: int, b: int)
    requires a >= 0 && b >= 0
    ensures power(base, a + b) == power(base, a) * power(base, b)
    decreases a
{
    if a > 0 {
        power_adds(base, a - 1, b);
        calc {
            power(base, a + b);
            == base * power(base, a - 1 + b);
            == base * (power(base, a - 1) * power(base, b));
            == power(base, a) * power(base, b);
        }
    }
}

/// A square of the base is half of the exponent.
lemma fn power_of_square(base: int, n: int)
    requires n >= 0
    ensures power(base * base, n) == power(base, 2 * n)
    decreases n
{
    if n > 0 {
        power_of_square(base, n - 1);
        power_adds(base, 2, 2 * n - 2);
        assert power(base, 1) == base;
        assert power(base, 2) == base * base;
    }
}

lemma fn power_is_positive(base: int, n: int)
    requires base >= 1
    ensures power(base, n) >= 1
    decreases n
{
    if n > 0 {
        power_is_positive(base, n - 1);
    }
}
@*/

/// By multiplying again and again.
//@ requires power(base as int, n as int) <= u64::MAX && base >= 1
//@ ensures result == power(base as int, n as int)
//@ decreases n
pub fn slow(base: u64, n: u32) -> u64 {
    if n == 0 {
        1
    } else {
        //@ power_is_positive(base as int, n - 1);
        base * slow(base, n - 1)
    }
}

/// By squaring.
//@ requires base >= 1 && power(base as int, n as int) <= u64::MAX
//@ ensures result == power(base as int, n as int)
//@ decreases n
pub fn fast(base: u64, n: u32) -> u64 {
    if n == 0 {
        return 1;
    }
    if n == 1 {
        return base;
    }
    //@ power_of_square(base as int, n / 2);
    //@ power_adds(base as int, n / 2 * 2, n % 2);
    //@ power_adds(base as int, 2, n - 2);
    //@ power_is_positive(base as int, n - 2);
    //@ power_is_positive(base as int, n % 2);
    //@ power_is_positive(base as int, n / 2 * 2);
    let half = fast(base * base, n / 2);
    if n % 2 == 1 { half * base } else { half }
}
