//! Traits of the language: copying, comparing, converting, operators. A function without a body is intrinsic: the stages know it by its path.

pub mod marker {
    pub trait Sized {}
    pub trait Copy: Clone {}
    pub unsafe trait Send {}
    pub unsafe trait Sync {}
    /// It holds no `T`: what is asked of it is not asked of `T`.
    pub struct PhantomData<T: ?Sized>;
    impl<T: ?Sized> Copy for PhantomData<T> {}
    impl<T: ?Sized> Clone for PhantomData<T> { fn clone(&self) -> PhantomData<T> { *self } }
    impl<T: ?Sized> PartialEq for PhantomData<T> { fn eq(&self, _other: &PhantomData<T>) -> bool { true } }
    impl<T: ?Sized> Eq for PhantomData<T> {}
    impl<T: ?Sized> PartialOrd for PhantomData<T> {
        fn partial_cmp(&self, _other: &PhantomData<T>) -> Option<crate::cmp::Ordering> { Some(crate::cmp::Ordering::Equal) }
    }
    impl<T: ?Sized> Ord for PhantomData<T> {
        fn cmp(&self, _other: &PhantomData<T>) -> crate::cmp::Ordering { crate::cmp::Ordering::Equal }
    }
    impl<T: ?Sized> crate::fmt::Debug for PhantomData<T> {}
    impl<T: ?Sized> Default for PhantomData<T> { fn default() -> PhantomData<T> { PhantomData } }
    impl<T: ?Sized> crate::hash::Hash for PhantomData<T> {}
    pub use crate::sealed::{Integer, Signed, Unsigned, Step};
}

/// Traits of the checker's own, which say what kind of number a type is.
pub mod sealed {
    use crate::ops::ControlFlow;

    pub trait Integer: Copy { type Bytes; type Unsigned; type Signed; }
    pub trait Signed {}
    pub trait Unsigned {}
    pub trait Step: Clone + PartialOrd {}
    /// Those whose ranges, and those whose ranges with both ends, have a length that is known to be a `usize`.
    pub trait StepWithLen: Step {}
    pub trait StepWithInclusiveLen: Step {}
    impl StepWithLen for u8 {}
    impl StepWithLen for i8 {}
    impl StepWithLen for u16 {}
    impl StepWithLen for i16 {}
    impl StepWithLen for u32 {}
    impl StepWithLen for i32 {}
    impl StepWithLen for usize {}
    impl StepWithLen for isize {}
    impl StepWithInclusiveLen for u8 {}
    impl StepWithInclusiveLen for i8 {}
    impl StepWithInclusiveLen for u16 {}
    impl StepWithInclusiveLen for i16 {}

    /// What `try_fold` can go on with, or end with.
    pub trait Try: Sized {
        type Output;
        fn from_output(output: Self::Output) -> Self;
        /// What to go on with, or itself as what ends it.
        fn outcome(self) -> ControlFlow<Self, Self::Output>;
    }
    impl<T> Try for Option<T> {
        type Output = T;
        fn from_output(output: T) -> Option<T> { Some(output) }
        fn outcome(self) -> ControlFlow<Option<T>, T> {
            match self { Some(x) => ControlFlow::Continue(x), None => ControlFlow::Break(None) }
        }
    }
    impl<T, E> Try for Result<T, E> {
        type Output = T;
        fn from_output(output: T) -> Result<T, E> { Ok(output) }
        fn outcome(self) -> ControlFlow<Result<T, E>, T> {
            match self { Ok(x) => ControlFlow::Continue(x), Err(e) => ControlFlow::Break(Err(e)) }
        }
    }
    impl<B, C> Try for ControlFlow<B, C> {
        type Output = C;
        fn from_output(output: C) -> ControlFlow<B, C> { ControlFlow::Continue(output) }
        fn outcome(self) -> ControlFlow<ControlFlow<B, C>, C> {
            match self { ControlFlow::Continue(x) => ControlFlow::Continue(x), ControlFlow::Break(x) => ControlFlow::Break(ControlFlow::Break(x)) }
        }
    }
}

