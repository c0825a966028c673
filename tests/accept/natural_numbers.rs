//! Recursion over natural numbers: they are not negative, and what is before the first one is the first one.

/*@
spec fn triangle(n: nat) -> nat
    decreases n
{
    if n == 0 { 0 } else { n + triangle((n - 1) as nat) }
}

spec fn factorial(n: nat) -> nat
    decreases n
{
    if n == 0 { 1 } else { n * factorial((n - 1) as nat) }
}

spec fn power(b: int, n: nat) -> int
    decreases n
{
    if n == 0 { 1 } else if n % 2 == 0 { power(b * b, (n / 2) as nat) } else { b * power(b, (n - 1) as nat) }
}

spec fn digits(n: nat) -> Seq<int>
    opaque
    decreases n
{
    if n < 10 { Seq::empty().push(n as int) } else { digits((n / 10) as nat).push(n % 10) }
}

lemma fn gauss(n: nat)
    ensures 2 * triangle(n) == n * (n + 1)
    decreases n
{
    if n > 0 { gauss((n - 1) as nat); }
}

lemma fn factorials_are_positive(n: nat)
    ensures factorial(n) >= 1
    decreases n
{
    if n > 0 { factorials_are_positive((n - 1) as nat); }
}

lemma fn some_digit(n: nat)
    ensures digits(n).len() > 0
{
    reveal digits;
}
@*/

//@ requires n <= 1000
//@ ensures result == triangle(n as nat)
pub fn sum_to(n: u32) -> u32 {
    //@ gauss(n as nat);
    n * (n + 1) / 2
}

//@ requires n <= 1000
//@ ensures result == triangle(n as nat)
pub fn added_up(n: u32) -> u32 {
    let mut sum = 0;
    let mut i = 0;
    while i < n
    //@ invariant i <= n && sum == triangle(i as nat) && sum <= 1000 * i
    {
        i += 1;
        sum += i;
    }
    sum
}

//@ ensures x >= 0 ==> (x as nat) == x
//@ ensures x < 0 ==> (x as nat) == 0
//@ ensures result == (x as nat)
pub fn not_negative(x: i32) -> i32 {
    x.max(0)
}

//@ ensures result == ((a - b) as nat)
pub fn truncated(a: u8, b: u8) -> u8 {
    a.saturating_sub(b)
}

//@ ensures result == power(2, 10)
//@ ensures result == factorial(5) + 904
pub fn known() -> u32 {
    1 << 10
}

fn main() {
    println!("{} {} {} {} {}", sum_to(10), added_up(10), not_negative(-3), truncated(2, 3), known());
}
