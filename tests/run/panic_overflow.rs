//# exit: 101
//# panic: 4: attempt to add with overflow
fn grow(n: u8) -> u8 {
    n + 100
}

fn main() {
    println!("{}", grow(100));
    println!("{}", grow(200));
}
