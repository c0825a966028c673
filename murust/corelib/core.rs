//! The core library. A function without a body is intrinsic: the stages know it by its path.

pub mod marker {
    pub trait Sized {}
    pub trait Copy: Clone {}
    pub unsafe trait Send {}
    pub unsafe trait Sync {}
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash)]
    pub struct PhantomData<T: ?Sized>;
    pub use crate::sealed::{Integer, Signed, Unsigned, Step};
}

/// Traits of the checker's own, which say what kind of number a type is.
pub mod sealed {
    pub trait Integer: Copy { type Bytes; type Unsigned; type Signed; }
    pub trait Signed {}
    pub trait Unsigned {}
    pub trait Step: Clone + PartialOrd {}
}

pub mod clone {
    pub trait Clone: Sized {
        fn clone(&self) -> Self;
        fn clone_from(&mut self, source: &Self) {
            *self = source.clone();
        }
    }
}

pub mod cmp {
    use crate::option::Option;
    use crate::option::Option::*;
    use crate::clone::Clone;
    use crate::marker::Copy;

    pub trait PartialEq<Rhs: ?Sized = Self> {
        fn eq(&self, other: &Rhs) -> bool;
        fn ne(&self, other: &Rhs) -> bool {
            !self.eq(other)
        }
    }
    pub trait Eq: PartialEq<Self> {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub enum Ordering {
        Less = -1,
        Equal = 0,
        Greater = 1,
    }

    impl Ordering {
        pub const fn is_eq(self) -> bool {
            matches!(self, Ordering::Equal)
        }
        pub const fn is_ne(self) -> bool {
            !matches!(self, Ordering::Equal)
        }
        pub const fn is_lt(self) -> bool {
            matches!(self, Ordering::Less)
        }
        pub const fn is_gt(self) -> bool {
            matches!(self, Ordering::Greater)
        }
        pub const fn is_le(self) -> bool {
            !matches!(self, Ordering::Greater)
        }
        pub const fn is_ge(self) -> bool {
            !matches!(self, Ordering::Less)
        }
        pub const fn reverse(self) -> Ordering {
            match self {
                Ordering::Less => Ordering::Greater,
                Ordering::Equal => Ordering::Equal,
                Ordering::Greater => Ordering::Less,
            }
        }
        pub const fn then(self, other: Ordering) -> Ordering {
            match self {
                Ordering::Equal => other,
                _ => self,
            }
        }
        pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
            match self {
                Ordering::Equal => f(),
                _ => self,
            }
        }
    }

    pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        fn lt(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Less))
        }
        fn le(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal))
        }
        fn gt(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Greater))
        }
        fn ge(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal))
        }
    }

    pub trait Ord: Eq + PartialOrd<Self> {
        fn cmp(&self, other: &Self) -> Ordering;
        fn max(self, other: Self) -> Self
        where
            Self: Sized,
        {
            if other.cmp(&self) == Ordering::Less { self } else { other }
        }
        fn min(self, other: Self) -> Self
        where
            Self: Sized,
        {
            if other.cmp(&self) == Ordering::Less { other } else { self }
        }
        fn clamp(self, min: Self, max: Self) -> Self
        where
            Self: Sized,
        {
            assert!(min.cmp(&max) != Ordering::Greater, "assertion failed: min <= max");
            if self.cmp(&min) == Ordering::Less {
                min
            } else if self.cmp(&max) == Ordering::Greater {
                max
            } else {
                self
            }
        }
    }

    pub fn min<T: Ord>(a: T, b: T) -> T {
        a.min(b)
    }
    pub fn max<T: Ord>(a: T, b: T) -> T {
        a.max(b)
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
    pub struct Reverse<T>(pub T);
    impl<T: PartialOrd> PartialOrd for Reverse<T> {
        fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> { other.0.partial_cmp(&self.0) }
    }
    impl<T: Ord> Ord for Reverse<T> { fn cmp(&self, other: &Reverse<T>) -> Ordering { other.0.cmp(&self.0) } }
}

pub mod default {
    pub trait Default: Sized {
        fn default() -> Self;
    }
}

pub mod fmt {
    pub trait Debug {}
    pub trait Display {}
}

pub mod hash {
    pub trait Hash {}
}

pub mod convert {
    use crate::result::Result;
    use crate::result::Result::*;

    pub trait From<T>: Sized {
        fn from(value: T) -> Self;
    }
    pub trait Into<T>: Sized {
        fn into(self) -> T;
    }
    impl<T, U: From<T>> Into<U> for T {
        fn into(self) -> U {
            U::from(self)
        }
    }
    impl<T> From<T> for T {
        fn from(value: T) -> T {
            value
        }
    }
    pub trait TryFrom<T>: Sized {
        type Error;
        fn try_from(value: T) -> Result<Self, Self::Error>;
    }
    pub trait TryInto<T>: Sized {
        type Error;
        fn try_into(self) -> Result<T, Self::Error>;
    }
    impl<T, U: TryFrom<T>> TryInto<U> for T {
        type Error = U::Error;
        fn try_into(self) -> Result<U, U::Error> {
            U::try_from(self)
        }
    }
    pub trait AsRef<T: ?Sized> {
        fn as_ref(&self) -> &T;
    }
    pub trait AsMut<T: ?Sized> {
        fn as_mut(&mut self) -> &mut T;
    }
    impl<T> AsRef<[T]> for [T] {
        fn as_ref(&self) -> &[T] {
            self
        }
    }
    impl<T> AsMut<[T]> for [T] {
        fn as_mut(&mut self) -> &mut [T] {
            self
        }
    }
    impl<T, const N: usize> AsRef<[T]> for [T; N] {
        fn as_ref(&self) -> &[T] {
            self
        }
    }
    impl<T> AsRef<[T]> for crate::vec::Vec<T> {
        fn as_ref(&self) -> &[T] {
            self
        }
    }
    impl AsRef<[u8]> for str {
        fn as_ref(&self) -> &[u8] {
            self.as_bytes()
        }
    }
    impl<T> AsRef<T> for crate::boxed::Box<T> {
        fn as_ref(&self) -> &T {
            &**self
        }
    }
    impl<T> AsMut<T> for crate::boxed::Box<T> {
        fn as_mut(&mut self) -> &mut T {
            &mut **self
        }
    }
    impl<T: AsRef<U> + ?Sized, U: ?Sized> AsRef<U> for &T {
        fn as_ref(&self) -> &U {
            (**self).as_ref()
        }
    }
    impl<T, const N: usize> TryFrom<&[T]> for [T; N]
    where
        T: Copy,
    {
        type Error = crate::array::TryFromSliceError;
        fn try_from(value: &[T]) -> Result<[T; N], crate::array::TryFromSliceError>;
    }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub enum Infallible {}
}

pub mod array {
    #[derive(Clone, Copy, Debug)]
    pub struct TryFromSliceError(());
}

pub mod ops {
    use crate::option::Option;
    use crate::option::Option::*;

    pub trait Add<Rhs = Self> { type Output; fn add(self, rhs: Rhs) -> Self::Output; }
    pub trait Sub<Rhs = Self> { type Output; fn sub(self, rhs: Rhs) -> Self::Output; }
    pub trait Mul<Rhs = Self> { type Output; fn mul(self, rhs: Rhs) -> Self::Output; }
    pub trait Div<Rhs = Self> { type Output; fn div(self, rhs: Rhs) -> Self::Output; }
    pub trait Rem<Rhs = Self> { type Output; fn rem(self, rhs: Rhs) -> Self::Output; }
    pub trait BitAnd<Rhs = Self> { type Output; fn bitand(self, rhs: Rhs) -> Self::Output; }
    pub trait BitOr<Rhs = Self> { type Output; fn bitor(self, rhs: Rhs) -> Self::Output; }
    pub trait BitXor<Rhs = Self> { type Output; fn bitxor(self, rhs: Rhs) -> Self::Output; }
    pub trait Shl<Rhs = Self> { type Output; fn shl(self, rhs: Rhs) -> Self::Output; }
    pub trait Shr<Rhs = Self> { type Output; fn shr(self, rhs: Rhs) -> Self::Output; }
    pub trait Neg { type Output; fn neg(self) -> Self::Output; }
    pub trait Not { type Output; fn not(self) -> Self::Output; }
    pub trait AddAssign<Rhs = Self> { fn add_assign(&mut self, rhs: Rhs); }
    pub trait SubAssign<Rhs = Self> { fn sub_assign(&mut self, rhs: Rhs); }
    pub trait MulAssign<Rhs = Self> { fn mul_assign(&mut self, rhs: Rhs); }
    pub trait DivAssign<Rhs = Self> { fn div_assign(&mut self, rhs: Rhs); }
    pub trait RemAssign<Rhs = Self> { fn rem_assign(&mut self, rhs: Rhs); }
    pub trait BitAndAssign<Rhs = Self> { fn bitand_assign(&mut self, rhs: Rhs); }
    pub trait BitOrAssign<Rhs = Self> { fn bitor_assign(&mut self, rhs: Rhs); }
    pub trait BitXorAssign<Rhs = Self> { fn bitxor_assign(&mut self, rhs: Rhs); }
    pub trait ShlAssign<Rhs = Self> { fn shl_assign(&mut self, rhs: Rhs); }
    pub trait ShrAssign<Rhs = Self> { fn shr_assign(&mut self, rhs: Rhs); }
    pub trait Index<Idx: ?Sized> { type Output: ?Sized; fn index(&self, index: Idx) -> &Self::Output; }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> { fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
    pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
    pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
    pub trait Drop { fn drop(&mut self); }
    pub trait FnOnce<Args> { type Output; }
    pub trait FnMut<Args>: FnOnce<Args> {}
    pub trait Fn<Args>: FnMut<Args> {}

