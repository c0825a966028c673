use core::cmp::Ordering;
use std::num::*;
fn i1() {
    println!("{:?} {:?} {:?}", 5u8.checked_isqrt_(), 0, 0);
}
trait X {
    fn checked_isqrt_(self) -> Option<u8>;
}
impl X for u8 {
    fn checked_isqrt_(self) -> Option<u8> {
        None
    }
}
fn i2() {
    println!("{:?} {:?}", (-4i32).checked_isqrt(), 100u32.checked_ilog(10));
}
fn i3() {
    println!("{:?}", 5i8.overflowing_div_euclid(-1));
}
fn i4() {
    println!("{:?}", 5i8.overflowing_rem_euclid(-1));
}
fn i5() {
    println!("{:?} {:?}", 5u8.midpoint(10), 3i32.midpoint(-8));
}
fn i6() {
    println!("{} {}", 1u8.unbounded_shl(9), 1i8.unbounded_shr(9));
}
fn i7() {
    println!("{}", unsafe { 1u8.unchecked_add(9) });
}
fn i8() {
    println!("{} {}", u32::max_value(), i8::min_value());
}
fn i9() {
    println!("{} {} {}", NonZeroU8::MIN, NonZeroI8::MIN, NonZeroUsize::MAX);
}
fn i10() {
    println!("{:?} {:?}", 3u8.checked_sub_signed(-2), 3u8.saturating_sub_signed(4));
}
fn i11() {
    println!(
        "{:?} {:?}",
        3i8.saturating_sub_unsigned(200),
        3i8.overflowing_add_unsigned(200)
    );
}
fn i12() {
    println!(
        "{:?} {:?}",
        3i8.wrapping_sub_unsigned(200),
        3i8.overflowing_sub_unsigned(200)
    );
}
fn i13() {
    let mut b = b'a';
    b.make_ascii_uppercase();
    println!("{}", b);
}
fn i14() {
    println!("{:?} {}", u8::try_from('é'), u32::from('x'));
}
fn i15() {
    println!("{:?} {:?}", char::try_from(0x41u32), char::from(65u8));
}
fn i16() {
    println!("{} {}", char::MIN, char::REPLACEMENT_CHARACTER);
}
fn i17() {
    let mut b = [0u8; 4];
    println!("{} {}", 'é'.encode_utf8(&mut b).len(), 'é'.len_utf16());
}
fn i18() {
    println!("{:?}", 'ß'.to_uppercase().count());
    for c in 'é'.to_uppercase() {
        println!("{}", c);
    }
}
fn i19() {
    println!("{} {}", u64::from(true), i128::from(3u64));
}
fn i20() {
    println!("{:?}", u8::checked_add(3, 4));
    println!("{:?}", [1u8, 2].iter().map(|&x| x).map(u32::from).collect::<Vec<_>>());
}
fn i21() {
    let f: fn(u8, u8) -> Option<u8> = u8::checked_add;
    println!("{:?}", f(200, 100));
}
fn i22() {
    println!("{:?}", [3u8, 200].iter().copied().try_fold(0u8, u8::checked_add));
}
fn i23() {
    println!("{:?} {:?}", 5u32.strict_add(4), 9i32.strict_sub(2));
}
fn i24() {
    println!("{:?}", i32::from_str_radix("-zz", 36));
}
fn i25() {}
fn i26() {
    println!(
        "{}",
        [Wrapping(200u8), Wrapping(100)].iter().copied().sum::<Wrapping<u8>>()
    );
}
fn i27() {
    println!(
        "{:?} {}",
        NonZeroU8::new(6).unwrap().leading_zeros(),
        NonZeroU32::new(8).unwrap().trailing_zeros()
    );
}
fn i28() {}
fn i29() {}
fn i30() {}
fn i31() {}
fn i32_() {
    println!("{:?}", "12".parse::<NonZeroU8>());
}
fn i33() {
    println!("{} {} {}", i16::BITS, u64::MAX.count_ones(), usize::BITS);
}
fn i35() {
    println!("{:?} {:?}", 10u32.checked_next_power_of_two(), 5u8.is_multiple_of(0));
}
fn i36() {
    println!("{:?} {:?}", true.then(|| 3), false.then_some(1));
    println!("{:?}", true.cmp(&false));
    println!("{}", true as u8 + u8::from(false));
    println!("{:?}", bool::default());
    println!("{:?}", true & !false ^ true);
}
fn i37() {
    println!("{:?}", 7u32.cmp(&3).then(Ordering::Less).reverse());
    println!(
        "{:?}",
        core::cmp::max_by(3, -4, |a: &i32, b: &i32| a.abs().cmp(&b.abs()))
    );
}
fn i38() {
    println!(
        "{:?} {:?}",
        core::cmp::min_by_key(3, -4, |a: &i32| a.abs()),
        core::cmp::max_by_key(3, -4, |a: &i32| a.abs())
    );
}
fn i39() {
    println!("{}", 5i32.clamp(0, 3));
    println!("{}", Ord::clamp(5u8, 6, 7));
    println!("{:?}", core::cmp::Reverse(3) < core::cmp::Reverse(4));
}
fn i40() {
    println!("{:?}", u32::try_from(-1i8).map_err(|e| e));
    println!("{}", u8::try_from(300i32).is_err());
    let x: Result<u8, _> = 300u16.try_into();
    println!("{:?}", x);
    if let Err(e) = x {
        println!("{}", e);
    }
}
fn i41() {
    println!("{:?} {}", "300".parse::<u8>(), "x".parse::<i32>().unwrap_err());
    println!("{:?}", "".parse::<u8>().map_err(|e| e.kind().clone()));
    println!("{:?}", "+7".parse::<i8>());
}
fn i42() {
    println!("{:?}", 0x1234u16.to_be_bytes());
    println!("{}", u32::from_le_bytes([1, 2, 3, 4]));
    println!("{}", i64::from_be_bytes([0xff; 8]));
    println!("{:x}", 0x1234u16.swap_bytes());
    println!("{:b}", 6u8.reverse_bits());
}
fn i43() {
    println!("{}", 7i32.checked_rem(0).is_none());
    println!("{:?}", i32::MIN.checked_div(-1));
    println!("{:?}", i32::MIN.overflowing_neg());
    println!("{:?}", i8::MIN.saturating_mul(-1));
    println!("{:?}", i8::MIN.checked_abs());
    println!("{}", i8::MIN.unsigned_abs());
    println!("{}", (-7i32).signum());
}
fn i44() {
    println!("{} {}", 17u32.isqrt(), 1000u32.ilog(10));
    println!("{:?} {:?}", 0u32.checked_ilog2(), 0u8.checked_ilog10());
    println!("{}", 7u8.div_ceil(2));
    println!("{}", 7u8.next_multiple_of(4));
    println!("{}", 5u8.next_power_of_two());
    println!("{}", (-7i32).rem_euclid(3));
    println!("{}", (-7i32).div_euclid(3));
    println!("{}", 3u8.abs_diff(9));
    println!("{}", (-3i8).abs_diff(100));
}
fn main() {
    i1();
    i2();
    i3();
    i4();
    i5();
    i6();
    i7();
    i8();
    i9();
    i10();
    i11();
    i12();
    i13();
    i14();
    i15();
    i16();
    i17();
    i18();
    i19();
    i20();
    i21();
    i22();
    i23();
    i24();
    i25();
    i26();
    i27();
    i28();
    i29();
    i30();
    i31();
    i32_();
    i33();
    i35();
    i36();
    i37();
    i38();
    i39();
    i40();
    i41();
    i42();
    i43();
    i44();
}
