//# exit: 101
//# panic: 6: Formatting argument out of range
//! Nothing is written when a width is out of range.

fn padded(width: usize) {
    println!("{:>width$}|{:.*}", 7, width, "abcdef");
}

fn main() {
    padded(3);
    padded(65535 / 9000);
    padded(65536);
}