    #[derive(Clone, PartialEq, Eq, Debug, Default, Hash)]
    pub struct Range<T> { pub start: T, pub end: T }
    #[derive(Clone, PartialEq, Eq, Debug, Hash)]
    pub struct RangeFrom<T> { pub start: T }
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
    pub struct RangeTo<T> { pub end: T }
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
    pub struct RangeFull;
    #[derive(Clone, PartialEq, Eq, Debug, Hash)]
    pub struct RangeInclusive<T> { start: T, end: T, exhausted: bool }
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
    pub struct RangeToInclusive<T> { pub end: T }

    impl<T: PartialOrd> Range<T> {
        pub fn contains(&self, item: &T) -> bool {
            self.start <= *item && *item < self.end
        }
        pub fn is_empty(&self) -> bool {
            !(self.start < self.end)
        }
    }
    impl<T: PartialOrd> RangeFrom<T> {
        pub fn contains(&self, item: &T) -> bool {
            self.start <= *item
        }
    }
    impl<T: PartialOrd> RangeTo<T> {
        pub fn contains(&self, item: &T) -> bool {
            *item < self.end
        }
    }
    impl<T: PartialOrd> RangeToInclusive<T> {
        pub fn contains(&self, item: &T) -> bool {
            *item <= self.end
        }
    }
    impl<T: PartialOrd> RangeInclusive<T> {
        pub fn contains(&self, item: &T) -> bool {
            self.start <= *item && *item <= self.end
        }
        pub fn is_empty(&self) -> bool {
            self.exhausted || !(self.start <= self.end)
        }
    }
    impl<T> RangeInclusive<T> {
        pub const fn new(start: T, end: T) -> RangeInclusive<T> {
            RangeInclusive { start, end, exhausted: false }
        }
        pub const fn start(&self) -> &T {
            &self.start
        }
        pub const fn end(&self) -> &T {
            &self.end
        }
        pub fn into_inner(self) -> (T, T) {
            (self.start, self.end)
        }
    }

    impl<T> Index<Range<usize>> for [T] { type Output = [T]; fn index(&self, index: Range<usize>) -> &[T]; }
    impl<T> Index<RangeFrom<usize>> for [T] { type Output = [T]; fn index(&self, index: RangeFrom<usize>) -> &[T]; }
    impl<T> Index<RangeTo<usize>> for [T] { type Output = [T]; fn index(&self, index: RangeTo<usize>) -> &[T]; }
    impl<T> Index<RangeFull> for [T] { type Output = [T]; fn index(&self, index: RangeFull) -> &[T]; }
    impl<T> Index<RangeInclusive<usize>> for [T] { type Output = [T]; fn index(&self, index: RangeInclusive<usize>) -> &[T]; }
    impl<T> Index<RangeToInclusive<usize>> for [T] { type Output = [T]; fn index(&self, index: RangeToInclusive<usize>) -> &[T]; }
    impl<T> IndexMut<Range<usize>> for [T] { fn index_mut(&mut self, index: Range<usize>) -> &mut [T]; }
    impl<T> IndexMut<RangeFrom<usize>> for [T] { fn index_mut(&mut self, index: RangeFrom<usize>) -> &mut [T]; }
    impl<T> IndexMut<RangeTo<usize>> for [T] { fn index_mut(&mut self, index: RangeTo<usize>) -> &mut [T]; }
    impl<T> IndexMut<RangeFull> for [T] { fn index_mut(&mut self, index: RangeFull) -> &mut [T]; }
    impl<T> IndexMut<RangeInclusive<usize>> for [T] { fn index_mut(&mut self, index: RangeInclusive<usize>) -> &mut [T]; }
    impl<T> IndexMut<RangeToInclusive<usize>> for [T] { fn index_mut(&mut self, index: RangeToInclusive<usize>) -> &mut [T]; }
    impl Index<Range<usize>> for str { type Output = str; fn index(&self, index: Range<usize>) -> &str; }
    impl Index<RangeFrom<usize>> for str { type Output = str; fn index(&self, index: RangeFrom<usize>) -> &str; }
    impl Index<RangeTo<usize>> for str { type Output = str; fn index(&self, index: RangeTo<usize>) -> &str; }
    impl<T, I> Index<I> for crate::vec::Vec<T> where [T]: Index<I> {
        type Output = <[T] as Index<I>>::Output;
        fn index(&self, index: I) -> &<[T] as Index<I>>::Output;
    }
    impl<T, I> IndexMut<I> for crate::vec::Vec<T> where [T]: IndexMut<I> {
        fn index_mut(&mut self, index: I) -> &mut <[T] as Index<I>>::Output;
    }
    impl<T> Index<usize> for [T] { type Output = T; fn index(&self, index: usize) -> &T { &self[index] } }
    impl<T> IndexMut<usize> for [T] { fn index_mut(&mut self, index: usize) -> &mut T { &mut self[index] } }
    impl<T, I, const N: usize> Index<I> for [T; N] where [T]: Index<I> {
        type Output = <[T] as Index<I>>::Output;
        fn index(&self, index: I) -> &<[T] as Index<I>>::Output;
    }
    impl<T, I, const N: usize> IndexMut<I> for [T; N] where [T]: IndexMut<I> {
        fn index_mut(&mut self, index: I) -> &mut <[T] as Index<I>>::Output;
    }
    impl<T: ?Sized> Deref for &T { type Target = T; fn deref(&self) -> &T { *self } }
    impl<T: ?Sized> Deref for &mut T { type Target = T; fn deref(&self) -> &T { *self } }
    impl<T: ?Sized> DerefMut for &mut T { fn deref_mut(&mut self) -> &mut T { *self } }
    impl<T> Deref for crate::boxed::Box<T> { type Target = T; fn deref(&self) -> &T { &**self } }
    impl<T> DerefMut for crate::boxed::Box<T> { fn deref_mut(&mut self) -> &mut T { &mut **self } }
    impl<T> Deref for crate::vec::Vec<T> { type Target = [T]; fn deref(&self) -> &[T]; }
    impl<T> DerefMut for crate::vec::Vec<T> { fn deref_mut(&mut self) -> &mut [T]; }
}

pub mod option {
    use crate::cmp::*;
    use crate::result::Result;
    use crate::result::Result::*;
    use Option::*;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub enum Option<T> {
        None,
        Some(T),
    }

    impl<T> Default for Option<T> {
        fn default() -> Option<T> {
            None
        }
    }
    impl<T> From<T> for Option<T> {
        fn from(value: T) -> Option<T> {
            Some(value)
        }
    }

