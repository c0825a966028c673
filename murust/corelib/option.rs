//! `Option` and `Result`. A function without a body is intrinsic: the stages know it by its path.

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
        pub const unsafe fn unwrap_unchecked(self) -> T {
            match self { Some(x) => x, None => unsafe { core::hint::unreachable_unchecked() } }
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
        pub const fn copied(self) -> Option<T> where T: Copy {
            match self { Some(&x) => Some(x), None => None }
        }
        pub fn cloned(self) -> Option<T> where T: Clone {
            match self { Some(x) => Some(x.clone()), None => None }
        }
    }
    impl<T> Option<&mut T> {
        pub const fn copied(self) -> Option<T> where T: Copy {
            match self { Some(&mut x) => Some(x), None => None }
        }
        pub fn cloned(self) -> Option<T> where T: Clone {
            match self { Some(x) => Some(x.clone()), None => None }
        }
    }
    impl<T, E> Option<Result<T, E>> {
        pub const fn transpose(self) -> Result<Option<T>, E> {
            match self { Some(Ok(x)) => Ok(Some(x)), Some(Err(e)) => Err(e), None => Ok(None) }
        }
    }
    impl<T> Option<Option<T>> {
        pub const fn flatten(self) -> Option<T> {
            match self { Some(inner) => inner, None => None }
        }
    }
    #[derive(Clone)] pub struct IntoIter<T> { inner: Option<T> }
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        fn next(&mut self) -> Option<T> { self.inner.take() }
    }
    impl<T> DoubleEndedIterator for IntoIter<T> { fn next_back(&mut self) -> Option<T> { self.inner.take() } }
    impl<T> ExactSizeIterator for IntoIter<T> { fn len(&self) -> usize { if self.inner.is_some() { 1 } else { 0 } } }
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
    impl<'a, T> IntoIterator for &'a mut Option<T> {
        type Item = &'a mut T;
        type IntoIter = IntoIter<&'a mut T>;
        fn into_iter(self) -> IntoIter<&'a mut T> { self.iter_mut() }
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
        pub const fn copied(self) -> Result<T, E> where T: Copy {
            match self { Ok(&x) => Ok(x), Err(e) => Err(e) }
        }
        pub fn cloned(self) -> Result<T, E> where T: Clone {
            match self { Ok(x) => Ok(x.clone()), Err(e) => Err(e) }
        }
    }
    impl<T, E> Result<Option<T>, E> {
        pub const fn transpose(self) -> Option<Result<T, E>> {
            match self { Ok(Some(x)) => Some(Ok(x)), Ok(None) => None, Err(e) => Some(Err(e)) }
        }
    }
    impl<T, E> IntoIterator for Result<T, E> {
        type Item = T;
        type IntoIter = core::option::IntoIter<T>;
        fn into_iter(self) -> core::option::IntoIter<T> { self.ok().into_iter() }
    }
}
