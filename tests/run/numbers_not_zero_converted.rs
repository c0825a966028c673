//! Numbers that are not 0 converted, and shown in all ways.
use std::num::*;
use std::convert::{TryFrom, TryInto};
fn wide<T: Into<u64>>(x: T) -> u64 { x.into() }
fn main() {
    let a = NonZeroU8::new(200).unwrap();
    let b: NonZeroU32 = a.into();
    let c = NonZeroI16::from(a);
    println!("{} {} {} {}", u8::from(a), b, c, u32::from(b));
    println!("{}", wide(NonZeroU64::MAX));
    println!("{:?} {:?}", NonZeroU8::try_from(b), NonZeroI8::try_from(b));
    println!("{:?} {:?}", NonZeroU8::try_from(300u16 as u8), NonZeroU8::try_from(0));
    let d: Result<NonZeroU16, _> = NonZeroI32::new(-5).unwrap().try_into();
    println!("{:?}", d);
    match NonZeroU128::try_from(NonZeroI128::MIN) { Ok(x) => println!("{x}"), Err(e) => println!("{e}") }
    println!("{:?}", NonZeroU128::try_from(NonZeroI128::MAX));
    println!("{:?}", NonZeroU64::try_from(a));
    println!("{:?} {:?}", usize::from(NonZeroUsize::MIN), isize::from(NonZeroIsize::MIN));
    println!("{:x} {:#X} {:b} {:o} {:e} {:E}", b, b, b, b, b, b);
    println!("{:x} {:#010b}", Wrapping(-3i8), Wrapping(5u8));
    println!("{:e} {:e} {:E} {:e} {:e}", 0, 1, 1234567u64, -1500i32, u128::MAX);
    println!("[{:12e}] [{:<12e}] [{:^12E}] [{:+e}] [{:012e}] [{:.2e}] [{:.0e}] [{:.5e}]", 1234, 1234, 1234, 7, -1234, 12345, 15, 12);
    println!("[{:.1e}] [{:.1e}] [{:.1e}] [{:.0e}] [{:.0e}] [{:.2e}]", 1250, 1350, 9999, 25, 35, 99999);
    println!("{:e} {:e} {:e}", i8::MIN, i128::MIN, &&100u8);
    let w = 10; let p = 3; println!("[{:w$.p$e}] [{:>1$e}] [{:*^+12.1e}]", 123456, 10, 77);
    println!("{:?} {:?}", NonZeroU8::MAX.max(a), NonZeroI8::new(-1).unwrap() < NonZeroI8::MAX);
    let z: NonZero<u8> = NonZero::<u8>::from(a); println!("{z}");
}