    impl<T> Option<T> {
        pub const fn is_some(&self) -> bool { matches!(*self, Some(_)) }
        pub const fn is_none(&self) -> bool { matches!(*self, None) }
        pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {
            match self { None => false, Some(x) => f(x) }
        }
        pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {
            match self { None => true, Some(x) => f(x) }
        }
        pub const fn as_ref(&self) -> Option<&T> {
            match *self { Some(ref x) => Some(x), None => None }
        }
        pub const fn as_mut(&mut self) -> Option<&mut T> {
            match *self { Some(ref mut x) => Some(x), None => None }
        }
        pub fn as_deref(&self) -> Option<&T::Target> where T: core::ops::Deref {
            match self { Some(x) => Some(x.deref()), None => None }
        }
        pub fn as_deref_mut(&mut self) -> Option<&mut T::Target> where T: core::ops::DerefMut {
            match self { Some(x) => Some(x.deref_mut()), None => None }
        }
        pub const fn expect(self, message: &str) -> T {
            match self { Some(x) => x, None => panic!("{}", message) }
        }
        pub const fn unwrap(self) -> T {
            match self { Some(x) => x, None => panic!("called `Option::unwrap()` on a `None` value") }
        }
        pub fn unwrap_or(self, default: T) -> T {
            match self { Some(x) => x, None => default }
        }
        pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {
            match self { Some(x) => x, None => f() }
        }
        pub fn unwrap_or_default(self) -> T where T: Default {
            match self { Some(x) => x, None => T::default() }
        }
        pub unsafe fn unwrap_unchecked(self) -> T {
            match self { Some(x) => x, None => unreachable!() }
        }
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
            match self { Some(x) => Some(f(x)), None => None }
        }
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Option<T> {
            if let Some(ref x) = self { f(x); }
            self
        }
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
            match self { Some(x) => f(x), None => default }
        }
        pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
            match self { Some(x) => f(x), None => default() }
        }
        pub fn ok_or<E>(self, err: E) -> Result<T, E> {
            match self { Some(x) => Ok(x), None => Err(err) }
        }
        pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> {
            match self { Some(x) => Ok(x), None => Err(err()) }
        }
        pub fn and<U>(self, other: Option<U>) -> Option<U> {
            match self { Some(_) => other, None => None }
        }
        pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {
            match self { Some(x) => f(x), None => None }
        }
        pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Option<T> {
            if let Some(x) = self {
                if predicate(&x) { return Some(x); }
            }
            None
        }
        pub fn or(self, other: Option<T>) -> Option<T> {
            match self { Some(x) => Some(x), None => other }
        }
        pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {
            match self { Some(x) => Some(x), None => f() }
        }
        pub fn xor(self, other: Option<T>) -> Option<T> {
            match (self, other) { (Some(a), None) => Some(a), (None, Some(b)) => Some(b), _ => None }
        }
        pub fn insert(&mut self, value: T) -> &mut T {
            *self = Some(value);
            match self { Some(x) => x, None => unreachable!() }
        }
        pub fn get_or_insert(&mut self, value: T) -> &mut T {
            if let None = *self { *self = Some(value); }
            match self { Some(x) => x, None => unreachable!() }
        }
        pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
            if let None = *self { *self = Some(f()); }
            match self { Some(x) => x, None => unreachable!() }
        }
        pub const fn take(&mut self) -> Option<T> { core::mem::replace(self, None) }
        pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {
            if self.as_mut().map_or(false, predicate) { self.take() } else { None }
        }
        pub const fn replace(&mut self, value: T) -> Option<T> { core::mem::replace(self, Some(value)) }
        pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
            match (self, other) { (Some(a), Some(b)) => Some((a, b)), _ => None }
        }
        pub fn iter(&self) -> core::option::IntoIter<&T> { IntoIter { inner: self.as_ref() } }
        pub fn iter_mut(&mut self) -> core::option::IntoIter<&mut T> { IntoIter { inner: self.as_mut() } }
    }
    impl<T> Option<&T> {
        pub fn copied(self) -> Option<T> where T: Copy {
            match self { Some(&x) => Some(x), None => None }
        }
        pub fn cloned(self) -> Option<T> where T: Clone {
            match self { Some(x) => Some(x.clone()), None => None }
        }
    }
    impl<T> Option<&mut T> {
        pub fn copied(self) -> Option<T> where T: Copy {
            match self { Some(&mut x) => Some(x), None => None }
        }
        pub fn cloned(self) -> Option<T> where T: Clone {
            match self { Some(x) => Some(x.clone()), None => None }
        }
    }
    impl<T, E> Option<Result<T, E>> {
        pub fn transpose(self) -> Result<Option<T>, E> {
            match self { Some(Ok(x)) => Ok(Some(x)), Some(Err(e)) => Err(e), None => Ok(None) }
        }
    }
    impl<T> Option<Option<T>> {
        pub fn flatten(self) -> Option<T> {
            match self { Some(inner) => inner, None => None }
        }
    }
    pub struct IntoIter<T> { inner: Option<T> }
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
        fn next(&mut self) -> Option<T> { self.inner.take() }
    }
    impl<T> IntoIterator for Option<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
        fn into_iter(self) -> IntoIter<T> { IntoIter { inner: self } }
    }
    impl<'a, T> IntoIterator for &'a Option<T> {
        type Item = &'a T;
        type IntoIter = IntoIter<&'a T>;
        fn into_iter(self) -> IntoIter<&'a T> { self.iter() }
    }
}

pub mod result {
    use crate::option::Option;
    use crate::option::Option::*;
    use Result::*;

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub enum Result<T, E> {
        Ok(T),
        Err(E),
    }

    impl<T, E> Result<T, E> {
        pub const fn is_ok(&self) -> bool { matches!(*self, Ok(_)) }
        pub const fn is_err(&self) -> bool { matches!(*self, Err(_)) }
        pub fn is_ok_and(self, f: impl FnOnce(T) -> bool) -> bool {
            match self { Ok(x) => f(x), Err(_) => false }
        }
        pub fn is_err_and(self, f: impl FnOnce(E) -> bool) -> bool {
            match self { Ok(_) => false, Err(e) => f(e) }
        }
        pub fn ok(self) -> Option<T> { match self { Ok(x) => Some(x), Err(_) => None } }
        pub fn err(self) -> Option<E> { match self { Ok(_) => None, Err(e) => Some(e) } }
        pub const fn as_ref(&self) -> Result<&T, &E> {
            match *self { Ok(ref x) => Ok(x), Err(ref e) => Err(e) }
        }
        pub const fn as_mut(&mut self) -> Result<&mut T, &mut E> {
            match *self { Ok(ref mut x) => Ok(x), Err(ref mut e) => Err(e) }
        }
        pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Result<U, E> {
            match self { Ok(x) => Ok(f(x)), Err(e) => Err(e) }
        }
        pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
            match self { Ok(x) => f(x), Err(_) => default }
        }
        pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
            match self { Ok(x) => f(x), Err(e) => default(e) }
        }
        pub fn map_err<O, F: FnOnce(E) -> O>(self, f: F) -> Result<T, O> {
            match self { Ok(x) => Ok(x), Err(e) => Err(f(e)) }
        }
        pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Result<T, E> {
            if let Ok(ref x) = self { f(x); }
            self
        }
        pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> {
            match self { Ok(_) => other, Err(e) => Err(e) }
        }
        pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, f: F) -> Result<U, E> {
            match self { Ok(x) => f(x), Err(e) => Err(e) }
        }
        pub fn or<F>(self, other: Result<T, F>) -> Result<T, F> {
            match self { Ok(x) => Ok(x), Err(_) => other }
        }
        pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {
            match self { Ok(x) => Ok(x), Err(e) => op(e) }
        }
        pub fn unwrap_or(self, default: T) -> T { match self { Ok(x) => x, Err(_) => default } }
        pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T { match self { Ok(x) => x, Err(e) => op(e) } }
        pub fn unwrap_or_default(self) -> T where T: Default {
            match self { Ok(x) => x, Err(_) => T::default() }
        }
        pub fn expect(self, message: &str) -> T where E: core::fmt::Debug {
            match self { Ok(x) => x, Err(e) => panic!("{}: {:?}", message, e) }
        }
        pub fn unwrap(self) -> T where E: core::fmt::Debug {
            match self { Ok(x) => x, Err(e) => panic!("called `Result::unwrap()` on an `Err` value: {:?}", e) }
        }
        pub fn expect_err(self, message: &str) -> E where T: core::fmt::Debug {
            match self { Ok(x) => panic!("{}: {:?}", message, x), Err(e) => e }
        }
        pub fn unwrap_err(self) -> E where T: core::fmt::Debug {
            match self { Ok(x) => panic!("called `Result::unwrap_err()` on an `Ok` value: {:?}", x), Err(e) => e }
        }
        pub fn iter(&self) -> core::option::IntoIter<&T> { self.as_ref().ok().into_iter() }
    }
    impl<T, E> Result<&T, E> {
        pub fn copied(self) -> Result<T, E> where T: Copy {
            match self { Ok(&x) => Ok(x), Err(e) => Err(e) }
        }
        pub fn cloned(self) -> Result<T, E> where T: Clone {
            match self { Ok(x) => Ok(x.clone()), Err(e) => Err(e) }
        }
    }
    impl<T, E> Result<Option<T>, E> {
        pub fn transpose(self) -> Option<Result<T, E>> {
            match self { Ok(Some(x)) => Some(Ok(x)), Ok(None) => None, Err(e) => Some(Err(e)) }
        }
    }
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = core::option::IntoIter<T>;
        fn into_iter(self) -> core::option::IntoIter<T> { self.ok().into_iter() }
    }
}

pub mod iter {
    use crate::cmp::*;
    use crate::marker::Step;
    use crate::ops::*;
    use crate::option::Option;
    use crate::option::Option::*;

