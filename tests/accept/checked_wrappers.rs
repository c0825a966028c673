//! Arithmetic that says what went wrong, chained with `?` and combinators, against arithmetic without bounds.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    Overflow,
    DivisionByZero,
}

//@ ensures match result { Ok(r) => r == a + b, Err(e) => e == Fault::Overflow && a + b > u32::MAX }
pub fn add(a: u32, b: u32) -> Result<u32, Fault> {
    a.checked_add(b).ok_or(Fault::Overflow)
}

//@ ensures match result { Ok(r) => r == a * b, Err(e) => e == Fault::Overflow && a * b > u32::MAX }
pub fn multiply(a: u32, b: u32) -> Result<u32, Fault> {
    a.checked_mul(b).ok_or(Fault::Overflow)
}

//@ ensures match result { Ok(r) => b > 0 && r == a / b, Err(e) => e == Fault::DivisionByZero && b == 0 }
pub fn divide(a: u32, b: u32) -> Result<u32, Fault> {
    a.checked_div(b).ok_or_else(|| Fault::DivisionByZero)
}

/// (a * b + c) / d
//@ ensures match result {
//@     Ok(r) => d > 0 && a * b + c <= u32::MAX && r == (a * b + c) / d,
//@     Err(Fault::DivisionByZero) => d == 0,
//@     Err(Fault::Overflow) => a * b + c > u32::MAX,
//@ }
pub fn scale(a: u32, b: u32, c: u32, d: u32) -> Result<u32, Fault> {
    divide(add(multiply(a, b)?, c)?, d)
}

//@ ensures result == (if a * b + c > u32::MAX || d == 0 { 0 } else { (a * b + c) / d })
pub fn scale_or_zero(a: u32, b: u32, c: u32, d: u32) -> u32 {
    scale(a, b, c, d).unwrap_or(0)
}

/// The average of two numbers, without overflow.
//@ ensures result == (a + b) / 2
pub fn average(a: u64, b: u64) -> u64 {
    a / 2 + b / 2 + (a % 2 + b % 2) / 2
}

/// The sum of all, if it fits.
//@ ensures match result { Some(s) => s == total(items@, items.len()), None => total(items@, items.len()) > u32::MAX }
pub fn sum(items: &[u32]) -> Option<u32> {
    let mut sum: u32 = 0;
    for i in 0..items.len()
    //@ invariant sum == total(items@, i as int)
    {
        //@ total_grows(items@, i + 1, items.len());
        sum = sum.checked_add(items[i])?;
    }
    Some(sum)
}

/*@
spec fn total(s: Seq<u32>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { total(s, n - 1) + s[n - 1] }
}

lemma fn total_grows(s: Seq<u32>, m: int, n: int)
    requires 0 <= m <= n
    ensures total(s, m) <= total(s, n)
    decreases n - m
{
    if m < n {
        total_grows(s, m, n - 1);
    }
}
@*/

/// A counter that stays at its end.
pub struct Counter {
    count: u8,
}

impl Counter {
    //@ ensures self.count == (if old(self.count) == 255 { 255 } else { old(self.count) + 1 })
    pub fn increment(&mut self) {
        self.count = self.count.saturating_add(1);
    }

    //@ ensures self.count == (if old(self.count) + n > 255 { 255 } else { old(self.count) + n })
    pub fn increase(&mut self, n: u8) {
        for i in 0..n
        //@ invariant self.count == (if old(self.count) + i > 255 { 255 } else { old(self.count) + i })
        {
            let _ = i;
            self.increment();
        }
    }
}

fn main() {
    println!("{:?} {:?} {:?}", scale(6, 7, 8, 5), scale(1 << 31, 2, 0, 1), scale(1, 1, 1, 0));
    println!("{} {:?} {:?}", average(u64::MAX, u64::MAX - 2), sum(&[1, 2, 3]), sum(&[u32::MAX, 1]));
    let mut counter = Counter { count: 250 };
    counter.increase(3);
    println!("{} {}", counter.count, scale_or_zero(1, 2, 3, 0));
}
