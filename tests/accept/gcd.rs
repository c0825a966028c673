//@ ensures b == 0 ==> result == a
//@ ensures a != 0 || b != 0 ==> result > 0
//@ decreases b
pub fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}

fn main() {
    println!("{} {}", gcd(48, 36), gcd(7, 0));
}