pub mod clone {
    pub trait Clone: Sized {
        //@ ensures true
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
        //@ ensures true
        fn eq(&self, other: &Rhs) -> bool;
        //@ ensures true
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
        //@ ensures core::orders_alike::<Self, Rhs>() ==> match result {
        //@     Some(found) => (found is Less <==> core::below(*self, *other)) && (found is Greater <==> core::above(*self, *other)),
        //@     None => false,
        //@ }
        fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;
        //@ ensures core::orders_alike::<Self, Rhs>() ==> (result <==> core::below(*self, *other))
        fn lt(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Less))
        }
        //@ ensures core::orders_alike::<Self, Rhs>() ==> (result <==> !core::above(*self, *other))
        fn le(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal))
        }
        //@ ensures core::orders_alike::<Self, Rhs>() ==> (result <==> core::above(*self, *other))
        fn gt(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Greater))
        }
        //@ ensures core::orders_alike::<Self, Rhs>() ==> (result <==> !core::below(*self, *other))
        fn ge(&self, other: &Rhs) -> bool {
            matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal))
        }
    }

    pub trait Ord: Eq + PartialOrd<Self> {
        //@ ensures core::orders::<Self>() ==> (result is Less <==> core::below(*self, *other))
        //@ ensures core::orders::<Self>() ==> (result is Greater <==> core::above(*self, *other))
        fn cmp(&self, other: &Self) -> Ordering;
        //@ ensures result == self || result == other
        //@ ensures core::orders::<Self>() ==> !core::below(result, self) && !core::below(result, other)
        fn max(self, other: Self) -> Self
        where
            Self: Sized,
        {
            if other < self { self } else { other }
        }
        //@ ensures result == self || result == other
        //@ ensures core::orders::<Self>() ==> !core::above(result, self) && !core::above(result, other)
        fn min(self, other: Self) -> Self
        where
            Self: Sized,
        {
            if other < self { other } else { self }
        }
        fn clamp(self, min: Self, max: Self) -> Self
        where
            Self: Sized,
        {
            if !(min <= max) { no_range(&min, &max); }
            if self < min {
                min
            } else if self > max {
                max
            } else {
                self
            }
        }
    }

    /// What `clamp` says of bounds that are none: of numbers and characters, what they are.
    fn no_range<T>(min: &T, max: &T) -> !;

    pub fn min<T: Ord>(a: T, b: T) -> T {
        a.min(b)
    }
    pub fn max<T: Ord>(a: T, b: T) -> T {
        a.max(b)
    }
    pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
        if compare(&a, &b) == Ordering::Greater { b } else { a }
    }
    pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
        if compare(&a, &b) == Ordering::Greater { a } else { b }
    }
    pub fn min_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, f: F) -> T {
        let mut f = f;
        if f(&b) < f(&a) { b } else { a }
    }
    pub fn max_by_key<T, K: Ord, F: FnMut(&T) -> K>(a: T, b: T, f: F) -> T {
        let mut f = f;
        if f(&b) < f(&a) { a } else { b }
    }

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash)]
    pub struct Reverse<T>(pub T);
    impl<T: PartialOrd> PartialOrd for Reverse<T> {
        fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> { other.0.partial_cmp(&self.0) }
        fn lt(&self, other: &Reverse<T>) -> bool { other.0 < self.0 }
        fn le(&self, other: &Reverse<T>) -> bool { other.0 <= self.0 }
        fn gt(&self, other: &Reverse<T>) -> bool { other.0 > self.0 }
        fn ge(&self, other: &Reverse<T>) -> bool { other.0 >= self.0 }
    }
    impl<T: Ord> Ord for Reverse<T> { fn cmp(&self, other: &Reverse<T>) -> Ordering { other.0.cmp(&self.0) } }
}

pub mod default {
    pub trait Default: Sized {
        //@ ensures true
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