    pub trait Sum<A = Self>: Sized {
        fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    pub trait Product<A = Self>: Sized {
        fn product<I: Iterator<Item = A>>(iter: I) -> Self;
    }
    pub trait FromIterator<A>: Sized {
        fn from_iter<I: IntoIterator<Item = A>>(iter: I) -> Self;
    }
    pub trait Extend<A> {
        fn extend<I: IntoIterator<Item = A>>(&mut self, iter: I);
    }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        fn into_iter(self) -> Self::IntoIter;
    }
    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
        fn into_iter(self) -> I { self }
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> { (**self).next() }
    }

    pub trait Iterator {
        type Item;
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
        fn count(self) -> usize where Self: Sized {
            let mut this = self;
            let mut n = 0;
            while let Some(_) = this.next() { n += 1; }
            n
        }
        fn last(self) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut last = None;
            while let Some(x) = this.next() { last = Some(x); }
            last
        }
        fn nth(&mut self, n: usize) -> Option<Self::Item> {
            let mut left = n;
            while left > 0 {
                self.next()?;
                left -= 1;
            }
            self.next()
        }
        fn step_by(self, step: usize) -> StepBy<Self> where Self: Sized {
            assert!(step != 0);
            StepBy { iter: self, step: step - 1, first: true }
        }
        fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter> where Self: Sized {
            Chain { a: Some(self), b: Some(other.into_iter()) }
        }
        fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter> where Self: Sized {
            Zip { a: self, b: other.into_iter() }
        }
        fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { Map { iter: self, f } }
        fn for_each<F: FnMut(Self::Item)>(self, f: F) where Self: Sized {
            let mut f = f;
            for x in self { f(x); }
        }
        fn filter<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Filter<Self, P> where Self: Sized {
            Filter { iter: self, predicate }
        }
        fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, f: F) -> FilterMap<Self, F> where Self: Sized {
            FilterMap { iter: self, f }
        }
        fn enumerate(self) -> Enumerate<Self> where Self: Sized { Enumerate { iter: self, count: 0 } }
        fn peekable(self) -> Peekable<Self> where Self: Sized { Peekable { iter: self, peeked: None } }
        fn skip_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> SkipWhile<Self, P> where Self: Sized {
            SkipWhile { iter: self, flag: false, predicate }
        }
        fn take_while<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> TakeWhile<Self, P> where Self: Sized {
            TakeWhile { iter: self, flag: false, predicate }
        }
        fn skip(self, n: usize) -> Skip<Self> where Self: Sized { Skip { iter: self, n } }
        fn take(self, n: usize) -> Take<Self> where Self: Sized { Take { iter: self, n } }
        fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> where Self: Sized {
            FlatMap { iter: self, f, front: None }
        }
        fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
        fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized { B::from_iter(self) }
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {
            let mut f = f;
            let mut accumulator = init;
            for x in self { accumulator = f(accumulator, x); }
            accumulator
        }
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let first = this.next()?;
            Some(this.fold(first, f))
        }
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {
            let mut f = f;
            while let Some(x) = self.next() {
                if !f(x) { return false; }
            }
            true
        }
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {
            let mut f = f;
            while let Some(x) = self.next() {
                if f(x) { return true; }
            }
            false
        }
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {
            let mut predicate = predicate;
            while let Some(x) = self.next() {
                if predicate(&x) { return Some(x); }
            }
            None
        }
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> where Self: Sized {
            let mut f = f;
            while let Some(x) = self.next() {
                if let Some(found) = f(x) { return Some(found); }
            }
            None
        }
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized {
            let mut predicate = predicate;
            let mut i = 0;
            while let Some(x) = self.next() {
                if predicate(x) { return Some(i); }
                i += 1;
            }
            None
        }
        fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {
            self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { a } else { b })
        }
        fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {
            self.reduce(|a, b| if b.cmp(&a) == Ordering::Less { b } else { a })
        }
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut f = f;
            self.reduce(|a, b| if f(&b).cmp(&f(&a)) == Ordering::Less { a } else { b })
        }
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut f = f;
            self.reduce(|a, b| if f(&b).cmp(&f(&a)) == Ordering::Less { b } else { a })
        }
        fn sum<S: Sum<Self::Item>>(self) -> S where Self: Sized { S::sum(self) }
        fn product<S: Product<Self::Item>>(self) -> S where Self: Sized { S::product(self) }
        fn rev(self) -> Rev<Self> where Self: Sized + DoubleEndedIterator { Rev { iter: self } }
        fn copied<'a, T: Copy + 'a>(self) -> Copied<Self> where Self: Sized + Iterator<Item = &'a T> {
            Copied { iter: self }
        }
        fn cloned<'a, T: Clone + 'a>(self) -> Cloned<Self> where Self: Sized + Iterator<Item = &'a T> {
            Cloned { iter: self }
        }
        fn cycle(self) -> Cycle<Self> where Self: Sized + Clone { Cycle { original: self.clone(), iter: self } }
        fn eq<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialEq<I::Item> {
            let mut a = self;
            let mut b = other.into_iter();
            loop {
                match (a.next(), b.next()) {
                    (None, None) => return true,
                    (Some(x), Some(y)) => if x != y { return false; },
                    _ => return false,
                }
            }
        }
    }
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
    }
    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize;
    }

    #[derive(Clone, Debug)] pub struct Map<I, F> { iter: I, f: F }
    #[derive(Clone, Debug)] pub struct Filter<I, P> { iter: I, predicate: P }
    #[derive(Clone, Debug)] pub struct FilterMap<I, F> { iter: I, f: F }
    #[derive(Clone, Debug)] pub struct Enumerate<I> { iter: I, count: usize }
    #[derive(Clone, Debug)] pub struct Rev<I> { iter: I }
    #[derive(Clone, Debug)] pub struct Zip<A, B> { a: A, b: B }
    #[derive(Clone, Debug)] pub struct Chain<A, B> { a: Option<A>, b: Option<B> }
    #[derive(Clone, Debug)] pub struct Skip<I> { iter: I, n: usize }
    #[derive(Clone, Debug)] pub struct Take<I> { iter: I, n: usize }
    #[derive(Clone, Debug)] pub struct StepBy<I> { iter: I, step: usize, first: bool }
    #[derive(Clone, Debug)] pub struct SkipWhile<I, P> { iter: I, flag: bool, predicate: P }
    #[derive(Clone, Debug)] pub struct TakeWhile<I, P> { iter: I, flag: bool, predicate: P }
    #[derive(Clone, Debug)] pub struct Copied<I> { iter: I }
    #[derive(Clone, Debug)] pub struct Cloned<I> { iter: I }
    #[derive(Clone, Debug)] pub struct Cycle<I> { original: I, iter: I }
    pub struct Peekable<I: Iterator> { iter: I, peeked: Option<Option<I::Item>> }
    pub struct FlatMap<I, U: IntoIterator, F> { iter: I, f: F, front: Option<U::IntoIter> }

    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> {
            match self.iter.next() { Some(x) => Some((self.f)(x)), None => None }
        }
    }
    impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
        fn next_back(&mut self) -> Option<B> {
            match self.iter.next_back() { Some(x) => Some((self.f)(x)), None => None }
        }
    }
    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            while let Some(x) = self.iter.next() {
                if (self.predicate)(&x) { return Some(x); }
            }
            None
        }
    }
    impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {
        fn next_back(&mut self) -> Option<I::Item> {
            while let Some(x) = self.iter.next_back() {
                if (self.predicate)(&x) { return Some(x); }
            }
            None
        }
    }
    impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
        type Item = B;
        fn next(&mut self) -> Option<B> {
            while let Some(x) = self.iter.next() {
                if let Some(y) = (self.f)(x) { return Some(y); }
            }
            None
        }
    }
    impl<I: Iterator> Iterator for Enumerate<I> {
        type Item = (usize, I::Item);
        fn next(&mut self) -> Option<(usize, I::Item)> {
            let x = self.iter.next()?;
            let i = self.count;
            self.count += 1;
            Some((i, x))
        }
    }
    impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
        fn next_back(&mut self) -> Option<(usize, I::Item)> {
            let x = self.iter.next_back()?;
            let n = self.iter.len();
            Some((self.count + n, x))
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<I: DoubleEndedIterator> Iterator for Rev<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> { self.iter.next_back() }
    }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {
        fn next_back(&mut self) -> Option<I::Item> { self.iter.next() }
    }
    impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
        type Item = (A::Item, B::Item);
        fn next(&mut self) -> Option<(A::Item, B::Item)> {
            let x = self.a.next()?;
            let y = self.b.next()?;
            Some((x, y))
        }
    }
    impl<A: ExactSizeIterator + DoubleEndedIterator, B: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Zip<A, B> {
        fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
            while self.a.len() > self.b.len() { self.a.next_back(); }
            while self.b.len() > self.a.len() { self.b.next_back(); }
            match (self.a.next_back(), self.b.next_back()) { (Some(x), Some(y)) => Some((x, y)), _ => None }
        }
    }
    impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {
        fn len(&self) -> usize { self.a.len().min(self.b.len()) }
    }
    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
        type Item = A::Item;
        fn next(&mut self) -> Option<A::Item> {
            if let Some(a) = &mut self.a {
                match a.next() { None => self.a = None, item => return item }
            }
            match &mut self.b { Some(b) => b.next(), None => None }
        }
    }
    impl<I: Iterator> Iterator for Skip<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            while self.n > 0 {
                self.n -= 1;
                self.iter.next()?;
            }
            self.iter.next()
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {
        fn len(&self) -> usize { self.iter.len().saturating_sub(self.n) }
    }
    impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            if self.len() > 0 { self.iter.next_back() } else { None }
        }
    }
    impl<I: Iterator> Iterator for Take<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            if self.n == 0 { return None; }
            self.n -= 1;
            self.iter.next()
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {
        fn len(&self) -> usize { self.iter.len().min(self.n) }
    }
    impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            if self.n == 0 { return None; }
            while self.iter.len() > self.n { self.iter.next_back(); }
            self.n -= 1;
            self.iter.next_back()
        }
    }
    impl<I: Iterator> Iterator for StepBy<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            if self.first {
                self.first = false;
                self.iter.next()
            } else {
                self.iter.nth(self.step)
            }
        }
    }
    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            loop {
                let x = self.iter.next()?;
                if self.flag || !(self.predicate)(&x) {
                    self.flag = true;
                    return Some(x);
                }
            }
        }
    }
    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            if self.flag { return None; }
            let x = self.iter.next()?;
            if (self.predicate)(&x) { return Some(x); }
            self.flag = true;
            None
        }
    }
    impl<'a, T: Copy + 'a, I: Iterator<Item = &'a T>> Iterator for Copied<I> {
        type Item = T;
        fn next(&mut self) -> Option<T> { match self.iter.next() { Some(x) => Some(*x), None => None } }
    }
    impl<'a, T: Copy + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Copied<I> {
        fn next_back(&mut self) -> Option<T> { match self.iter.next_back() { Some(x) => Some(*x), None => None } }
    }
    impl<'a, T: Copy + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Copied<I> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<'a, T: Clone + 'a, I: Iterator<Item = &'a T>> Iterator for Cloned<I> {
        type Item = T;
        fn next(&mut self) -> Option<T> { match self.iter.next() { Some(x) => Some(x.clone()), None => None } }
    }
    impl<'a, T: Clone + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {
        fn next_back(&mut self) -> Option<T> { match self.iter.next_back() { Some(x) => Some(x.clone()), None => None } }
    }
    impl<I: Iterator + Clone> Iterator for Cycle<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            match self.iter.next() {
                None => {
                    self.iter = self.original.clone();
                    self.iter.next()
                }
                item => item,
            }
        }
    }
    impl<I: Iterator> Peekable<I> {
        pub fn peek(&mut self) -> Option<&I::Item> {
            if let None = self.peeked { self.peeked = Some(self.iter.next()); }
            match &self.peeked { Some(Some(x)) => Some(x), _ => None }
        }
        pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, f: F) -> Option<I::Item> {
            match self.next() {
                Some(x) => if f(&x) { Some(x) } else { self.peeked = Some(Some(x)); None },
                None => { self.peeked = Some(None); None }
            }
        }
    }
    impl<I: Iterator> Iterator for Peekable<I> {
        type Item = I::Item;
        fn next(&mut self) -> Option<I::Item> {
            match self.peeked.take() { Some(item) => item, None => self.iter.next() }
        }
    }
    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
        type Item = U::Item;
        fn next(&mut self) -> Option<U::Item> {
            loop {
                if let Some(inner) = &mut self.front {
                    if let Some(x) = inner.next() { return Some(x); }
                    self.front = None;
                }
                let x = self.iter.next()?;
                self.front = Some((self.f)(x).into_iter());
            }
        }
    }

    impl<T: Step> Iterator for Range<T> { type Item = T; fn next(&mut self) -> Option<T>; }
    impl<T: Step> DoubleEndedIterator for Range<T> { fn next_back(&mut self) -> Option<T>; }
    impl<T: Step> ExactSizeIterator for Range<T> { fn len(&self) -> usize; }
    impl<T: Step> Iterator for RangeFrom<T> { type Item = T; fn next(&mut self) -> Option<T>; }
    impl<T: Step> Iterator for RangeInclusive<T> { type Item = T; fn next(&mut self) -> Option<T>; }
    impl<T: Step> DoubleEndedIterator for RangeInclusive<T> { fn next_back(&mut self) -> Option<T>; }
    impl<T: Step> ExactSizeIterator for RangeInclusive<T> { fn len(&self) -> usize; }

    pub struct Once<T> { inner: Option<T> }
    impl<T> Iterator for Once<T> { type Item = T; fn next(&mut self) -> Option<T> { self.inner.take() } }
    pub fn once<T>(value: T) -> Once<T> { Once { inner: Some(value) } }
    pub struct Empty<T> { marker: crate::marker::PhantomData<T> }
    impl<T> Iterator for Empty<T> { type Item = T; fn next(&mut self) -> Option<T> { None } }
    pub fn empty<T>() -> Empty<T> { Empty { marker: crate::marker::PhantomData } }
    #[derive(Clone)]
    pub struct Repeat<T> { value: T }
    impl<T: Clone> Iterator for Repeat<T> { type Item = T; fn next(&mut self) -> Option<T> { Some(self.value.clone()) } }
    pub fn repeat<T: Clone>(value: T) -> Repeat<T> { Repeat { value } }
    pub struct FromFn<F> { f: F }
    impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; fn next(&mut self) -> Option<T> { (self.f)() } }
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> { FromFn { f } }
    pub struct Successors<T, F> { next: Option<T>, f: F }
    impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
        type Item = T;
        fn next(&mut self) -> Option<T> {
            let item = self.next.take()?;
            self.next = (self.f)(&item);
            Some(item)
        }
    }
    pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, f: F) -> Successors<T, F> {
        Successors { next: first, f }
    }
}

