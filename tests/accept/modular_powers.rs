//! Powers modulo a number by squaring, and Horner's scheme.

/*@
spec fn power(base: int, n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { base * power(base, n - 1) }
}

/// (a % m) can stand for a in a product modulo m.
lemma fn factor_reduced(a: int, b: int, m: int)
    requires m > 0
    ensures (a % m) * b % m == a * b % m
{
    assert a * b == (a % m) * b + (a / m * b) * m;
}

lemma fn squared(base: int, n: int)
    requires n >= 0
    ensures power(base * base, n) == power(base, 2 * n)
    decreases n
{
    if n > 0 {
        squared(base, n - 1);
        assert power(base, 2 * n) == base * (base * power(base, 2 * n - 2));
    }
}

lemma fn same_factor(a: int, b: int, c: int, m: int)
    requires m > 0 && a % m == b % m
    ensures a * c % m == b * c % m
{
    factor_reduced(a, c, m);
    factor_reduced(b, c, m);
}

lemma fn power_reduced(a: int, n: int, m: int)
    requires m > 0 && n >= 0
    ensures power(a % m, n) % m == power(a, n) % m
    decreases n
{
    if n > 0 {
        power_reduced(a, n - 1, m);
        factor_reduced(a, power(a % m, n - 1), m);
        same_factor(power(a % m, n - 1), power(a, n - 1), a, m);
    }
}

lemma fn one_round(product: int, b: int, n: int, m: int)
    requires m > 0 && n > 0
    ensures n % 2 == 1 ==> product * b % m * power(b * b % m, n / 2) % m == product * power(b, n) % m
    ensures n % 2 == 0 ==> product * power(b * b % m, n / 2) % m == product * power(b, n) % m
{
    squared(b, n / 2);
    assert n % 2 == 1 ==> power(b, n) == b * power(b * b, n / 2);
    power_reduced(b * b, n / 2, m);
    same_factor(power(b * b % m, n / 2), power(b * b, n / 2), product, m);
    same_factor(power(b * b % m, n / 2), power(b * b, n / 2), product * b, m);
    factor_reduced(product * b, power(b * b % m, n / 2), m);
}

/// The value of the polynomial with these coefficients, the lowest first.
spec fn value(c: Seq<u32>, x: int) -> int
    decreases c.len()
{
    if c.len() == 0 { 0 } else { c[0] + x * value(c.skip(1), x) }
}

lemma fn next_coefficient(c: Seq<u32>, i: int, x: int, m: int)
    requires m > 0 && 0 <= i < c.len()
    ensures (value(c.skip(i + 1), x) % m * x + c[i]) % m == value(c.skip(i), x) % m
{
    ghost let high = value(c.skip(i + 1), x);
    assert c.skip(i).skip(1) == c.skip(i + 1);
    assert high * x + c[i] == (high % m * x + c[i]) + (high / m * x) * m;
}
@*/

/// By squaring: a bit of the exponent in each round.
//@ requires m > 0
//@ ensures result == power(base as int, exponent as int) % m
pub fn power_modulo(base: u32, exponent: u32, m: u32) -> u32 {
    let modulus = m as u64;
    let mut b = base as u64 % modulus;
    let mut n = exponent;
    let mut product = 1 % modulus;
    //@ power_reduced(base as int, exponent as int, m as int);
    //@ factor_reduced(1, power(b as int, n as int), m as int);
    while n > 0
    //@ invariant product < modulus && b < modulus
    //@ invariant product * power(b as int, n as int) % m == power(base as int, exponent as int) % m
    //@ decreases n
    {
        //@ one_round(product as int, b as int, n as int, m as int);
        if n % 2 == 1 {
            product = product * b % modulus;
        }
        b = b * b % modulus;
        n /= 2;
    }
    product as u32
}

//@ requires m > 0
//@ ensures result == value(c@, x as int) % m
pub fn horner(c: &[u32], x: u32, m: u32) -> u32 {
    let mut i = c.len();
    let mut sum = 0;
    while i > 0
    //@ invariant i <= c.len() && sum < m
    //@ invariant sum == value(c@.skip(i as int), x as int) % m
    //@ decreases i
    {
        i -= 1;
        //@ next_coefficient(c@, i as int, x as int, m as int);
        sum = ((sum as u64 * x as u64 + c[i] as u64) % m as u64) as u32;
    }
    sum
}

fn main() {
    println!("{} {}", power_modulo(3, 200, 50), power_modulo(7, 0, 1));
    println!("{}", horner(&[1, 2, 3], 10, 1000));
}
