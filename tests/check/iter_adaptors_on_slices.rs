//! The same adaptors on `iter()`, `iter_mut()`, `chunks` and `windows` of slices and vectors.
fn checksum(data: &[u8]) -> u16 {
    let sum = data
        .chunks(2)
        .map(|c| match c {
            [a, b] => u32::from(*a) << 8 | u32::from(*b),
            [a] => u32::from(*a) << 8,
            _ => unreachable!(),
        })
        .fold(0u32, |acc, w| acc + w);
    !((sum & 0xffff) + (sum >> 16)) as u16
}

fn main() {
    let xs = [5, 3, 8, 1, 9, 2];
    println!("{} {}", xs.iter().sum::<i32>(), xs.iter().filter(|x| **x > 4).count());
    println!("{:?}", xs.iter().position(|&x| x == 8));
    println!("{} {}", xs.iter().any(|x| *x == 1), xs.iter().all(|x| *x > 1));
    println!("{}", xs.iter().rev().skip(1).step_by(2).fold(0, |a, x| a * 10 + x));
    println!("{}", xs.windows(2).filter(|w| w[0] < w[1]).count());
    println!("{:?}", xs.windows(3).map(|w| w.iter().sum::<i32>()).position(|s| s > 17));
    let mut ys = xs;
    for (i, y) in ys.iter_mut().enumerate().rev().take(3) {
        *y *= i as i32;
    }
    println!("{ys:?}");
    let dot: i32 = xs.iter().zip(ys.iter()).map(|(x, y)| x * y).sum();
    println!("{dot}");
    for (i, c) in xs.chunks(4).enumerate() {
        println!("{i} {c:?}");
    }
    for w in vec![1u8, 2, 4].windows(2) {
        println!("{}", w[1] - w[0]);
    }
    println!("{:#06x}", checksum(&[0x45, 0x00, 0x12, 0x34, 0xff]));
    let v: Vec<(u8, bool)> = vec![(1, true), (2, false), (3, true)];
    println!("{}", v.iter().filter(|(_, on)| *on).map(|(n, _)| *n).sum::<u8>());
    println!("{}", v.iter().map(|t| t.0).zip(v.iter().skip(1)).all(|(a, b)| a < b.0));
}
