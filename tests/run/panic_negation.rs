//# exit: 101
//# panic: 4: attempt to negate with overflow
fn flip(n: i16) -> i16 {
    -n
}

fn main() {
    println!("{}", flip(5));
    println!("{}", flip(i16::MIN));
}
