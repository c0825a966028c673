//! Methods of integers at values that are known: what verify says of them is what a run gives.

fn checked() {
    assert!(7i32.checked_rem(2) == Some(1) && 7u8.checked_rem(0).is_none() && i8::MIN.checked_rem(-1).is_none());
    assert!(0u16.checked_neg() == Some(0) && 1u16.checked_neg().is_none());
    assert!(5i16.checked_neg() == Some(-5) && i16::MIN.checked_neg().is_none());
    assert!(1u8.checked_shl(7) == Some(128) && 1u8.checked_shl(8).is_none() && 3u8.checked_shl(7) == Some(128));
    assert!(128u8.checked_shr(7) == Some(1) && 128u8.checked_shr(8).is_none());
    assert!((-5i32).checked_abs() == Some(5) && i32::MIN.checked_abs().is_none());
    assert!(2u32.checked_pow(31) == Some(1 << 31) && 2u32.checked_pow(32).is_none());
    assert!(200u8.checked_next_power_of_two().is_none() && 5u8.checked_next_power_of_two() == Some(8));
    assert!(0u32.checked_ilog2().is_none() && 9u32.checked_ilog2() == Some(3));
    assert!(9i64.checked_div(-2) == Some(-4) && 9i64.checked_div(0).is_none());
    assert!(9i64.checked_mul(-2) == Some(-18) && i64::MAX.checked_add(1).is_none());
}

fn wrapping() {
    assert!(i8::MIN.wrapping_div(-1) == i8::MIN && (-7i8).wrapping_div(2) == -3);
    assert!(i8::MIN.wrapping_rem(-1) == 0 && (-7i8).wrapping_rem(2) == -1);
    assert!(1u8.wrapping_neg() == 255 && i8::MIN.wrapping_neg() == i8::MIN && 5i8.wrapping_neg() == -5);
    assert!(1u8.wrapping_shl(9) == 2 && 0x80u8.wrapping_shr(15) == 1);
    assert!(3u8.wrapping_pow(5) == 243 && 3u8.wrapping_pow(6) == 217);
    assert!(i8::MIN.wrapping_abs() == i8::MIN && (-3i8).wrapping_abs() == 3);
    assert!(200u8.wrapping_add(100) == 44 && 0u8.wrapping_sub(1) == 255 && 16u8.wrapping_mul(17) == 16);
}

fn overflowing() {
    assert!(0u8.overflowing_neg() == (0, false) && 1u8.overflowing_neg() == (255, true));
    assert!(1u8.overflowing_shl(9) == (2, true) && 128u8.overflowing_shr(1) == (64, false));
    assert!(2u8.overflowing_pow(7) == (128, false) && 2u8.overflowing_pow(8) == (0, true));
    assert!(i8::MIN.overflowing_div(-1) == (i8::MIN, true) && 7u8.overflowing_div(2) == (3, false));
    assert!(i8::MIN.overflowing_rem(-1) == (0, true) && 7u8.overflowing_rem(4) == (3, false));
    assert!(250u8.overflowing_add(10) == (4, true) && 5u8.overflowing_sub(6) == (255, true));
}

fn saturating() {
    assert!(100i8.saturating_mul(-2) == -128 && 100u8.saturating_mul(2) == 200 && 100u8.saturating_mul(3) == 255);
    assert!(i8::MIN.saturating_div(-1) == 127 && 9i8.saturating_div(2) == 4);
    assert!(2u8.saturating_pow(9) == 255 && (-2i8).saturating_pow(7) == -128);
    assert!(5u8.saturating_sub(6) == 0 && 250u8.saturating_add(6) == 255);
}

fn powers_and_logarithms() {
    assert!(1u32.ilog2() == 0 && 1023u32.ilog2() == 9 && 1024u32.ilog2() == 10);
    assert!(99u32.ilog10() == 1 && 100u32.ilog10() == 2);
    assert!(99u32.isqrt() == 9 && 100u32.isqrt() == 10 && 3i32.pow(4) == 81 && (-3i32).pow(3) == -27);
    assert!(5u32.next_power_of_two() == 8 && 8u32.next_power_of_two() == 8 && 0u32.next_power_of_two() == 1);
    assert!(64u8.is_power_of_two() && !0u8.is_power_of_two() && !65u8.is_power_of_two());
    assert!(13u32.next_multiple_of(8) == 16 && 16u32.next_multiple_of(8) == 16 && 13u32.div_ceil(8) == 2);
}

fn bits() {
    assert!(0b1011u8.count_ones() == 3 && 0b1011u8.count_zeros() == 5);
    assert!(0xF0u8.leading_ones() == 4 && 0x0Fu8.trailing_ones() == 4 && 0xFFu8.leading_ones() == 8);
    assert!(0x10u16.leading_zeros() == 11 && 0x10u16.trailing_zeros() == 4 && 0u16.trailing_zeros() == 16);
    assert!(0b1100_0001u8.reverse_bits() == 0b1000_0011 && 0x1234u16.swap_bytes() == 0x3412);
    assert!(0x81u8.rotate_left(1) == 0x03 && 0x81u8.rotate_right(1) == 0xC0);
    assert!(0x1234u16.to_be().to_be() == 0x1234 && u16::from_be(0x1234u16.to_be()) == 0x1234);
    assert!(0x1234u16.to_le().to_le() == 0x1234 && u16::from_le(0x1234u16.to_le()) == 0x1234);
    assert!(u32::from_ne_bytes(0x12345678u32.to_ne_bytes()) == 0x12345678);
    assert!(0x1234u16.to_be_bytes() == [0x12, 0x34] && 0x1234u16.to_le_bytes() == [0x34, 0x12]);
    assert!(u16::from_be_bytes([0x12, 0x34]) == 0x1234 && u16::from_le_bytes([0x12, 0x34]) == 0x3412);
}

fn signs() {
    assert!((-7i32).rem_euclid(3) == 2 && (-7i32).div_euclid(3) == -3 && 7i32.rem_euclid(-3) == 1);
    assert!(7i32.div_euclid(-3) == -2 && (-7i32) % 3 == -1 && (-7i32) / 3 == -2);
    assert!((-9i8).signum() == -1 && 0i8.signum() == 0 && 9i8.signum() == 1);
    assert!((-9i8).abs() == 9 && i8::MIN.unsigned_abs() == 128 && (-9i8).abs_diff(100) == 109);
    assert!((-9i8).is_negative() && 9i8.is_positive() && !0i8.is_positive());
    assert!(3u8.abs_diff(250) == 247 && 3u8.min(4) == 3 && 3u8.max(4) == 4 && 300u16.clamp(1, 255) == 255);
    assert!(u8::MAX == 255 && i8::MIN == -128 && u16::BITS == 16 && i128::BITS == 128);
}

fn conversions() {
    assert!(u8::try_from(255u32) == Ok(255) && u8::try_from(256u32).is_err() && u8::try_from(-1i32).is_err());
    assert!(i8::try_from(128u8).is_err() && u64::from(7u32) == 7 && i16::from(200u8) == 200);
    let wide: u64 = 7u16.into();
    let narrow: Result<u8, _> = wide.try_into();
    assert!(narrow == Ok(7) && u32::from('a') == 97 && u8::from(true) == 1);
}

fn main() {
    checked();
    wrapping();
    overflowing();
    saturating();
    powers_and_logarithms();
    bits();
    signs();
    conversions();
}
