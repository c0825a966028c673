//# rustc: fail
//! Widths and precisions have 16 bits.

fn main() {
    println!("{:65535} {:.65535}", 1, "x");
    println!("{:70000}", 1); //~ ERROR T0002: `70000` is above 65535, as no width or precision is
    println!("{:1.65536}", "x"); //~ ERROR T0002: `65536` is above 65535, as no width or precision is
}
