//! `rev enumerate zip step_by take skip map filter fold sum count any all position` on ranges.
fn is_prime(n: u32) -> bool {
    n > 1 && (2..n).take(100).all(|d| n % d != 0)
}

fn main() {
    println!("{}", (1..=10).sum::<u32>());
    println!("{}", (0..100u64).filter(|n| n % 3 == 0).map(|n| n * n).sum::<u64>());
    println!("{}", (0..50).filter(|n| is_prime(*n)).count());
    println!("{:?} {:?}", (10..20).position(|n| n % 7 == 0), (10..12).position(|n| n == 13));
    println!("{} {}", (0..5).any(|n| n == 4), (0..5).any(|n| n == 5));
    println!("{} {}", (3..3).all(|_| false), (3..=3).all(|_| false));
    println!("{}", (1..=5).rev().fold(0, |acc, d| acc * 10 + d));
    for (i, n) in (100..).step_by(25).enumerate().skip(1).take(3) {
        println!("{i} {n}");
    }
    for (a, b) in (0..3u8).zip((b'a'..=b'z').rev()) {
        println!("{a} {}", b as char);
    }
    let mut it = (0..10).skip(2).step_by(3);
    while let Some(n) = it.next() {
        println!("{n}");
    }
    println!("{}", (0..=255u8).map(|b| b.count_ones()).sum::<u32>());
    println!("{}", (-5..5i32).rev().map(i32::abs).filter(|n| n % 2 == 1).count());
    println!("{}", (1..=4u32).fold(1, |a, b| a * b));
    println!("{}", ('a'..'f').map(|c| c as u32).fold(0, |h, c| h * 31 + c));
    let n = (1..1000).take(10).skip(5).zip(1..).map(|(a, b)| a * b).sum::<i32>();
    println!("{n}");
}