    pub const fn identity<T>(x: T) -> T { x }

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
    impl<T, U: Into<T>> TryFrom<U> for T {
        type Error = Infallible;
        fn try_from(value: U) -> Result<T, Infallible> {
            Ok(value.into())
        }
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
    impl<T: ?Sized> AsRef<T> for crate::boxed::Box<T> {
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
        //@ ensures match result { Ok(items) => items@ == value@, Err(_) => value@.len() != N }
        fn try_from(value: &[T]) -> Result<[T; N], crate::array::TryFromSliceError>;
    }
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
    pub enum Infallible {}
}

pub mod array {
    #[derive(Clone, Copy, Debug)]
    pub struct TryFromSliceError(());
    //@ requires forall |i: usize| i < N ==> f.requires((i,))
    //@ ensures forall |i: usize| i < N ==> result@[i as int] == f.value((i,))
    pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] {
        let mut f = f;
        built(&mut f)
    }
    pub(crate) fn built<T, const N: usize, F: FnMut(usize) -> T>(f: &mut F) -> [T; N];
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
    pub trait Index<Idx: ?Sized> { type Output: ?Sized; #[track_caller] fn index(&self, index: Idx) -> &Self::Output; }
    pub trait IndexMut<Idx: ?Sized>: Index<Idx> { #[track_caller] fn index_mut(&mut self, index: Idx) -> &mut Self::Output; }
    pub trait Deref { type Target: ?Sized; fn deref(&self) -> &Self::Target; }
    pub trait DerefMut: Deref { fn deref_mut(&mut self) -> &mut Self::Target; }
    pub trait Drop {
        //@ ensures true
        fn drop(&mut self);
    }
    pub trait FnOnce<Args> {
        type Output;
        /*@
        /// May it be called with these arguments? Then the call never panics, and ends.
        spec fn requires(self, args: Args) -> bool;
        /// Can a call with these arguments give this result?
        spec fn ensures(self, args: Args, result: Self::Output) -> bool;
        /// What a call with these arguments gives, of what always gives the same.
        spec fn value(self, args: Args) -> Self::Output;
        @*/
    }
    pub trait FnMut<Args>: FnOnce<Args> {
        /*@
        /// Can a call with these arguments give this result, and make it `after`?
        spec fn changes(self, args: Args, after: Self, result: Self::Output) -> bool;
        @*/
    }
    pub trait Fn<Args>: FnMut<Args> {}

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
    pub enum ControlFlow<B, C = ()> { Continue(C), Break(B) }
    impl<B, C> ControlFlow<B, C> {
        pub const fn is_break(&self) -> bool { matches!(*self, ControlFlow::Break(_)) }
        pub const fn is_continue(&self) -> bool { matches!(*self, ControlFlow::Continue(_)) }
        pub fn break_value(self) -> Option<B> { match self { ControlFlow::Break(x) => Some(x), ControlFlow::Continue(_) => None } }
        pub fn continue_value(self) -> Option<C> { match self { ControlFlow::Continue(x) => Some(x), ControlFlow::Break(_) => None } }
        pub fn map_break<T, F: FnOnce(B) -> T>(self, f: F) -> ControlFlow<T, C> {
            match self { ControlFlow::Break(x) => ControlFlow::Break(f(x)), ControlFlow::Continue(x) => ControlFlow::Continue(x) }
        }
        pub fn map_continue<T, F: FnOnce(C) -> T>(self, f: F) -> ControlFlow<B, T> {
            match self { ControlFlow::Break(x) => ControlFlow::Break(x), ControlFlow::Continue(x) => ControlFlow::Continue(f(x)) }
        }
    }
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

