const LIMIT: u32 = 100;

fn bucket(n: u32) -> u32 {
    match n {
        0 => 0,
        1 | 2 | 3 => 1,
        4..=9 => 2,
        LIMIT => 77,
        10..=99 => 3,
        _ => 4,
    }
}

fn sign(n: i8) -> i8 {
    match n {
        i8::MIN..=-1 => -1,
        0 => 0,
        1.. => 1,
    }
}

fn both(a: bool, b: bool) -> u8 {
    match (a, b) {
        (true, true) => 3,
        (true, _) => 2,
        (_, true) => 1,
        (false, false) => 0,
    }
}

fn main() {
    println!("{} {} {} {} {} {}", bucket(0), bucket(2), bucket(9), bucket(50), bucket(100), bucket(101));
    println!("{} {} {}", sign(-128), sign(0), sign(5));
    println!("{} {} {} {}", both(true, true), both(true, false), both(false, true), both(false, false));
}
