//# exit: 101
//# panic: 4: attempt to shift left with overflow
fn bit(n: u32) -> u32 {
    1 << n
}

fn main() {
    println!("{} {}", bit(0), bit(31));
    println!("{}", bit(32));
}
