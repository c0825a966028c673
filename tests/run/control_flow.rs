fn classify(n: i32) -> i32 {
    if n < 0 {
        return -1;
    }
    if n == 0 { 0 } else if n < 10 { 1 } else { 2 }
}

fn main() {
    let mut i = -2;
    while i < 14 {
        print!("{} ", classify(i));
        i += 4;
    }
    println!();
    let mut n = 27u64;
    let steps = {
        let mut count = 0;
        while n != 1 {
            n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            count += 1;
        }
        count
    };
    println!("{steps}");
}
