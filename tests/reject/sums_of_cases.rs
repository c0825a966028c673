//! Bounds of what branch after branch adds to are no smaller than they are.
//# shows: count(9, 9, 9, 9, 9, 9) == 6
//# panics: weighted(49, 49, 49, 49, 49, 49)
//# shows: reset(0, 200, 200, 15, 200) == 0

//@ ensures result < 6
//~^ ERROR V0001: this postcondition does not hold
fn count(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8) -> u8 {
    let mut total = 0;
    if a > 3 { total += 1; }
    if b > 3 { total += 1; }
    if c > 3 { total += 1; }
    if d > 3 { total += 1; }
    if e > 3 { total += 1; }
    if f > 3 { total += 1; }
    total
}

fn weighted(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8) -> u8 {
    let mut total = 0;
    if a < 50 { total += a; }
    if b < 50 { total += b; }
    if c < 50 { total += c; }
    if d < 50 { total += d; }
    if e < 50 { total += e; }
    if f < 50 { total += f; } //~ ERROR V0003: this can overflow
    total
}

//@ ensures result > 0
//~^ ERROR V0001: this postcondition does not hold
fn reset(a: u8, b: u8, c: u8, d: u8, e: u8) -> u8 {
    let mut total: u8 = 1;
    if a < 10 { total = 5; }
    if b < 10 { total += 1; }
    if c < 10 { total = 2; }
    if d < 10 { total -= 1; } else if d < 20 { total = a % 3; }
    if e < 10 { total = total / 2 + 1; }
    total
}
