//# exit: 101
//# panic: 4: attempt to divide with overflow
fn div(a: i64, b: i64) -> i64 {
    a / b
}

fn main() {
    println!("{}", div(-9, 2));
    println!("{}", div(i64::MIN, -1));
}
