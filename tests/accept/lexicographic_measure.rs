//! Ackermann's function ends, though no single number gets smaller.

//@ requires m <= 2 && n <= 100 && bound <= 1000
//@ ensures result <= m + n + bound
//@ decreases m, n
pub fn count(m: u32, n: u32, bound: u32) -> u32 {
    if n > 0 {
        let below = count(m, n - 1, bound);
        if below < m + n { below + 1 } else { below }
    } else if m > 0 {
        count(m - 1, 100, if bound > 100 { bound - 100 } else { 0 }) / 101
    } else {
        0
    }
}

/// A loop over two counters as one.
//@ ensures result == rows * columns
//@ requires rows <= 1000 && columns <= 1000
pub fn cells(rows: u32, columns: u32) -> u32 {
    let mut r = 0;
    let mut c = 0;
    let mut total = 0;
    while r < rows
    //@ invariant r <= rows && c <= columns && total == r * columns + c && (r == rows ==> c == 0)
    //@ decreases rows - r, columns - c
    {
        if c < columns {
            c += 1;
            total += 1;
        } else {
            c = 0;
            r += 1;
        }
    }
    total
}

fn main() {
    println!("{} {}", count(1, 4, 200), cells(3, 5));
}
