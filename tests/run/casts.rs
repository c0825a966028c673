fn main() {
    let big = 0x1234_5678_9abc_def0u64;
    println!("{} {} {} {}", big as u8, big as i8, big as u32, big as i32);
    println!("{} {} {}", -1i8 as u8, -1i8 as u64, -1i32 as u128);
    println!("{} {} {}", 200u8 as i8, 255u8 as i16, i64::MIN as i32);
    println!("{} {}", true as u8, false as i64);
    println!("{}", (300u16 as u8) as u16);
}
