//@ requires n > 0
//@ ensures result == if limit <= n { n as int } else if limit <= 2 * n { limit as int } else { 2 * n }
pub fn double_until(n: u32, limit: u32) -> u64 {
    let mut x = n as u64;
    let last = loop
    //@ invariant n <= x && x <= 2 * n && (x == n || x <= limit)
    //@ decreases 2 * n - x
    {
        if x >= limit as u64 || x >= 2 * n as u64 {
            break x;
        }
        x += 1;
    };
    last
}

fn main() {
    println!("{} {}", double_until(5, 7), double_until(5, 100));
}
