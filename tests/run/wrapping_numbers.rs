use std::num::Wrapping;
use std::convert::TryFrom;
fn main() {
    let mut a = Wrapping(250u8);
    a += Wrapping(10);
    println!("{} {} {} {}", a, a - Wrapping(9), a * a, -a);
    println!("{:?} {} {} {}", Wrapping(i32::MIN) / Wrapping(-1), Wrapping(7i8) % Wrapping(3), Wrapping(1u32) << 33, !Wrapping(0u16));
    println!("{} {}", Wrapping(6u8) & Wrapping(3), (Wrapping(6u8) ^ Wrapping(3)).0);
    let s = [1u32, 2, 3];
    let r: Result<[u32; 2], _> = <[u32; 2]>::try_from(&s[1..]);
    println!("{:?} {}", r.unwrap(), <[u32; 2]>::try_from(&s[..]).is_err());
    let t: [u8; 4] = [9, 8, 7, 6, 5][..4].try_into().unwrap();
    println!("{}", u32::from_le_bytes(t));
}
