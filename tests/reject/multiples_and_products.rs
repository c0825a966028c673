//# shows: shifted(1, 1, 4) != 0
//# shows: another_modulus(5, 3, 7) != 5 % 3
//# shows: quotient(7, 2, 3) != 1
//@ requires m > 0 && x < 1000 && k < 1000 && m < 1000
//@ ensures x + k * m == 5 ==> result == 0
//~^ ERROR V0001: does not hold
//@ ensures result == (x + k * m) % m
pub fn shifted(x: u32, k: u32, m: u32) -> u32 {
    x % m
}

//@ requires m > 0 && n > 0 && x < 1000 && n < 1000 && m < 1000
//@ ensures result == (x + m * n) % m
//~^ ERROR V0001: does not hold
pub fn another_modulus(x: u32, m: u32, n: u32) -> u32 {
    (x + m * n) % n
}

//@ requires m > 0 && x < 1000 && k < 1000 && m < 1000
//@ ensures result == (x + k * m) / m - k
//@ ensures result == (x + k * m) / m - m
//~^ ERROR V0001: does not hold
pub fn quotient(x: u32, k: u32, m: u32) -> u32 {
    x / m
}

/*@
lemma fn of_no_modulus(x: int, y: int, k: int, m: int)
    requires x == y + k * m
    ensures x % m == y % m
    ensures x / m == y / m + k
    //~^ ERROR V0017: does not show
{
}

lemma fn not_a_multiple(x: int, y: int, k: int, m: int)
    requires m > 0 && x == y + k * (m + 1)
    ensures x % m == y % m
    //~^ ERROR V0017: does not show
{
}

lemma fn products_in_any_order(a: int, b: int, c: int)
    ensures a * b * c == c * (b * a)
    ensures a * b * c == a * (b + c)
    //~^ ERROR V0017: does not show
{
}

lemma fn factors_are_not_equal(a: int, b: int, c: int)
    requires a * c == b * c
    ensures a == b
    //~^ ERROR V0017: does not show
{
}

lemma fn quotients_of_products(a: int, b: int, m: int)
    requires m > 1
    ensures a * b / m == a * (b / m)
    //~^ ERROR V0017: does not show
{
}
@*/
