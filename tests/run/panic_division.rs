//# exit: 101
//# panic: 4: attempt to divide by zero
fn main() {
    let f = 10 / zero();
    println!("{f}");
}

fn zero() -> u32 {
    println!("zero");
    0
}
