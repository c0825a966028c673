//@ ensures result.0 * 0x1_0000_0000_0000_0000 + result.1 == a * b
pub fn mul_wide(a: u64, b: u64) -> (u64, u64) {
    let product = a as u128 * b as u128;
    ((product >> 64) as u64, product as u64)
}

fn main() {
    println!("{:?}", mul_wide(u64::MAX, 3));
}