pub mod mem {
    pub const fn swap<T>(a: &mut T, b: &mut T);
    pub const fn replace<T>(dest: &mut T, src: T) -> T;
    pub fn take<T: Default>(dest: &mut T) -> T { replace(dest, T::default()) }
    pub fn drop<T>(_value: T) {}
    pub fn forget<T>(value: T);
    pub const fn size_of<T>() -> usize;
    pub const fn align_of<T>() -> usize;
    pub const fn size_of_val<T: ?Sized>(value: &T) -> usize;
    pub const fn needs_drop<T: ?Sized>() -> bool;
    pub unsafe fn zeroed<T>() -> T;
    pub unsafe fn transmute<T, U>(value: T) -> U;

    pub struct MaybeUninit<T> { value: T }
    impl<T> MaybeUninit<T> {
        pub const fn new(value: T) -> MaybeUninit<T>;
        pub const fn uninit() -> MaybeUninit<T>;
        pub const fn zeroed() -> MaybeUninit<T>;
        pub const fn write(&mut self, value: T) -> &mut T;
        pub const fn as_ptr(&self) -> *const T;
        pub const fn as_mut_ptr(&mut self) -> *mut T;
        pub const unsafe fn assume_init(self) -> T;
        pub const unsafe fn assume_init_ref(&self) -> &T;
        pub unsafe fn assume_init_mut(&mut self) -> &mut T;
        pub unsafe fn assume_init_read(&self) -> T;
        pub unsafe fn assume_init_drop(&mut self);
    }
    impl<T: Copy> Copy for MaybeUninit<T> {}
    impl<T: Copy> Clone for MaybeUninit<T> { fn clone(&self) -> MaybeUninit<T> { *self } }
    pub struct ManuallyDrop<T> { value: T }
    impl<T> ManuallyDrop<T> {
        pub const fn new(value: T) -> ManuallyDrop<T>;
        pub fn into_inner(slot: ManuallyDrop<T>) -> T;
    }
}

