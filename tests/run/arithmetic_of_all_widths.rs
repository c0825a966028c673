fn main() {
    println!("{} {} {} {}", 200u8 / 7, 200u8 % 7, -7i8 / 2, -7i8 % 2);
    println!("{} {}", i16::MIN, u16::MAX);
    println!("{} {}", i32::MIN / 2, i32::MAX % 10);
    println!("{} {}", u64::MAX / 3, i64::MIN + 1);
    println!("{} {}", u128::MAX, i128::MIN);
    println!("{} {}", usize::MAX, isize::MIN);
    println!("{} {} {}", -8i32 >> 1, 1u8 << 7, 0xf0u8 >> 4);
    println!("{} {} {}", !0u8, !5i32, 6 & 3 | 8 ^ 1);
}
