fn half(n: u32) -> Option<u32> {
    if n % 2 == 0 { Some(n / 2) } else { None }
}

fn parse(digit: u8) -> Result<u8, u8> {
    if digit >= 48 && digit <= 57 { Ok(digit - 48) } else { Err(digit) }
}

fn main() {
    if let Some(h) = half(10) {
        println!("{h}");
    }
    let mut n = 64;
    while let Some(h) = half(n) {
        n = h;
    }
    println!("{n} {} {}", half(3).is_none(), half(4).is_some());
    match (parse(55), parse(33)) {
        (Ok(a), Err(b)) => println!("{a} {b}"),
        _ => println!("other"),
    }
    println!("{:?} {:?} {:?}", half(7), half(8), parse(33));
    let Some(q) = half(6) else { panic!("odd") };
    println!("{q} {}", matches!(half(q), None));
}