pub mod ptr {
    pub const fn null<T>() -> *const T;
    pub const fn null_mut<T>() -> *mut T;
    pub const unsafe fn read<T>(src: *const T) -> T;
    pub const unsafe fn write<T>(dst: *mut T, src: T);
    pub unsafe fn read_volatile<T>(src: *const T) -> T;
    pub unsafe fn write_volatile<T>(dst: *mut T, src: T);
    pub unsafe fn read_unaligned<T>(src: *const T) -> T;
    pub unsafe fn write_unaligned<T>(dst: *mut T, src: T);
    pub unsafe fn write_bytes<T>(dst: *mut T, value: u8, count: usize);
    pub const unsafe fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize);
    pub const unsafe fn copy<T>(src: *const T, dst: *mut T, count: usize);
    pub unsafe fn swap<T>(a: *mut T, b: *mut T);
    pub unsafe fn replace<T>(dst: *mut T, src: T) -> T;
    pub unsafe fn drop_in_place<T>(to_drop: *mut T);
    pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool;

    impl<T: ?Sized> *const T {
        pub fn is_null(self) -> bool;
        pub const fn cast<U>(self) -> *const U;
        pub const fn cast_mut(self) -> *mut T;
    }
    impl<T> *const T {
        pub const unsafe fn add(self, count: usize) -> *const T;
        pub const unsafe fn sub(self, count: usize) -> *const T;
        pub const unsafe fn offset(self, count: isize) -> *const T;
        pub const unsafe fn offset_from(self, origin: *const T) -> isize;
        pub const fn wrapping_add(self, count: usize) -> *const T;
        pub const fn wrapping_sub(self, count: usize) -> *const T;
        pub const unsafe fn read(self) -> T;
        pub unsafe fn read_volatile(self) -> T;
        pub unsafe fn read_unaligned(self) -> T;
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        pub unsafe fn copy_to_nonoverlapping(self, dest: *mut T, count: usize);
        pub fn addr(self) -> usize;
        pub fn is_aligned(self) -> bool;
    }
    impl<T: ?Sized> *mut T {
        pub fn is_null(self) -> bool;
        pub const fn cast<U>(self) -> *mut U;
        pub const fn cast_const(self) -> *const T;
    }
    impl<T> *mut T {
        pub const unsafe fn add(self, count: usize) -> *mut T;
        pub const unsafe fn sub(self, count: usize) -> *mut T;
        pub const unsafe fn offset(self, count: isize) -> *mut T;
        pub const unsafe fn offset_from(self, origin: *const T) -> isize;
        pub const fn wrapping_add(self, count: usize) -> *mut T;
        pub const fn wrapping_sub(self, count: usize) -> *mut T;
        pub const unsafe fn read(self) -> T;
        pub const unsafe fn write(self, value: T);
        pub unsafe fn read_volatile(self) -> T;
        pub unsafe fn write_volatile(self, value: T);
        pub unsafe fn read_unaligned(self) -> T;
        pub unsafe fn write_unaligned(self, value: T);
        pub unsafe fn write_bytes(self, value: u8, count: usize);
        pub unsafe fn replace(self, value: T) -> T;
        pub unsafe fn swap(self, with: *mut T);
        pub unsafe fn drop_in_place(self);
        pub unsafe fn as_ref<'a>(self) -> Option<&'a T>;
        pub unsafe fn as_mut<'a>(self) -> Option<&'a mut T>;
        pub unsafe fn copy_from_nonoverlapping(self, src: *const T, count: usize);
        pub fn addr(self) -> usize;
        pub fn is_aligned(self) -> bool;
    }

    pub struct NonNull<T: ?Sized> { pointer: *const T }
    impl<T: ?Sized> Copy for NonNull<T> {}
    impl<T: ?Sized> Clone for NonNull<T> { fn clone(&self) -> NonNull<T> { *self } }
    impl<T: ?Sized> PartialEq for NonNull<T> { fn eq(&self, other: &NonNull<T>) -> bool; }
    impl<T: ?Sized> Eq for NonNull<T> {}
    impl<T: ?Sized> core::fmt::Debug for NonNull<T> {}
    impl<T> NonNull<T> {
        pub fn new(pointer: *mut T) -> Option<NonNull<T>>;
        pub const unsafe fn new_unchecked(pointer: *mut T) -> NonNull<T>;
        pub const fn dangling() -> NonNull<T>;
        pub const fn as_ptr(self) -> *mut T;
        pub const unsafe fn as_ref<'a>(&self) -> &'a T;
        pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T;
        pub const fn cast<U>(self) -> NonNull<U>;
        pub unsafe fn add(self, count: usize) -> NonNull<T>;
        pub unsafe fn read(self) -> T;
        pub unsafe fn write(self, value: T);
    }
    impl<T> From<&mut T> for NonNull<T> { fn from(reference: &mut T) -> NonNull<T>; }
    impl<T> From<&T> for NonNull<T> { fn from(reference: &T) -> NonNull<T>; }
}

pub mod boxed {
    pub struct Box<T: ?Sized> { pointer: *const T }
    impl<T> Box<T> {
        pub fn new(value: T) -> Box<T>;
        pub fn into_raw(this: Box<T>) -> *mut T;
        pub unsafe fn from_raw(raw: *mut T) -> Box<T>;
        pub fn leak<'a>(this: Box<T>) -> &'a mut T;
    }
    impl<T: Clone> Clone for Box<T> { fn clone(&self) -> Box<T> { Box::new((**self).clone()) } }
    impl<T: PartialEq> PartialEq for Box<T> { fn eq(&self, other: &Box<T>) -> bool { **self == **other } }
    impl<T: Eq> Eq for Box<T> {}
    impl<T: PartialOrd> PartialOrd for Box<T> {
        fn partial_cmp(&self, other: &Box<T>) -> Option<crate::cmp::Ordering> { (**self).partial_cmp(&**other) }
    }
    impl<T: Ord> Ord for Box<T> { fn cmp(&self, other: &Box<T>) -> crate::cmp::Ordering { (**self).cmp(&**other) } }
    impl<T: core::fmt::Debug> core::fmt::Debug for Box<T> {}
    impl<T: core::fmt::Display> core::fmt::Display for Box<T> {}
    impl<T: Default> Default for Box<T> { fn default() -> Box<T> { Box::new(T::default()) } }
    impl<T> From<T> for Box<T> { fn from(value: T) -> Box<T> { Box::new(value) } }
    impl<I: Iterator> Iterator for Box<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { (**self).next() } }
}

pub mod cell {
    pub struct UnsafeCell<T> { value: T }
    impl<T> UnsafeCell<T> {
        pub const fn new(value: T) -> UnsafeCell<T>;
        pub const fn get(&self) -> *mut T;
        pub const fn get_mut(&mut self) -> &mut T;
        pub fn into_inner(self) -> T;
    }
    pub struct Cell<T> { value: UnsafeCell<T> }
    impl<T> Cell<T> {
        pub const fn new(value: T) -> Cell<T>;
        pub fn set(&self, value: T);
        pub fn replace(&self, value: T) -> T;
        pub fn swap(&self, other: &Cell<T>);
        pub fn into_inner(self) -> T;
        pub const fn as_ptr(&self) -> *mut T;
        pub fn get_mut(&mut self) -> &mut T;
        pub fn get(&self) -> T where T: Copy;
        pub fn update(&self, f: impl FnOnce(T) -> T) where T: Copy { self.set(f(self.get())); }
        pub fn take(&self) -> T where T: Default { self.replace(T::default()) }
    }
    impl<T: Default> Default for Cell<T> { fn default() -> Cell<T> { Cell::new(T::default()) } }
    impl<T: Copy> Clone for Cell<T> { fn clone(&self) -> Cell<T> { Cell::new(self.get()) } }
    impl<T: PartialEq + Copy> PartialEq for Cell<T> { fn eq(&self, other: &Cell<T>) -> bool { self.get() == other.get() } }
    impl<T: Copy + core::fmt::Debug> core::fmt::Debug for Cell<T> {}
    impl<T> From<T> for Cell<T> { fn from(value: T) -> Cell<T> { Cell::new(value) } }
}

pub mod hint {
    pub fn spin_loop();
    pub fn black_box<T>(value: T) -> T { value }
    pub unsafe fn unreachable_unchecked() -> !;
}

pub mod num {
    use crate::marker::{Integer, Signed, Unsigned};
    use crate::ops::*;

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct TryFromIntError(());
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct ParseIntError(());
    impl core::fmt::Display for TryFromIntError {}
    impl core::fmt::Display for ParseIntError {}

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
        pub const fn pow(self, exp: u32) -> Self;
        pub const fn isqrt(self) -> Self;
        pub const fn ilog2(self) -> u32;
        pub const fn ilog10(self) -> u32;
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
    impl<T: Integer> BitXorAssign for Wrapping<T> { fn bitxor_assign(&mut self, rhs: Wrapping<T>) { *self = *self ^ rhs; } }
    impl<T: core::fmt::Display> core::fmt::Display for Wrapping<T> {}

    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub struct NonZero<T>(T);
    impl<T: Integer> NonZero<T> {
        pub const fn new(value: T) -> Option<NonZero<T>>;
        pub const unsafe fn new_unchecked(value: T) -> NonZero<T>;
        pub const fn get(self) -> T { self.0 }
    }
    impl<T: core::fmt::Display> core::fmt::Display for NonZero<T> {}
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

pub mod slice {
    use crate::cmp::*;
    use crate::vec::Vec;

