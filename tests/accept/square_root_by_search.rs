//@ ensures result * result <= n
//@ ensures n < (result + 1) * (result + 1)
pub fn isqrt(n: u16) -> u16 {
    let mut r: u16 = 0;
    while (r as u32 + 1) * (r as u32 + 1) <= n as u32
    //@ invariant r * r <= n && r <= 255
    //@ decreases n - r
    {
        r += 1;
    }
    r
}

fn main() {
    println!("{} {} {}", isqrt(0), isqrt(99), isqrt(65535));
}