    #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
    pub enum Bound<T> { Included(T), Excluded(T), Unbounded }
    pub trait RangeBounds<T> {
        fn start_bound(&self) -> Bound<&T>;
        fn end_bound(&self) -> Bound<&T>;
    }
    impl<T> RangeBounds<T> for Range<T> {
        fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) }
        fn end_bound(&self) -> Bound<&T> { Bound::Excluded(&self.end) }
    }
    impl<T> RangeBounds<T> for RangeFrom<T> {
        fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) }
        fn end_bound(&self) -> Bound<&T> { Bound::Unbounded }
    }
    impl<T> RangeBounds<T> for RangeTo<T> {
        fn start_bound(&self) -> Bound<&T> { Bound::Unbounded }
        fn end_bound(&self) -> Bound<&T> { Bound::Excluded(&self.end) }
    }
    impl<T> RangeBounds<T> for RangeFull {
        fn start_bound(&self) -> Bound<&T> { Bound::Unbounded }
        fn end_bound(&self) -> Bound<&T> { Bound::Unbounded }
    }
    impl<T> RangeBounds<T> for RangeInclusive<T> {
        fn start_bound(&self) -> Bound<&T> { Bound::Included(&self.start) }
        fn end_bound(&self) -> Bound<&T> { if self.exhausted { Bound::Excluded(&self.end) } else { Bound::Included(&self.end) } }
    }
    impl<T> RangeBounds<T> for RangeToInclusive<T> {
        fn start_bound(&self) -> Bound<&T> { Bound::Unbounded }
        fn end_bound(&self) -> Bound<&T> { Bound::Included(&self.end) }
    }
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
            self.start <= *item && (if self.exhausted { *item < self.end } else { *item <= self.end })
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

    impl<T> Index<Range<usize>> for [T] {
        type Output = [T];
        //@ requires index.start <= index.end && index.end <= self@.len()
        //@ ensures result@ == self@.subrange(index.start, index.end)
        fn index(&self, index: Range<usize>) -> &[T];
    }
    impl<T> Index<RangeFrom<usize>> for [T] {
        type Output = [T];
        //@ requires index.start <= self@.len()
        //@ ensures result@ == self@.skip(index.start)
        fn index(&self, index: RangeFrom<usize>) -> &[T];
    }
    impl<T> Index<RangeTo<usize>> for [T] {
        type Output = [T];
        //@ requires index.end <= self@.len()
        //@ ensures result@ == self@.take(index.end)
        fn index(&self, index: RangeTo<usize>) -> &[T];
    }
    impl<T> Index<RangeFull> for [T] {
        type Output = [T];
        //@ ensures result@ == self@
        fn index(&self, index: RangeFull) -> &[T];
    }
    impl<T> Index<RangeInclusive<usize>> for [T] {
        type Output = [T];
        //@ requires !index.exhausted && index.start <= index.end + 1 && index.end < self@.len()
        //@ ensures result@ == self@.subrange(index.start, index.end + 1)
        fn index(&self, index: RangeInclusive<usize>) -> &[T];
    }
    impl<T> Index<RangeToInclusive<usize>> for [T] {
        type Output = [T];
        //@ requires index.end < self@.len()
        //@ ensures result@ == self@.take(index.end + 1)
        fn index(&self, index: RangeToInclusive<usize>) -> &[T];
    }
    impl<T> IndexMut<Range<usize>> for [T] {
        //@ requires index.start <= index.end && index.end <= self@.len()
        //@ ensures result@ == old(self@).subrange(index.start, index.end)
        //@ ensures self@ == old(self@).take(index.start) + final(result)@ + old(self@).skip(index.end)
        fn index_mut(&mut self, index: Range<usize>) -> &mut [T];
    }
    impl<T> IndexMut<RangeFrom<usize>> for [T] {
        //@ requires index.start <= self@.len()
        //@ ensures result@ == old(self@).skip(index.start)
        //@ ensures self@ == old(self@).take(index.start) + final(result)@
        fn index_mut(&mut self, index: RangeFrom<usize>) -> &mut [T];
    }
    impl<T> IndexMut<RangeTo<usize>> for [T] {
        //@ requires index.end <= self@.len()
        //@ ensures result@ == old(self@).take(index.end)
        //@ ensures self@ == final(result)@ + old(self@).skip(index.end)
        fn index_mut(&mut self, index: RangeTo<usize>) -> &mut [T];
    }
    impl<T> IndexMut<RangeFull> for [T] {
        //@ ensures result@ == old(self@)
        //@ ensures self@ == final(result)@
        fn index_mut(&mut self, index: RangeFull) -> &mut [T];
    }
    impl<T> IndexMut<RangeInclusive<usize>> for [T] {
        //@ requires !index.exhausted && index.start <= index.end + 1 && index.end < self@.len()
        //@ ensures result@ == old(self@).subrange(index.start, index.end + 1)
        //@ ensures self@ == old(self@).take(index.start) + final(result)@ + old(self@).skip(index.end + 1)
        fn index_mut(&mut self, index: RangeInclusive<usize>) -> &mut [T];
    }
    impl<T> IndexMut<RangeToInclusive<usize>> for [T] {
        //@ requires index.end < self@.len()
        //@ ensures result@ == old(self@).take(index.end + 1)
        //@ ensures self@ == final(result)@ + old(self@).skip(index.end + 1)
        fn index_mut(&mut self, index: RangeToInclusive<usize>) -> &mut [T];
    }
    impl Index<RangeInclusive<usize>> for str {
        type Output = str;
        //@ requires !index.exhausted
        //@ requires index.start <= index.end + 1 && index.end + 1 <= self@.len() && core::str::is_boundary(self@, index.start as int) && core::str::is_boundary(self@, index.end + 1)
        //@ ensures result@ == self@.subrange(index.start as int, index.end + 1)
        fn index(&self, index: RangeInclusive<usize>) -> &str;
    }
    impl Index<RangeToInclusive<usize>> for str {
        type Output = str;
        //@ requires index.end + 1 <= self@.len() && core::str::is_boundary(self@, index.end + 1)
        //@ ensures result@ == self@.subrange(0, index.end + 1)
        fn index(&self, index: RangeToInclusive<usize>) -> &str;
    }
    impl Index<Range<usize>> for str {
        type Output = str;
        //@ requires index.start <= index.end && index.end <= self@.len() && core::str::is_boundary(self@, index.start as int) && core::str::is_boundary(self@, index.end as int)
        //@ ensures result@ == self@.subrange(index.start as int, index.end as int)
        fn index(&self, index: Range<usize>) -> &str;
    }
    impl Index<RangeFrom<usize>> for str {
        type Output = str;
        //@ requires index.start <= self@.len() && core::str::is_boundary(self@, index.start as int)
        //@ ensures result@ == self@.subrange(index.start as int, self@.len())
        fn index(&self, index: RangeFrom<usize>) -> &str;
    }
    impl Index<RangeTo<usize>> for str {
        type Output = str;
        //@ requires index.end <= self@.len() && core::str::is_boundary(self@, index.end as int)
        //@ ensures result@ == self@.subrange(0, index.end as int)
        fn index(&self, index: RangeTo<usize>) -> &str;
    }
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
    impl<T> Deref for crate::vec::Vec<T> {
        type Target = [T];
        //@ ensures result@ == self@
        fn deref(&self) -> &[T];
    }
    impl<T> DerefMut for crate::vec::Vec<T> {
        //@ ensures result@ == old(self@) && self@ == final(result)@
        fn deref_mut(&mut self) -> &mut [T];
    }
}

pub mod panic {}