    #[derive(Clone)] pub struct Iter<'a, T> { rest: &'a [T] }
    pub struct IterMut<'a, T> { rest: &'a mut [T] }
    #[derive(Clone)] pub struct Chunks<'a, T> { rest: &'a [T], size: usize }
    pub struct ChunksMut<'a, T> { rest: &'a mut [T], size: usize }
    #[derive(Clone)] pub struct ChunksExact<'a, T> { rest: &'a [T], size: usize }
    #[derive(Clone)] pub struct Windows<'a, T> { rest: &'a [T], size: usize }

    impl<'a, T> Iterator for Iter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T>; }
    impl<'a, T> DoubleEndedIterator for Iter<'a, T> { fn next_back(&mut self) -> Option<&'a T>; }
    impl<'a, T> ExactSizeIterator for Iter<'a, T> { fn len(&self) -> usize; }
    impl<'a, T> Iterator for IterMut<'a, T> { type Item = &'a mut T; fn next(&mut self) -> Option<&'a mut T>; }
    impl<'a, T> DoubleEndedIterator for IterMut<'a, T> { fn next_back(&mut self) -> Option<&'a mut T>; }
    impl<'a, T> ExactSizeIterator for IterMut<'a, T> { fn len(&self) -> usize; }
    impl<'a, T> Iterator for Chunks<'a, T> { type Item = &'a [T]; fn next(&mut self) -> Option<&'a [T]>; }
    impl<'a, T> ExactSizeIterator for Chunks<'a, T> { fn len(&self) -> usize; }
    impl<'a, T> Iterator for ChunksMut<'a, T> { type Item = &'a mut [T]; fn next(&mut self) -> Option<&'a mut [T]>; }
    impl<'a, T> Iterator for ChunksExact<'a, T> { type Item = &'a [T]; fn next(&mut self) -> Option<&'a [T]>; }
    impl<'a, T> Iterator for Windows<'a, T> { type Item = &'a [T]; fn next(&mut self) -> Option<&'a [T]>; }
    impl<'a, T> ExactSizeIterator for Windows<'a, T> { fn len(&self) -> usize; }
    impl<'a, T> IntoIterator for &'a [T] { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T>; }
    impl<'a, T> IntoIterator for &'a mut [T] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; fn into_iter(self) -> IterMut<'a, T>; }
    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T>; }
    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; fn into_iter(self) -> IterMut<'a, T>; }
    impl<'a, T> IntoIterator for &'a Vec<T> { type Item = &'a T; type IntoIter = Iter<'a, T>; fn into_iter(self) -> Iter<'a, T>; }
    impl<'a, T> IntoIterator for &'a mut Vec<T> { type Item = &'a mut T; type IntoIter = IterMut<'a, T>; fn into_iter(self) -> IterMut<'a, T>; }
    pub struct ArrayIntoIter<T, const N: usize> { items: [T; N] }
    impl<T, const N: usize> Iterator for ArrayIntoIter<T, N> { type Item = T; fn next(&mut self) -> Option<T>; }
    impl<T, const N: usize> DoubleEndedIterator for ArrayIntoIter<T, N> { fn next_back(&mut self) -> Option<T>; }
    impl<T, const N: usize> ExactSizeIterator for ArrayIntoIter<T, N> { fn len(&self) -> usize; }
    impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = ArrayIntoIter<T, N>; fn into_iter(self) -> ArrayIntoIter<T, N>; }

    /// What a slice can be asked for with `get`.
    pub trait SliceIndex<S: ?Sized> { type Output: ?Sized; }
    impl<T> SliceIndex<[T]> for usize { type Output = T; }
    impl<T> SliceIndex<[T]> for core::ops::Range<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for core::ops::RangeFrom<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for core::ops::RangeTo<usize> { type Output = [T]; }
    impl<T> SliceIndex<[T]> for core::ops::RangeFull { type Output = [T]; }
    impl<T> SliceIndex<[T]> for core::ops::RangeInclusive<usize> { type Output = [T]; }

    impl<T> [T] {
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output>;
        pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output>;
        pub unsafe fn get_unchecked(&self, index: usize) -> &T;
        pub unsafe fn get_unchecked_mut(&mut self, index: usize) -> &mut T;
        pub const fn first(&self) -> Option<&T>;
        pub const fn last(&self) -> Option<&T>;
        pub fn first_mut(&mut self) -> Option<&mut T>;
        pub fn last_mut(&mut self) -> Option<&mut T>;
        pub fn split_first(&self) -> Option<(&T, &[T])>;
        pub fn split_last(&self) -> Option<(&T, &[T])>;
        pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        pub fn swap(&mut self, a: usize, b: usize);
        pub fn reverse(&mut self);
        pub const fn split_at(&self, mid: usize) -> (&[T], &[T]);
        pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
        pub fn copy_from_slice(&mut self, src: &[T]) where T: Copy;
        pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone;
        pub fn copy_within(&mut self, src: core::ops::Range<usize>, dest: usize) where T: Copy;
        pub fn swap_with_slice(&mut self, other: &mut [T]);
        pub fn fill(&mut self, value: T) where T: Clone;
        pub fn iter(&self) -> Iter<'_, T>;
        pub fn iter_mut(&mut self) -> IterMut<'_, T>;
        pub fn chunks(&self, size: usize) -> Chunks<'_, T>;
        pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T>;
        pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T>;
        pub fn windows(&self, size: usize) -> Windows<'_, T>;
        pub fn contains(&self, x: &T) -> bool where T: PartialEq;
        pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq;
        pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq;
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord;
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize>;
        pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize>;
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize;
        pub fn sort(&mut self) where T: Ord;
        pub fn sort_unstable(&mut self) where T: Ord;
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
        pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F);
        pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F);
        pub fn is_sorted(&self) -> bool where T: PartialOrd;
        pub fn rotate_left(&mut self, mid: usize);
        pub fn rotate_right(&mut self, k: usize);
        pub fn to_vec(&self) -> Vec<T> where T: Clone;
        pub const fn as_ptr(&self) -> *const T;
        pub const fn as_mut_ptr(&mut self) -> *mut T;
    }
    impl<T, const N: usize> [T; N] {
        pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N];
        pub const fn as_slice(&self) -> &[T] { self }
        pub fn as_mut_slice(&mut self) -> &mut [T] { self }
    }
    impl Default for &str { fn default() -> &'static str { "" } }
    impl<T> Default for &[T] { fn default() -> &'static [T] { &[] } }
    pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T];
    pub unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T];
    pub fn from_ref<T>(s: &T) -> &[T];
    pub fn from_mut<T>(s: &mut T) -> &mut [T];
}

pub mod vec {
    pub struct Vec<T> { pointer: *const T, capacity: usize, len: usize }
    pub struct IntoIter<T> { items: Vec<T> }
    pub struct Drain<'a, T> { items: &'a mut Vec<T> }
    impl<T> Vec<T> {
        pub const fn new() -> Vec<T>;
        pub fn with_capacity(capacity: usize) -> Vec<T>;
        pub fn capacity(&self) -> usize;
        pub fn reserve(&mut self, additional: usize);
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        pub fn push(&mut self, value: T);
        pub fn pop(&mut self) -> Option<T>;
        pub fn insert(&mut self, index: usize, element: T);
        pub fn remove(&mut self, index: usize) -> T;
        pub fn swap_remove(&mut self, index: usize) -> T;
        pub fn truncate(&mut self, len: usize);
        pub fn clear(&mut self);
        pub fn append(&mut self, other: &mut Vec<T>);
        pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone;
        pub fn resize(&mut self, new_len: usize, value: T) where T: Clone;
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F);
        pub fn dedup(&mut self) where T: PartialEq;
        pub fn drain(&mut self, range: core::ops::Range<usize>) -> Drain<'_, T>;
        pub fn split_off(&mut self, at: usize) -> Vec<T>;
        pub fn as_slice(&self) -> &[T] { self }
        pub fn as_mut_slice(&mut self) -> &mut [T] { self }
        pub const fn as_ptr(&self) -> *const T;
        pub fn as_mut_ptr(&mut self) -> *mut T;
    }
    impl<T> Default for Vec<T> { fn default() -> Vec<T> { Vec::new() } }
    impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Vec<T>; }
    impl<T: PartialEq> PartialEq for Vec<T> { fn eq(&self, other: &Vec<T>) -> bool { self[..] == other[..] } }
    impl<T: PartialEq> PartialEq<[T]> for Vec<T> { fn eq(&self, other: &[T]) -> bool { self[..] == *other } }
    impl<T: PartialEq> PartialEq<&[T]> for Vec<T> { fn eq(&self, other: &&[T]) -> bool { self[..] == **other } }
    impl<T: PartialEq, const N: usize> PartialEq<[T; N]> for Vec<T> { fn eq(&self, other: &[T; N]) -> bool { self[..] == *other } }
    impl<T: PartialEq, const N: usize> PartialEq<&[T; N]> for Vec<T> { fn eq(&self, other: &&[T; N]) -> bool { self[..] == **other } }
    impl<T: Eq> Eq for Vec<T> {}
    impl<T: PartialOrd> PartialOrd for Vec<T> {
        fn partial_cmp(&self, other: &Vec<T>) -> Option<crate::cmp::Ordering> { self[..].partial_cmp(&other[..]) }
    }
    impl<T: Ord> Ord for Vec<T> { fn cmp(&self, other: &Vec<T>) -> crate::cmp::Ordering { self[..].cmp(&other[..]) } }
    impl<T: core::fmt::Debug> core::fmt::Debug for Vec<T> {}
    impl<T> crate::iter::FromIterator<T> for Vec<T> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Vec<T> {
            let mut items = Vec::new();
            for x in iter { items.push(x); }
            items
        }
    }
    impl<T> crate::iter::Extend<T> for Vec<T> {
        fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) { for x in iter { self.push(x); } }
    }
    impl<T, const N: usize> From<[T; N]> for Vec<T> { fn from(items: [T; N]) -> Vec<T>; }
    impl<T: Clone> From<&[T]> for Vec<T> { fn from(items: &[T]) -> Vec<T> { items.to_vec() } }
    impl<T> IntoIterator for Vec<T> { type Item = T; type IntoIter = IntoIter<T>; fn into_iter(self) -> IntoIter<T>; }
    impl<T> Iterator for IntoIter<T> { type Item = T; fn next(&mut self) -> Option<T>; }
    impl<T> DoubleEndedIterator for IntoIter<T> { fn next_back(&mut self) -> Option<T>; }
    impl<T> ExactSizeIterator for IntoIter<T> { fn len(&self) -> usize; }
    impl<'a, T> Iterator for Drain<'a, T> { type Item = T; fn next(&mut self) -> Option<T>; }
    pub fn vec_from_elem<T: Clone>(element: T, n: usize) -> Vec<T>;
    pub fn vec_from_array<T, const N: usize>(items: [T; N]) -> Vec<T>;
}

