//! Numbers. A function without a body is intrinsic: the stages know it by its path.

pub mod num {
    use crate::marker::{Integer, Signed, Unsigned};
    use crate::ops::*;

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct TryFromIntError(());
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum IntErrorKind { Empty, InvalidDigit, PosOverflow, NegOverflow, Zero }
    #[derive(Clone, PartialEq, Eq, Debug)]
    pub struct ParseIntError { kind: IntErrorKind }
    impl ParseIntError { pub const fn kind(&self) -> &IntErrorKind { &self.kind } }
    impl core::fmt::Display for TryFromIntError {}
    impl core::fmt::Display for ParseIntError {}
    impl<T: crate::marker::Integer> crate::str::FromStr for T {
        type Err = ParseIntError;
        //@ ensures match result {
        //@     Ok(n) => core::str::is_number(s@, 10, core::fits::<T>(-1))
        //@         && core::number(n) == core::str::number_of(s@, 10, core::fits::<T>(-1)),
        //@     Err(_) => !core::str::is_number(s@, 10, core::fits::<T>(-1))
        //@         || !core::fits::<T>(core::str::number_of(s@, 10, core::fits::<T>(-1))),
        //@ }
        fn from_str(s: &str) -> Result<T, ParseIntError>;
    }

    impl<I: Integer> I {
        pub const MIN: Self;
        pub const MAX: Self;
        pub const BITS: u32;
        pub const fn checked_add(self, rhs: Self) -> Option<Self>;
        pub const fn checked_sub(self, rhs: Self) -> Option<Self>;
        pub const fn checked_mul(self, rhs: Self) -> Option<Self>;
        pub const fn checked_div(self, rhs: Self) -> Option<Self>;
        pub const fn checked_rem(self, rhs: Self) -> Option<Self>;
        pub const fn checked_div_euclid(self, rhs: Self) -> Option<Self>;
        pub const fn checked_rem_euclid(self, rhs: Self) -> Option<Self>;
        pub const fn checked_neg(self) -> Option<Self>;
        pub const fn checked_shl(self, rhs: u32) -> Option<Self>;
        pub const fn checked_shr(self, rhs: u32) -> Option<Self>;
        pub const fn checked_pow(self, exp: u32) -> Option<Self>;
        pub const fn checked_ilog2(self) -> Option<u32>;
        pub const fn checked_ilog10(self) -> Option<u32>;
        pub const fn wrapping_add(self, rhs: Self) -> Self;
        pub const fn wrapping_sub(self, rhs: Self) -> Self;
        pub const fn wrapping_mul(self, rhs: Self) -> Self;
        pub const fn wrapping_div(self, rhs: Self) -> Self;
        pub const fn wrapping_rem(self, rhs: Self) -> Self;
        pub const fn wrapping_div_euclid(self, rhs: Self) -> Self;
        pub const fn wrapping_rem_euclid(self, rhs: Self) -> Self;
        pub const fn wrapping_neg(self) -> Self;
        pub const fn wrapping_shl(self, rhs: u32) -> Self;
        pub const fn wrapping_shr(self, rhs: u32) -> Self;
        pub const fn wrapping_pow(self, exp: u32) -> Self;
        pub const fn saturating_add(self, rhs: Self) -> Self;
        pub const fn saturating_sub(self, rhs: Self) -> Self;
        pub const fn saturating_mul(self, rhs: Self) -> Self;
        pub const fn saturating_div(self, rhs: Self) -> Self;
        pub const fn saturating_pow(self, exp: u32) -> Self;
        pub const fn overflowing_add(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_sub(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_mul(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_div(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_rem(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_neg(self) -> (Self, bool);
        pub const fn overflowing_shl(self, rhs: u32) -> (Self, bool);
        pub const fn overflowing_shr(self, rhs: u32) -> (Self, bool);
        pub const fn overflowing_pow(self, exp: u32) -> (Self, bool);
        pub const fn overflowing_div_euclid(self, rhs: Self) -> (Self, bool);
        pub const fn overflowing_rem_euclid(self, rhs: Self) -> (Self, bool);
        pub const fn strict_add(self, rhs: Self) -> Self;
        pub const fn strict_sub(self, rhs: Self) -> Self;
        pub const fn strict_mul(self, rhs: Self) -> Self;
        pub const fn strict_div(self, rhs: Self) -> Self;
        pub const fn strict_rem(self, rhs: Self) -> Self;
        pub const fn strict_neg(self) -> Self;
        pub const fn strict_shl(self, rhs: u32) -> Self;
        pub const fn strict_shr(self, rhs: u32) -> Self;
        pub const fn strict_pow(self, exp: u32) -> Self;
        pub const unsafe fn unchecked_add(self, rhs: Self) -> Self;
        pub const unsafe fn unchecked_sub(self, rhs: Self) -> Self;
        pub const unsafe fn unchecked_mul(self, rhs: Self) -> Self;
        pub const fn unbounded_shl(self, rhs: u32) -> Self;
        pub const fn unbounded_shr(self, rhs: u32) -> Self;
        pub const fn midpoint(self, rhs: Self) -> Self;
        //@ ensures match result {
        //@     Some(n) => core::number(self) > 0 && core::number(base) >= 2
        //@         && core::power(core::number(base), n as int) <= core::number(self)
        //@         && core::number(self) < core::power(core::number(base), n + 1),
        //@     None => core::number(self) <= 0 || core::number(base) < 2,
        //@ }
        pub const fn checked_ilog(self, base: Self) -> Option<u32>;
        pub const fn max_value() -> Self { Self::MAX }
        pub const fn min_value() -> Self { Self::MIN }
        pub const fn pow(self, exp: u32) -> Self;
        pub const fn isqrt(self) -> Self;
        pub const fn ilog2(self) -> u32;
        pub const fn ilog10(self) -> u32;
        //@ requires core::number(self) > 0 && core::number(base) >= 2
        //@ ensures core::power(core::number(base), result as int) <= core::number(self)
        //@ ensures core::number(self) < core::power(core::number(base), result + 1)
        pub const fn ilog(self, base: Self) -> u32;
        pub const fn count_ones(self) -> u32;
        pub const fn count_zeros(self) -> u32;
        pub const fn leading_zeros(self) -> u32;
        pub const fn trailing_zeros(self) -> u32;
        pub const fn leading_ones(self) -> u32;
        pub const fn trailing_ones(self) -> u32;
        pub const fn rotate_left(self, n: u32) -> Self;
        pub const fn rotate_right(self, n: u32) -> Self;
        pub const fn swap_bytes(self) -> Self;
        pub const fn reverse_bits(self) -> Self;
        pub const fn to_be(self) -> Self;
        pub const fn to_le(self) -> Self;
        pub const fn from_be(x: Self) -> Self;
        pub const fn from_le(x: Self) -> Self;
        pub const fn to_le_bytes(self) -> I::Bytes;
        pub const fn to_be_bytes(self) -> I::Bytes;
        pub const fn to_ne_bytes(self) -> I::Bytes;
        pub const fn from_le_bytes(bytes: I::Bytes) -> Self;
        pub const fn from_be_bytes(bytes: I::Bytes) -> Self;
        pub const fn from_ne_bytes(bytes: I::Bytes) -> Self;
        pub const fn abs_diff(self, other: Self) -> I::Unsigned;
        pub const fn rem_euclid(self, rhs: Self) -> Self;
        pub const fn div_euclid(self, rhs: Self) -> Self;
        //@ requires 2 <= radix <= 36
        //@ ensures match result {
        //@     Ok(n) => core::str::is_number(src@, radix as int, core::fits::<I>(-1))
        //@         && core::number(n) == core::str::number_of(src@, radix as int, core::fits::<I>(-1)),
        //@     Err(_) => !core::str::is_number(src@, radix as int, core::fits::<I>(-1))
        //@         || !core::fits::<I>(core::str::number_of(src@, radix as int, core::fits::<I>(-1))),
        //@ }
        pub const fn from_str_radix(src: &str, radix: u32) -> Result<Self, ParseIntError>;
    }
    impl<I: Signed + Integer> I {
        pub const fn abs(self) -> Self;
        pub const fn signum(self) -> Self;
        pub const fn unsigned_abs(self) -> I::Unsigned;
        pub const fn wrapping_abs(self) -> Self;
        pub const fn checked_abs(self) -> Option<Self>;
        pub const fn saturating_abs(self) -> Self;
        pub const fn saturating_neg(self) -> Self;
        pub const fn overflowing_abs(self) -> (Self, bool);
        pub const fn is_negative(self) -> bool;
        pub const fn is_positive(self) -> bool;
        pub const fn checked_add_unsigned(self, rhs: I::Unsigned) -> Option<Self>;
        pub const fn checked_sub_unsigned(self, rhs: I::Unsigned) -> Option<Self>;
        pub const fn wrapping_add_unsigned(self, rhs: I::Unsigned) -> Self;
        pub const fn saturating_add_unsigned(self, rhs: I::Unsigned) -> Self;
        pub const fn overflowing_add_unsigned(self, rhs: I::Unsigned) -> (Self, bool);
        pub const fn wrapping_sub_unsigned(self, rhs: I::Unsigned) -> Self;
        pub const fn saturating_sub_unsigned(self, rhs: I::Unsigned) -> Self;
        pub const fn overflowing_sub_unsigned(self, rhs: I::Unsigned) -> (Self, bool);
        //@ ensures match result {
        //@     Some(r) => 0 <= core::number(r) && core::number(r) * core::number(r) <= core::number(self)
        //@         && core::number(self) < (core::number(r) + 1) * (core::number(r) + 1),
        //@     None => core::number(self) < 0,
        //@ }
        pub const fn checked_isqrt(self) -> Option<Self>;
        pub const fn cast_unsigned(self) -> I::Unsigned;
    }
    impl<I: Unsigned + Integer> I {
        pub const fn is_power_of_two(self) -> bool;
        pub const fn next_power_of_two(self) -> Self;
        pub const fn checked_next_power_of_two(self) -> Option<Self>;
        pub const fn div_ceil(self, rhs: Self) -> Self;
        pub const fn next_multiple_of(self, rhs: Self) -> Self;
        pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self>;
        pub const fn is_multiple_of(self, rhs: Self) -> bool;
        pub const fn checked_add_signed(self, rhs: I::Signed) -> Option<Self>;
        pub const fn wrapping_add_signed(self, rhs: I::Signed) -> Self;
        pub const fn saturating_add_signed(self, rhs: I::Signed) -> Self;
        pub const fn overflowing_add_signed(self, rhs: I::Signed) -> (Self, bool);
        pub const fn checked_sub_signed(self, rhs: I::Signed) -> Option<Self>;
        pub const fn wrapping_sub_signed(self, rhs: I::Signed) -> Self;
        pub const fn saturating_sub_signed(self, rhs: I::Signed) -> Self;
        pub const fn overflowing_sub_signed(self, rhs: I::Signed) -> (Self, bool);
        pub const fn checked_signed_diff(self, rhs: Self) -> Option<I::Signed>;
        pub const fn cast_signed(self) -> I::Signed;
    }
    impl u8 {
        pub const fn is_ascii(&self) -> bool { *self < 128 }
        pub const fn is_ascii_digit(&self) -> bool { matches!(*self, b'0'..=b'9') }
        pub const fn is_ascii_hexdigit(&self) -> bool { matches!(*self, b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f') }
        pub const fn is_ascii_alphabetic(&self) -> bool { matches!(*self, b'A'..=b'Z' | b'a'..=b'z') }
        pub const fn is_ascii_alphanumeric(&self) -> bool { matches!(*self, b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z') }
        pub const fn is_ascii_uppercase(&self) -> bool { matches!(*self, b'A'..=b'Z') }
        pub const fn is_ascii_lowercase(&self) -> bool { matches!(*self, b'a'..=b'z') }
        pub const fn is_ascii_whitespace(&self) -> bool { matches!(*self, b'\t' | b'\n' | 0x0C | b'\r' | b' ') }
        pub const fn is_ascii_punctuation(&self) -> bool { matches!(*self, 33..=47 | 58..=64 | 91..=96 | 123..=126) }
        pub const fn is_ascii_graphic(&self) -> bool { matches!(*self, 33..=126) }
        pub const fn is_ascii_control(&self) -> bool { matches!(*self, 0..=31 | 127) }
        pub const fn to_ascii_uppercase(&self) -> u8 { if self.is_ascii_lowercase() { *self - 32 } else { *self } }
        pub const fn to_ascii_lowercase(&self) -> u8 { if self.is_ascii_uppercase() { *self + 32 } else { *self } }
        pub const fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
        pub const fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
        pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
            self.to_ascii_lowercase() == other.to_ascii_lowercase()
        }
    }
    impl bool {
        pub fn then_some<T>(self, value: T) -> Option<T> { if self { Some(value) } else { None } }
        pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> { if self { Some(f()) } else { None } }
    }

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash)]
    pub struct Wrapping<T>(pub T);
    impl<T: Integer> Add for Wrapping<T> { type Output = Wrapping<T>; fn add(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> Sub for Wrapping<T> { type Output = Wrapping<T>; fn sub(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> Mul for Wrapping<T> { type Output = Wrapping<T>; fn mul(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> Div for Wrapping<T> { type Output = Wrapping<T>; fn div(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> Rem for Wrapping<T> { type Output = Wrapping<T>; fn rem(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> BitAnd for Wrapping<T> { type Output = Wrapping<T>; fn bitand(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> BitOr for Wrapping<T> { type Output = Wrapping<T>; fn bitor(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> BitXor for Wrapping<T> { type Output = Wrapping<T>; fn bitxor(self, rhs: Wrapping<T>) -> Wrapping<T>; }
    impl<T: Integer> Not for Wrapping<T> { type Output = Wrapping<T>; fn not(self) -> Wrapping<T>; }
    impl<T: Integer> Neg for Wrapping<T> { type Output = Wrapping<T>; fn neg(self) -> Wrapping<T>; }
    impl<T: Integer> Shl<usize> for Wrapping<T> { type Output = Wrapping<T>; fn shl(self, rhs: usize) -> Wrapping<T>; }
    impl<T: Integer> Shr<usize> for Wrapping<T> { type Output = Wrapping<T>; fn shr(self, rhs: usize) -> Wrapping<T>; }
    impl<T: Integer> AddAssign for Wrapping<T> { fn add_assign(&mut self, rhs: Wrapping<T>) { *self = *self + rhs; } }
    impl<T: Integer> SubAssign for Wrapping<T> { fn sub_assign(&mut self, rhs: Wrapping<T>) { *self = *self - rhs; } }
    impl<T: Integer> MulAssign for Wrapping<T> { fn mul_assign(&mut self, rhs: Wrapping<T>) { *self = *self * rhs; } }
    impl<T: Integer> DivAssign for Wrapping<T> { fn div_assign(&mut self, rhs: Wrapping<T>) { *self = *self / rhs; } }
    impl<T: Integer> RemAssign for Wrapping<T> { fn rem_assign(&mut self, rhs: Wrapping<T>) { *self = *self % rhs; } }
    impl<T: Integer> BitAndAssign for Wrapping<T> { fn bitand_assign(&mut self, rhs: Wrapping<T>) { *self = *self & rhs; } }
    impl<T: Integer> BitOrAssign for Wrapping<T> { fn bitor_assign(&mut self, rhs: Wrapping<T>) { *self = *self | rhs; } }
    impl<T: Integer> ShlAssign<usize> for Wrapping<T> { fn shl_assign(&mut self, rhs: usize) { *self = *self << rhs; } }
    impl<T: Integer> ShrAssign<usize> for Wrapping<T> { fn shr_assign(&mut self, rhs: usize) { *self = *self >> rhs; } }
    impl<T: Integer> AddAssign<T> for Wrapping<T> { fn add_assign(&mut self, rhs: T) { *self = *self + Wrapping(rhs); } }
    impl<T: Integer> SubAssign<T> for Wrapping<T> { fn sub_assign(&mut self, rhs: T) { *self = *self - Wrapping(rhs); } }
    impl<T: Integer> MulAssign<T> for Wrapping<T> { fn mul_assign(&mut self, rhs: T) { *self = *self * Wrapping(rhs); } }
    impl<T: Integer> BitXorAssign for Wrapping<T> { fn bitxor_assign(&mut self, rhs: Wrapping<T>) { *self = *self ^ rhs; } }
    impl<T: Integer> crate::iter::Sum for Wrapping<T> where Wrapping<T>: Default {
        fn sum<I: Iterator<Item = Wrapping<T>>>(iter: I) -> Wrapping<T> {
            let mut total: Wrapping<T> = Default::default();
            for x in iter { total = total + x; }
            total
        }
    }
    impl<T: core::fmt::Display> core::fmt::Display for Wrapping<T> {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub struct NonZero<T>(T);
    impl<T: Integer> NonZero<T> {
        //@ ensures match result {
        //@     Some(found) => core::number(value) != 0 && found.0 == value,
        //@     None => core::number(value) == 0,
        //@ }
        pub const fn new(value: T) -> Option<NonZero<T>>;
        //@ requires core::number(value) != 0
        //@ ensures result.0 == value
        pub const unsafe fn new_unchecked(value: T) -> NonZero<T>;
        //@ pure
        pub const fn get(self) -> T { self.0 }
        pub const BITS: u32 = T::BITS;
        pub const fn leading_zeros(self) -> u32 { self.0.leading_zeros() }
        pub const fn trailing_zeros(self) -> u32 { self.0.trailing_zeros() }
    }
    impl<T: Integer> crate::str::FromStr for NonZero<T> {
        type Err = ParseIntError;
        fn from_str(s: &str) -> Result<NonZero<T>, ParseIntError> {
            NonZero::new(s.parse::<T>()?).ok_or(ParseIntError { kind: IntErrorKind::Zero })
        }
    }
    impl NonZero<u8> { pub const MIN: NonZero<u8> = NonZero(1); pub const MAX: NonZero<u8> = NonZero(u8::MAX); }
    impl NonZero<u16> { pub const MIN: NonZero<u16> = NonZero(1); pub const MAX: NonZero<u16> = NonZero(u16::MAX); }
    impl NonZero<u32> { pub const MIN: NonZero<u32> = NonZero(1); pub const MAX: NonZero<u32> = NonZero(u32::MAX); }
    impl NonZero<u64> { pub const MIN: NonZero<u64> = NonZero(1); pub const MAX: NonZero<u64> = NonZero(u64::MAX); }
    impl NonZero<u128> { pub const MIN: NonZero<u128> = NonZero(1); pub const MAX: NonZero<u128> = NonZero(u128::MAX); }
    impl NonZero<usize> { pub const MIN: NonZero<usize> = NonZero(1); pub const MAX: NonZero<usize> = NonZero(usize::MAX); }
    impl NonZero<i8> { pub const MIN: NonZero<i8> = NonZero(i8::MIN); pub const MAX: NonZero<i8> = NonZero(i8::MAX); }
    impl NonZero<i16> { pub const MIN: NonZero<i16> = NonZero(i16::MIN); pub const MAX: NonZero<i16> = NonZero(i16::MAX); }
    impl NonZero<i32> { pub const MIN: NonZero<i32> = NonZero(i32::MIN); pub const MAX: NonZero<i32> = NonZero(i32::MAX); }
    impl NonZero<i64> { pub const MIN: NonZero<i64> = NonZero(i64::MIN); pub const MAX: NonZero<i64> = NonZero(i64::MAX); }
    impl NonZero<i128> { pub const MIN: NonZero<i128> = NonZero(i128::MIN); pub const MAX: NonZero<i128> = NonZero(i128::MAX); }
    impl NonZero<isize> { pub const MIN: NonZero<isize> = NonZero(isize::MIN); pub const MAX: NonZero<isize> = NonZero(isize::MAX); }
    impl<T: core::fmt::Display> core::fmt::Display for NonZero<T> {}
    impl<T: Integer> TryFrom<T> for NonZero<T> {
        type Error = TryFromIntError;
        fn try_from(value: T) -> Result<NonZero<T>, TryFromIntError> {
            match NonZero::new(value) {
                Some(found) => Ok(found),
                None => Err(TryFromIntError(())),
            }
        }
    }
    impl<T: Integer> From<NonZero<T>> for T { fn from(value: NonZero<T>) -> T { value.0 } }
    /// `From` and `TryFrom` between `NonZero`s of numbers that these hold for.
    fn widened<T: From<S>, S>(value: NonZero<S>) -> NonZero<T> { NonZero(T::from(value.0)) }
    fn fitted<T: TryFrom<S>, S>(value: NonZero<S>) -> Result<NonZero<T>, TryFromIntError> {
        match T::try_from(value.0) {
            Ok(found) => Ok(NonZero(found)),
            Err(_) => Err(TryFromIntError(())),
        }
    }
    pub type NonZeroU8 = NonZero<u8>;
    pub type NonZeroU16 = NonZero<u16>;
    pub type NonZeroU32 = NonZero<u32>;
    pub type NonZeroU64 = NonZero<u64>;
    pub type NonZeroU128 = NonZero<u128>;
    pub type NonZeroUsize = NonZero<usize>;
    pub type NonZeroI8 = NonZero<i8>;
    pub type NonZeroI16 = NonZero<i16>;
    pub type NonZeroI32 = NonZero<i32>;
    pub type NonZeroI64 = NonZero<i64>;
    pub type NonZeroI128 = NonZero<i128>;
    pub type NonZeroIsize = NonZero<isize>;
}
