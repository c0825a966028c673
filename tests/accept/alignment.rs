pub const PAGE: u64 = 4096;

//@ ensures result % PAGE == 0 && result <= x && x - result < PAGE
pub fn align_down(x: u64) -> u64 {
    x & !(PAGE - 1)
}

//@ requires x <= 0xffff_ffff_ffff_0000
//@ ensures result % PAGE == 0 && x <= result && result - x < PAGE
pub fn align_up(x: u64) -> u64 {
    (x + PAGE - 1) & !(PAGE - 1)
}

fn main() {
    println!("{} {}", align_down(5000), align_up(5000));
}