pub mod str {
    use crate::cmp::*;
    #[derive(Clone)] pub struct Chars<'a> { rest: &'a [u8] }
    #[derive(Clone)] pub struct Bytes<'a> { rest: &'a [u8] }
    #[derive(Clone, Copy, PartialEq, Eq, Debug)] pub struct Utf8Error(());
    impl<'a> Iterator for Chars<'a> { type Item = char; fn next(&mut self) -> Option<char>; }
    impl<'a> DoubleEndedIterator for Chars<'a> { fn next_back(&mut self) -> Option<char>; }
    impl<'a> Iterator for Bytes<'a> { type Item = u8; fn next(&mut self) -> Option<u8>; }
    impl<'a> DoubleEndedIterator for Bytes<'a> { fn next_back(&mut self) -> Option<u8>; }
    impl<'a> ExactSizeIterator for Bytes<'a> { fn len(&self) -> usize; }
    impl str {
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        pub const fn as_bytes(&self) -> &[u8];
        pub fn bytes(&self) -> Bytes<'_>;
        pub fn chars(&self) -> Chars<'_>;
        pub fn starts_with(&self, needle: &str) -> bool;
        pub fn ends_with(&self, needle: &str) -> bool;
        pub fn contains(&self, needle: &str) -> bool;
        pub fn is_ascii(&self) -> bool;
        pub fn eq_ignore_ascii_case(&self, other: &str) -> bool;
        pub const fn as_ptr(&self) -> *const u8;
        pub fn trim(&self) -> &str;
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> { F::from_str(self) }
    }
    pub trait FromStr: Sized { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
    pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error>;
}

pub mod char {
    impl char {
        pub const MAX: char = '\u{10FFFF}';
        pub const fn is_ascii(&self) -> bool { (*self as u32) < 128 }
        pub const fn is_ascii_digit(&self) -> bool { matches!(*self, '0'..='9') }
        pub const fn is_ascii_hexdigit(&self) -> bool { matches!(*self, '0'..='9' | 'A'..='F' | 'a'..='f') }
        pub const fn is_ascii_alphabetic(&self) -> bool { matches!(*self, 'A'..='Z' | 'a'..='z') }
        pub const fn is_ascii_alphanumeric(&self) -> bool { matches!(*self, '0'..='9' | 'A'..='Z' | 'a'..='z') }
        pub const fn is_ascii_uppercase(&self) -> bool { matches!(*self, 'A'..='Z') }
        pub const fn is_ascii_lowercase(&self) -> bool { matches!(*self, 'a'..='z') }
        pub const fn is_ascii_whitespace(&self) -> bool { matches!(*self, '\t' | '\n' | '\x0C' | '\r' | ' ') }
        pub const fn is_ascii_punctuation(&self) -> bool { matches!(*self as u32, 33..=47 | 58..=64 | 91..=96 | 123..=126) }
        pub const fn is_ascii_control(&self) -> bool { matches!(*self as u32, 0..=31 | 127) }
        pub const fn is_ascii_graphic(&self) -> bool { matches!(*self as u32, 33..=126) }
        pub fn is_alphabetic(self) -> bool;
        pub fn is_alphanumeric(self) -> bool;
        pub fn is_numeric(self) -> bool;
        pub fn is_whitespace(self) -> bool;
        pub fn is_uppercase(self) -> bool;
        pub fn is_lowercase(self) -> bool;
        pub fn is_control(self) -> bool;
        pub const fn is_digit(self, radix: u32) -> bool;
        pub const fn to_digit(self, radix: u32) -> Option<u32>;
        pub const fn to_ascii_uppercase(&self) -> char { if self.is_ascii_lowercase() { ((*self as u8) - 32) as char } else { *self } }
        pub const fn to_ascii_lowercase(&self) -> char { if self.is_ascii_uppercase() { ((*self as u8) + 32) as char } else { *self } }
        pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
            self.to_ascii_lowercase() == other.to_ascii_lowercase()
        }
        pub const fn len_utf8(self) -> usize;
        pub const fn from_u32(i: u32) -> Option<char>;
        pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
        pub const unsafe fn from_u32_unchecked(i: u32) -> char;
    }
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct CharTryFromError(());

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct TryFromCharError(());
    impl core::fmt::Display for TryFromCharError {}
    pub const fn from_u32(i: u32) -> Option<char>;
    pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
}

pub mod sync {
    pub mod atomic {
        use crate::marker::Integer;
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
        pub fn fence(order: Ordering);
        pub fn compiler_fence(order: Ordering);
        pub struct Atomic<T> { value: T }
        unsafe impl<T> Sync for Atomic<T> {}
        impl<T: Copy> Atomic<T> {
            pub const fn new(value: T) -> Atomic<T>;
            pub fn load(&self, order: Ordering) -> T;
            pub fn store(&self, value: T, order: Ordering);
            pub fn swap(&self, value: T, order: Ordering) -> T;
            pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T>;
            pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T>;
            pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set: Ordering, fetch: Ordering, f: F) -> Result<T, T>;
            pub fn get_mut(&mut self) -> &mut T;
            pub const fn into_inner(self) -> T;
            pub const fn as_ptr(&self) -> *mut T;
        }
        impl<T: Integer> Atomic<T> {
            pub fn fetch_add(&self, value: T, order: Ordering) -> T;
            pub fn fetch_sub(&self, value: T, order: Ordering) -> T;
            pub fn fetch_max(&self, value: T, order: Ordering) -> T;
            pub fn fetch_min(&self, value: T, order: Ordering) -> T;
        }
        impl<T: Copy + core::ops::Not> Atomic<T> {
            pub fn fetch_and(&self, value: T, order: Ordering) -> T;
            pub fn fetch_or(&self, value: T, order: Ordering) -> T;
            pub fn fetch_xor(&self, value: T, order: Ordering) -> T;
            pub fn fetch_nand(&self, value: T, order: Ordering) -> T;
        }
        impl<T: Default + Copy> Default for Atomic<T> { fn default() -> Atomic<T> { Atomic::new(T::default()) } }
        impl<T: core::fmt::Debug> core::fmt::Debug for Atomic<T> {}
        pub type AtomicBool = Atomic<bool>;
        pub type AtomicU8 = Atomic<u8>;
        pub type AtomicU16 = Atomic<u16>;
        pub type AtomicU32 = Atomic<u32>;
        pub type AtomicU64 = Atomic<u64>;
        pub type AtomicUsize = Atomic<usize>;
        pub type AtomicI8 = Atomic<i8>;
        pub type AtomicI16 = Atomic<i16>;
        pub type AtomicI32 = Atomic<i32>;
        pub type AtomicI64 = Atomic<i64>;
        pub type AtomicIsize = Atomic<isize>;
        pub type AtomicPtr<T> = Atomic<*mut T>;
    }
}

pub mod panic {}
