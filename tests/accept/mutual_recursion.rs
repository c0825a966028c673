//@ ensures result == (n % 2 == 0)
//@ decreases n
pub fn is_even(n: u32) -> bool {
    if n == 0 { true } else { is_odd(n - 1) }
}

//@ ensures result == (n % 2 == 1)
//@ decreases n
pub fn is_odd(n: u32) -> bool {
    if n == 0 { false } else { is_even(n - 1) }
}

fn main() {
    println!("{} {}", is_even(10), is_odd(10));
}
