//! Branch after branch adds to a sum: its bounds are known after each.

//@ ensures result <= 12
fn count(v: &[u32; 12]) -> u32 {
    let mut total = 0;
    if v[0] > 3 { total += 1; }
    if v[1] > 3 { total += 1; }
    if v[2] > 3 { total += 1; }
    if v[3] > 3 { total += 1; }
    if v[4] > 3 { total += 1; }
    if v[5] > 3 { total += 1; }
    if v[6] > 3 { total += 1; }
    if v[7] > 3 { total += 1; }
    if v[8] > 3 { total += 1; }
    if v[9] > 3 { total += 1; }
    if v[10] > 3 { total += 1; }
    if v[11] > 3 { total += 1; }
    total
}

//@ ensures 0 <= result <= 54
fn weighted(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8) -> u8 {
    let mut total = 0;
    if a < 10 { total += a; }
    if b < 10 { total += b; }
    if c < 10 { total += c; }
    if d < 10 { total += d; }
    if e < 10 { total += e; }
    if f < 10 { total += f; }
    total
}

//@ ensures -6 <= result <= 3
fn both_ways(bits: u8) -> i8 {
    let mut total: i8 = 0;
    if bits & 1 != 0 { total += 1; } else { total -= 1; }
    if bits & 2 != 0 { total += 1; } else { total -= 1; }
    if bits & 4 != 0 { total += 1; } else { total -= 1; }
    if bits & 8 != 0 { total -= 1; }
    if bits & 16 != 0 { total -= 1; }
    if bits & 32 != 0 { total -= 1; }
    total
}
