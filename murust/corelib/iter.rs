//! Iterators and their adaptors. A function without a body is intrinsic: the stages know it by its path.

pub mod iter {
    use crate::cmp::*;
    use crate::rounds;
    use crate::marker::Step;
    use crate::sealed::{StepWithInclusiveLen, StepWithLen, Try};
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
    //@ requires iter.total() && (core::fits::<T>(-1) || iter.items().sum() <= core::most::<T>())
    //@ requires core::fits::<T>(-1) ==> forall |n: int| 0 <= n <= iter.items().len() ==>
    //@     core::fits::<T>(iter.items().take(n).sum())
    //@ ensures core::number(result) == iter.items().sum()
    //@ ensures iter.dropped()
    fn sum_of_values<T: Default + Add<Output = T>, I: Iterator<Item = T>>(iter: I) -> T {
        let mut total = T::default();
        for x in iter { total = total + x; }
        total
    }
    //@ requires iter.total() && (core::fits::<T>(-1) || core::values(iter.items()).sum() <= core::most::<T>())
    //@ requires core::fits::<T>(-1) ==> forall |n: int| 0 <= n <= iter.items().len() ==>
    //@     core::fits::<T>(core::values(iter.items()).take(n).sum())
    //@ ensures core::number(result) == core::values(iter.items()).sum()
    //@ ensures iter.dropped()
    fn sum_of_references<'a, T: Copy + Default + Add<Output = T> + 'a, I: Iterator<Item = &'a T>>(iter: I) -> T {
        let mut total = T::default();
        for x in iter { total = total + *x; }
        total
    }
    //@ requires iter.total() && forall |n: int| 0 <= n <= iter.items().len() ==> core::fits::<T>(iter.items().take(n).product())
    //@ ensures core::number(result) == iter.items().product()
    //@ ensures iter.dropped()
    fn product_of_values<T: From<bool> + Mul<Output = T>, I: Iterator<Item = T>>(iter: I) -> T {
        let mut total = T::from(true);
        for x in iter { total = total * x; }
        total
    }
    //@ requires iter.total() && forall |n: int| 0 <= n <= iter.items().len() ==> core::fits::<T>(core::values(iter.items()).take(n).product())
    //@ ensures core::number(result) == core::values(iter.items()).product()
    //@ ensures iter.dropped()
    fn product_of_references<'a, T: Copy + From<bool> + Mul<Output = T> + 'a, I: Iterator<Item = &'a T>>(iter: I) -> T {
        let mut total = T::from(true);
        for x in iter { total = total * *x; }
        total
    }
    struct WhileSome<'a, I> { iter: I, ended: &'a mut bool }
    impl<'a, A, I: Iterator<Item = Option<A>>> Iterator for WhileSome<'a, I> {
        type Item = A;
        fn next(&mut self) -> Option<A> {
            let found = self.iter.next()?;
            if found.is_none() { *self.ended = true; }
            found
        }
    }
    impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
        //@ requires iter.total()
        //@ ensures match result {
        //@     Some(found) => core::held::<V, A>(found).len() == iter.items().len() && forall |i: int| 0 <= i < iter.items().len() ==>
        //@         iter.items()[i] == Some(core::held::<V, A>(found)[i]),
        //@     None => exists |i: int| 0 <= i < iter.items().len() && iter.items()[i] is None,
        //@ }
        //@ ensures iter.dropped()
        fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
            let mut ended = false;
            let found = V::from_iter(WhileSome { iter: iter.into_iter(), ended: &mut ended });
            if ended { None } else { Some(found) }
        }
    }
    struct WhileOk<'a, I, E> { iter: I, error: &'a mut Option<E> }
    impl<'a, A, E, I: Iterator<Item = Result<A, E>>> Iterator for WhileOk<'a, I, E> {
        type Item = A;
        fn next(&mut self) -> Option<A> {
            match self.iter.next()? {
                Ok(x) => Some(x),
                Err(e) => {
                    *self.error = Some(e);
                    None
                }
            }
        }
    }
    impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {
        //@ requires iter.total()
        //@ ensures match result {
        //@     Ok(found) => core::held::<V, A>(found).len() == iter.items().len() && forall |i: int| 0 <= i < iter.items().len() ==>
        //@         iter.items()[i] == Ok::<A, E>(core::held::<V, A>(found)[i]),
        //@     Err(e) => exists |n: int| 0 <= n < iter.items().len() && iter.items()[n] == Err::<A, E>(e)
        //@         && forall |i: int| 0 <= i < n ==> iter.items()[i] is Ok,
        //@ }
        //@ ensures iter.dropped()
        fn from_iter<I: IntoIterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
            let mut error = None;
            let found = V::from_iter(WhileOk { iter: iter.into_iter(), error: &mut error });
            match error { Some(e) => Err(e), None => Ok(found) }
        }
    }
    impl<A, V: Sum<A>> Sum<Option<A>> for Option<V> {
        fn sum<I: Iterator<Item = Option<A>>>(iter: I) -> Option<V> {
            let mut ended = false;
            let found = V::sum(WhileSome { iter, ended: &mut ended });
            if ended { None } else { Some(found) }
        }
    }
    impl<A, V: Product<A>> Product<Option<A>> for Option<V> {
        fn product<I: Iterator<Item = Option<A>>>(iter: I) -> Option<V> {
            let mut ended = false;
            let found = V::product(WhileSome { iter, ended: &mut ended });
            if ended { None } else { Some(found) }
        }
    }
    impl<A, E, V: Sum<A>> Sum<Result<A, E>> for Result<V, E> {
        fn sum<I: Iterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
            let mut error = None;
            let found = V::sum(WhileOk { iter, error: &mut error });
            match error { Some(e) => Err(e), None => Ok(found) }
        }
    }
    impl<A, E, V: Product<A>> Product<Result<A, E>> for Result<V, E> {
        fn product<I: Iterator<Item = Result<A, E>>>(iter: I) -> Result<V, E> {
            let mut error = None;
            let found = V::product(WhileOk { iter, error: &mut error });
            match error { Some(e) => Err(e), None => Ok(found) }
        }
    }
    pub trait Extend<A> {
        fn extend<I: IntoIterator<Item = A>>(&mut self, iter: I);
    }
    pub trait IntoIterator {
        type Item;
        type IntoIter: Iterator<Item = Self::Item>;
        /*@
        /// What an iterator made of it has to give, and whether that can be taken without panic.
        spec fn items(self) -> Seq<Self::Item>;
        spec fn total(self) -> bool;
        /// What holds once that has been dropped.
        spec fn dropped(self) -> bool;
        @*/
        fn into_iter(self) -> Self::IntoIter;
    }
    impl<I: Iterator> IntoIterator for I {
        type Item = I::Item;
        type IntoIter = I;
        fn into_iter(self) -> I { self }
    }
    impl<I: Iterator + ?Sized> Iterator for &mut I {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { (**self).size_hint() }
        fn next(&mut self) -> Option<I::Item> { (**self).next() }
    }

    pub trait Iterator {
        type Item;
        /*@
        /// What it has to give, from front to back.
        spec fn items(self) -> Seq<Self::Item>;
        /// Can all of that be taken without panic?
        spec fn total(self) -> bool;
        /// What holds of what it borrows once it has been dropped.
        spec fn dropped(self) -> bool;
        /// Once it has given nothing, does it give nothing any more?
        spec fn fused(self) -> bool;
        @*/
        //@ ensures true
        fn next(&mut self) -> Option<Self::Item>;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
        //@ requires self.total() && self.items().len() <= usize::MAX
        //@ ensures result == self.items().len()
        //@ ensures self.dropped()
        fn count(self) -> usize where Self: Sized {
            let mut this = self;
            let mut n = 0;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(_x) = this.next()
            //@ invariant rounds::gave(old(self), this, seen) && n == seen.len()
            //@ decreases rounds::left(this)
            {
                //@ ghost seen = seen.push(_x);
                n += 1;
            }
            n
        }
        //@ requires self.total()
        //@ ensures match result {
        //@     Some(x) => self.items().len() > 0 && x == self.items().last(),
        //@     None => self.items().len() == 0,
        //@ }
        //@ ensures self.dropped()
        fn last(self) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut last = None;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = this.next()
            //@ invariant rounds::gave(old(self), this, seen) && (last is Some <==> seen.len() > 0)
            //@ invariant last is Some ==> (last->0) == seen.last()
            //@ decreases rounds::left(this)
            {
                //@ ghost seen = seen.push(x);
                last = Some(x);
            }
            last
        }
        //@ requires self.total()
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => n < old(self).items().len() && x == old(self).items()[n]
        //@         && self.items() == old(self).items().skip(n + 1),
        //@     None => n >= old(self).items().len() && (self.fused() ==> self.items().len() == 0),
        //@ }
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
            let mut callee = f;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            for x in self
            //@ invariant rounds::gave(old(self), iter, seen)
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            {
                //@ ghost seen = seen.push(x);
                callee(x);
            }
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
            FlatMap { iter: self, f, front: None, back: None }
        }
        fn flatten(self) -> Flatten<Self> where Self: Sized, Self::Item: IntoIterator {
            Flatten { iter: self, front: None, back: None }
        }
        fn map_while<B, P: FnMut(Self::Item) -> Option<B>>(self, predicate: P) -> MapWhile<Self, P> where Self: Sized {
            MapWhile { iter: self, predicate }
        }
        fn scan<St, B, F: FnMut(&mut St, Self::Item) -> Option<B>>(self, initial_state: St, f: F) -> Scan<Self, St, F> where Self: Sized {
            Scan { iter: self, f, state: initial_state }
        }
        fn fuse(self) -> Fuse<Self> where Self: Sized { Fuse { iter: Some(self) } }
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Inspect<Self, F> where Self: Sized { Inspect { iter: self, f } }
        fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
        fn collect<B: FromIterator<Self::Item>>(self) -> B where Self: Sized { B::from_iter(self) }
        //@ requires self.total()
        //@ requires forall |n: int| 0 <= n < self.items().len() ==>
        //@     f.requires((core::folded(f, init, self.items().take(n)), self.items()[n]))
        //@ ensures result == core::folded(f, init, self.items())
        //@ ensures self.dropped()
        fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {
            let mut callee = f;
            let mut accumulator = init;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            for x in self
            //@ invariant rounds::gave(old(self), iter, seen)
            //@ invariant rounds::between(old(f), (old(init),), callee, (accumulator,), seen)
            {
                //@ ghost seen = seen.push(x);
                accumulator = callee(accumulator, x);
            }
            accumulator
        }
        fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R where Self: Sized {
            let mut callee = f;
            let mut accumulator = init;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(f), (old(init),), callee, (accumulator,), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                match callee(accumulator, x).outcome() {
                    ControlFlow::Continue(next) => accumulator = next,
                    ControlFlow::Break(ended) => return ended,
                }
            }
            R::from_output(accumulator)
        }
        fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()>>(&mut self, f: F) -> R where Self: Sized {
            let mut callee = f;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if let ControlFlow::Break(ended) = callee(x).outcome() { return ended; }
            }
            R::from_output(())
        }
        fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let first = this.next()?;
            Some(this.fold(first, f))
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((self.items()[i],))
        //@ ensures result <==> forall |i: int| 0 <= i < old(self).items().len() ==> f.value((old(self).items()[i],))
        //@ ensures result && self.fused() ==> self.items().len() == 0
        fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {
            let mut callee = f;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if !callee(x) { return false; }
            }
            true
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((self.items()[i],))
        //@ ensures result <==> exists |i: int| 0 <= i < old(self).items().len() && f.value((old(self).items()[i],))
        //@ ensures !result && self.fused() ==> self.items().len() == 0
        fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool where Self: Sized {
            let mut callee = f;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if callee(x) { return true; }
            }
            false
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> predicate.requires((&self.items()[i],))
        //@ ensures match result {
        //@     Some(x) => exists |n: int| 0 <= n < old(self).items().len() && x == old(self).items()[n]
        //@         && predicate.value((&old(self).items()[n],))
        //@         && (forall |i: int| 0 <= i < n ==> !predicate.value((&old(self).items()[i],)))
        //@         && self.items() == old(self).items().skip(n + 1),
        //@     None => (self.fused() ==> self.items().len() == 0)
        //@         && forall |i: int| 0 <= i < old(self).items().len() ==> !predicate.value((&old(self).items()[i],)),
        //@ }
        fn find<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {
            let mut callee = predicate;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(predicate), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if callee(&x) { return Some(x); }
            }
            None
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((self.items()[i],))
        //@ ensures match result {
        //@     Some(x) => exists |n: int| 0 <= n < old(self).items().len() && f.value((old(self).items()[n],)) == Some(x)
        //@         && (forall |i: int| 0 <= i < n ==> f.value((old(self).items()[i],)) is None)
        //@         && self.items() == old(self).items().skip(n + 1),
        //@     None => (self.fused() ==> self.items().len() == 0)
        //@         && forall |i: int| 0 <= i < old(self).items().len() ==> f.value((old(self).items()[i],)) is None,
        //@ }
        fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, f: F) -> Option<B> where Self: Sized {
            let mut callee = f;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if let Some(found) = callee(x) { return Some(found); }
            }
            None
        }
        //@ requires self.total() && self.items().len() <= usize::MAX
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> predicate.requires((self.items()[i],))
        //@ ensures match result {
        //@     Some(n) => n < old(self).items().len() && predicate.value((old(self).items()[n],))
        //@         && (forall |i: int| 0 <= i < n ==> !predicate.value((old(self).items()[i],)))
        //@         && self.items() == old(self).items().skip(n + 1),
        //@     None => (self.fused() ==> self.items().len() == 0)
        //@         && forall |i: int| 0 <= i < old(self).items().len() ==> !predicate.value((old(self).items()[i],)),
        //@ }
        fn position<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized {
            let mut callee = predicate;
            let mut i = 0;
            //@ ghost let seen: Seq<Self::Item> = Seq::empty();
            while let Some(x) = self.next()
            //@ invariant i == seen.len()
            //@ invariant rounds::gave(old(self), *self, seen)
            //@ invariant rounds::between(old(predicate), (), callee, (), seen)
            //@ decreases rounds::left(*self)
            {
                //@ ghost seen = seen.push(x);
                if callee(x) { return Some(i); }
                i += 1;
            }
            None
        }
        //@ requires self.total() && self.items().len() <= usize::MAX
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> predicate.requires((self.items()[i],))
        //@ ensures match result {
        //@     Some(n) => n < old(self).items().len() && predicate.value((old(self).items()[n],))
        //@         && (forall |i: int| n < i < old(self).items().len() ==> !predicate.value((old(self).items()[i],)))
        //@         && self.items() == old(self).items().take(n as int),
        //@     None => (self.fused() ==> self.items().len() == 0)
        //@         && forall |i: int| 0 <= i < old(self).items().len() ==> !predicate.value((old(self).items()[i],)),
        //@ }
        fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, predicate: P) -> Option<usize> where Self: Sized + ExactSizeIterator + DoubleEndedIterator {
            let mut predicate = predicate;
            let mut i = self.len();
            while let Some(x) = self.next_back() {
                i -= 1;
                if predicate(x) { return Some(i); }
            }
            None
        }
        //@ requires self.total()
        //@ ensures core::orders::<Self::Item>() ==> match result {
        //@     Some(m) => self.items().contains(m)
        //@         && forall |i: int| 0 <= i < self.items().len() ==> !core::above(self.items()[i], m),
        //@     None => self.items().len() == 0,
        //@ }
        //@ ensures self.dropped()
        fn max(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {
            let mut this = self;
            let mut best = this.next()?;
            while let Some(x) = this.next() { best = if best.cmp(&x) == Ordering::Greater { best } else { x }; }
            Some(best)
        }
        //@ requires self.total()
        //@ ensures core::orders::<Self::Item>() ==> match result {
        //@     Some(m) => self.items().contains(m)
        //@         && forall |i: int| 0 <= i < self.items().len() ==> !core::below(self.items()[i], m),
        //@     None => self.items().len() == 0,
        //@ }
        //@ ensures self.dropped()
        fn min(self) -> Option<Self::Item> where Self: Sized, Self::Item: Ord {
            let mut this = self;
            let mut best = this.next()?;
            while let Some(x) = this.next() { best = if best.cmp(&x) == Ordering::Greater { x } else { best }; }
            Some(best)
        }
        //@ requires self.total()
        //@ requires forall |i: int, j: int| 0 <= i < self.items().len() && 0 <= j < self.items().len() ==>
        //@     compare.requires((&self.items()[i], &self.items()[j]))
        //@ ensures result is None <==> self.items().len() == 0
        //@ ensures result is Some && core::ordered_by(self.items(), compare) ==>
        //@     exists |n: int| 0 <= n < self.items().len() && (result->0) == self.items()[n]
        //@         && (forall |i: int| 0 <= i < self.items().len() ==>
        //@             !(compare.value((&self.items()[i], &self.items()[n])) is Greater))
        //@         && (forall |i: int| n < i < self.items().len() ==>
        //@             compare.value((&self.items()[i], &self.items()[n])) is Less)
        //@ ensures self.dropped()
        fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut compare = compare;
            let mut best = this.next()?;
            while let Some(x) = this.next() {
                best = if compare(&best, &x) == Ordering::Greater { best } else { x };
            }
            Some(best)
        }
        //@ requires self.total()
        //@ requires forall |i: int, j: int| 0 <= i < self.items().len() && 0 <= j < self.items().len() ==>
        //@     compare.requires((&self.items()[i], &self.items()[j]))
        //@ ensures result is None <==> self.items().len() == 0
        //@ ensures result is Some && core::ordered_by(self.items(), compare) ==>
        //@     exists |n: int| 0 <= n < self.items().len() && (result->0) == self.items()[n]
        //@         && (forall |i: int| 0 <= i < self.items().len() ==>
        //@             !(compare.value((&self.items()[i], &self.items()[n])) is Less))
        //@         && (forall |i: int| 0 <= i < n ==>
        //@             compare.value((&self.items()[i], &self.items()[n])) is Greater)
        //@ ensures self.dropped()
        fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, compare: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut compare = compare;
            let mut best = this.next()?;
            while let Some(x) = this.next() {
                best = if compare(&best, &x) == Ordering::Greater { x } else { best };
            }
            Some(best)
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((&self.items()[i],))
        //@ ensures result is None <==> self.items().len() == 0
        //@ ensures result is Some && core::orders::<B>() ==>
        //@     exists |n: int| 0 <= n < self.items().len() && (result->0) == self.items()[n]
        //@         && (forall |i: int| 0 <= i < self.items().len() ==>
        //@             !core::above(f.value((&self.items()[i],)), f.value((&self.items()[n],))))
        //@         && (forall |i: int| n < i < self.items().len() ==>
        //@             core::below(f.value((&self.items()[i],)), f.value((&self.items()[n],))))
        //@ ensures self.dropped()
        fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut f = f;
            let mut best = this.next()?;
            let mut key = f(&best);
            while let Some(x) = this.next() {
                let next = f(&x);
                (key, best) = if key.cmp(&next) == Ordering::Greater { (key, best) } else { (next, x) };
            }
            Some(best)
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((&self.items()[i],))
        //@ ensures result is None <==> self.items().len() == 0
        //@ ensures result is Some && core::orders::<B>() ==>
        //@     exists |n: int| 0 <= n < self.items().len() && (result->0) == self.items()[n]
        //@         && (forall |i: int| 0 <= i < self.items().len() ==>
        //@             !core::below(f.value((&self.items()[i],)), f.value((&self.items()[n],))))
        //@         && (forall |i: int| 0 <= i < n ==>
        //@             core::above(f.value((&self.items()[i],)), f.value((&self.items()[n],))))
        //@ ensures self.dropped()
        fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(self, f: F) -> Option<Self::Item> where Self: Sized {
            let mut this = self;
            let mut f = f;
            let mut best = this.next()?;
            let mut key = f(&best);
            while let Some(x) = this.next() {
                let next = f(&x);
                (key, best) = if key.cmp(&next) == Ordering::Greater { (next, x) } else { (key, best) };
            }
            Some(best)
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> f.requires((&self.items()[i],))
        //@ ensures core::held(result.0) == self.items().filter(|x: Self::Item| f.value((&x,)))
        //@ ensures core::held(result.1) == self.items().filter(|x: Self::Item| !f.value((&x,)))
        //@ ensures core::held::<B, Self::Item>(result.0).len() + core::held::<B, Self::Item>(result.1).len() == self.items().len()
        //@ ensures self.dropped()
        fn partition<B: Default + Extend<Self::Item>, F: FnMut(&Self::Item) -> bool>(self, f: F) -> (B, B) where Self: Sized {
            let mut f = f;
            let mut left: B = Default::default();
            let mut right: B = Default::default();
            for x in self { if f(&x) { left.extend(Some(x)); } else { right.extend(Some(x)); } }
            (left, right)
        }
        //@ requires self.total()
        //@ ensures core::held(result.0) == self.items().map(|x: (A, B)| x.0)
        //@ ensures core::held(result.1) == self.items().map(|x: (A, B)| x.1)
        //@ ensures self.dropped()
        fn unzip<A, B, L: Default + Extend<A>, R: Default + Extend<B>>(self) -> (L, R) where Self: Sized + Iterator<Item = (A, B)> {
            let mut left: L = Default::default();
            let mut right: R = Default::default();
            for (a, b) in self {
                left.extend(Some(a));
                right.extend(Some(b));
            }
            (left, right)
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
        //@ requires self.total() && other.total()
        //@ ensures core::compares_alike::<Self::Item, I::Item>() ==> (result <==> core::same(self.items(), other.items()))
        //@ ensures self.dropped() && other.dropped()
        fn eq<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialEq<I::Item> {
            let mut a = self;
            let mut b = other.into_iter();
            loop {
                match (a.next(), b.next()) {
                    (None, None) => return true,
                    (Some(x), Some(y)) => if !(x == y) { return false; },
                    _ => return false,
                }
            }
        }
        fn ne<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialEq<I::Item> { !self.eq(other) }
        //@ requires self.total() && other.total()
        //@ ensures core::orders::<Self::Item>() ==> (result is Less <==> core::below(self.items(), other.items()))
        //@     && (result is Greater <==> core::above(self.items(), other.items()))
        //@ ensures self.dropped() && other.dropped()
        fn cmp<I: IntoIterator<Item = Self::Item>>(self, other: I) -> Ordering where Self: Sized, Self::Item: Ord {
            let mut a = self;
            let mut b = other.into_iter();
            loop {
                match a.next() {
                    None => return if b.next().is_none() { Ordering::Equal } else { Ordering::Less },
                    Some(x) => match b.next() {
                        None => return Ordering::Greater,
                        Some(y) => match x.cmp(&y) { Ordering::Equal => {}, unequal => return unequal },
                    },
                }
            }
        }
        //@ requires self.total() && other.total()
        //@ ensures core::orders_alike::<Self::Item, I::Item>() ==> match result {
        //@     Some(found) => (found is Less <==> core::below(self.items(), other.items()))
        //@         && (found is Greater <==> core::above(self.items(), other.items())),
        //@     None => false,
        //@ }
        //@ ensures self.dropped() && other.dropped()
        fn partial_cmp<I: IntoIterator>(self, other: I) -> Option<Ordering> where Self: Sized, Self::Item: PartialOrd<I::Item> {
            let mut a = self;
            let mut b = other.into_iter();
            loop {
                match a.next() {
                    None => return Some(if b.next().is_none() { Ordering::Equal } else { Ordering::Less }),
                    Some(x) => match b.next() {
                        None => return Some(Ordering::Greater),
                        Some(y) => match x.partial_cmp(&y) { Some(Ordering::Equal) => {}, unequal => return unequal },
                    },
                }
            }
        }
        fn lt<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialOrd<I::Item> {
            self.partial_cmp(other) == Some(Ordering::Less)
        }
        fn le<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialOrd<I::Item> {
            matches!(self.partial_cmp(other), Some(Ordering::Less | Ordering::Equal))
        }
        fn gt<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialOrd<I::Item> {
            self.partial_cmp(other) == Some(Ordering::Greater)
        }
        fn ge<I: IntoIterator>(self, other: I) -> bool where Self: Sized, Self::Item: PartialOrd<I::Item> {
            matches!(self.partial_cmp(other), Some(Ordering::Greater | Ordering::Equal))
        }
        //@ requires self.total()
        //@ ensures core::orders::<Self::Item>() ==> (result <==> core::sorted(self.items()))
        //@ ensures self.dropped()
        fn is_sorted(self) -> bool where Self: Sized, Self::Item: PartialOrd {
            let mut this = self;
            let mut last = match this.next() { Some(x) => x, None => return true };
            while let Some(x) = this.next() {
                if !(last <= x) { return false; }
                last = x;
            }
            true
        }
        //@ requires self.total()
        //@ requires forall |i: int, j: int| 0 <= i < self.items().len() && 0 <= j < self.items().len() && j == i + 1 ==>
        //@     compare.requires((&self.items()[i], &self.items()[j]))
        //@ ensures result <==> forall |i: int, j: int| 0 <= i < self.items().len() && 0 <= j < self.items().len() && j == i + 1 ==>
        //@     compare.value((&self.items()[i], &self.items()[j]))
        //@ ensures self.dropped()
        fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, compare: F) -> bool where Self: Sized {
            let mut this = self;
            let mut compare = compare;
            let mut last = match this.next() { Some(x) => x, None => return true };
            while let Some(x) = this.next() {
                if !compare(&last, &x) { return false; }
                last = x;
            }
            true
        }
        fn is_sorted_by_key<F: FnMut(Self::Item) -> K, K: PartialOrd>(self, f: F) -> bool where Self: Sized {
            self.map(f).is_sorted()
        }
    }
    pub trait DoubleEndedIterator: Iterator {
        fn next_back(&mut self) -> Option<Self::Item>;
        //@ requires self.total()
        //@ ensures self.total() && match result {
        //@     Some(x) => n < old(self).items().len() && x == old(self).items()[old(self).items().len() - 1 - n]
        //@         && self.items() == old(self).items().take(old(self).items().len() - 1 - n),
        //@     None => n >= old(self).items().len() && self.items().len() == 0,
        //@ }
        fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
            let mut left = n;
            while left > 0 {
                self.next_back()?;
                left -= 1;
            }
            self.next_back()
        }
        //@ requires self.total()
        //@ requires forall |n: int| 0 <= n < self.items().len() ==>
        //@     f.requires((core::folded(f, init, self.items().reverse().take(n)), self.items().reverse()[n]))
        //@ ensures result == core::folded(f, init, self.items().reverse())
        //@ ensures self.dropped()
        fn rfold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B where Self: Sized {
            let mut f = f;
            let mut this = self;
            let mut accumulator = init;
            while let Some(x) = this.next_back() { accumulator = f(accumulator, x); }
            accumulator
        }
        fn try_rfold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, init: B, f: F) -> R where Self: Sized {
            let mut f = f;
            let mut accumulator = init;
            while let Some(x) = self.next_back() {
                match f(accumulator, x).outcome() {
                    ControlFlow::Continue(next) => accumulator = next,
                    ControlFlow::Break(ended) => return ended,
                }
            }
            R::from_output(accumulator)
        }
        //@ requires self.total()
        //@ requires forall |i: int| 0 <= i < self.items().len() ==> predicate.requires((&self.items()[i],))
        //@ ensures match result {
        //@     Some(x) => exists |n: int| 0 <= n < old(self).items().len() && x == old(self).items()[n]
        //@         && predicate.value((&old(self).items()[n],))
        //@         && (forall |i: int| n < i < old(self).items().len() ==> !predicate.value((&old(self).items()[i],)))
        //@         && self.items() == old(self).items().take(n),
        //@     None => (self.fused() ==> self.items().len() == 0)
        //@         && forall |i: int| 0 <= i < old(self).items().len() ==> !predicate.value((&old(self).items()[i],)),
        //@ }
        fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, predicate: P) -> Option<Self::Item> where Self: Sized {
            let mut predicate = predicate;
            while let Some(x) = self.next_back() {
                if predicate(&x) { return Some(x); }
            }
            None
        }
    }
    pub trait ExactSizeIterator: Iterator {
        fn len(&self) -> usize {
            let (lower, upper) = self.size_hint();
            assert_eq!(upper, Some(lower));
            lower
        }
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
    pub struct Flatten<I: Iterator> where I::Item: IntoIterator {
        iter: I,
        front: Option<<I::Item as IntoIterator>::IntoIter>,
        back: Option<<I::Item as IntoIterator>::IntoIter>,
    }
    pub struct FlatMap<I, U: IntoIterator, F> { iter: I, f: F, front: Option<U::IntoIter>, back: Option<U::IntoIter> }
    #[derive(Clone, Debug)] pub struct MapWhile<I, P> { iter: I, predicate: P }
    #[derive(Clone, Debug)] pub struct Scan<I, St, F> { iter: I, f: F, state: St }
    #[derive(Clone, Debug)] pub struct Fuse<I> { iter: Option<I> }
    #[derive(Clone, Debug)] pub struct Inspect<I, F> { iter: I, f: F }

    impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
        type Item = B;
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
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
        fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
        //@ requires self.total()
        //@ ensures self.predicate == old(self).predicate
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
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
        fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
        //@ requires self.total()
        //@ ensures self.f == old(self).f
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
        fn next(&mut self) -> Option<B> {
            while let Some(x) = self.iter.next() {
                if let Some(y) = (self.f)(x) { return Some(y); }
            }
            None
        }
    }
    impl<I: Iterator> Iterator for Enumerate<I> {
        type Item = (usize, I::Item);
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
        fn next(&mut self) -> Option<(usize, I::Item)> {
            let x = self.iter.next()?;
            let i = self.count;
            self.count += 1;
            Some((i, x))
        }
        fn nth(&mut self, n: usize) -> Option<(usize, I::Item)> {
            let x = self.iter.nth(n)?;
            let i = self.count + n;
            self.count = i + 1;
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
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
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
        fn size_hint(&self) -> (usize, Option<usize>) { less(self.a.size_hint(), self.b.size_hint()) }
        fn next(&mut self) -> Option<(A::Item, B::Item)> {
            let x = self.a.next()?;
            let y = self.b.next()?;
            Some((x, y))
        }
    }
    impl<A: ExactSizeIterator + DoubleEndedIterator, B: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Zip<A, B> {
        fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
            let (a, b) = (self.a.len(), self.b.len());
            for _ in b..a { self.a.next_back(); }
            for _ in a..b { self.b.next_back(); }
            match (self.a.next_back(), self.b.next_back()) {
                (Some(x), Some(y)) => Some((x, y)),
                (None, None) => None,
                _ => unreachable!(),
            }
        }
    }
    impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}
    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
        type Item = A::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { more(hint_of(&self.a), hint_of(&self.b)) }
        fn next(&mut self) -> Option<A::Item> {
            if let Some(a) = &mut self.a {
                match a.next() { None => self.a = None, item => return item }
            }
            match &mut self.b { Some(b) => b.next(), None => None }
        }
    }
    impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {
        fn next_back(&mut self) -> Option<A::Item> {
            if let Some(b) = &mut self.b {
                match b.next_back() { None => self.b = None, item => return item }
            }
            match &mut self.a { Some(a) => a.next_back(), None => None }
        }
    }
    pub(crate) fn exact(n: usize) -> (usize, Option<usize>) { (n, Some(n)) }
    fn less(a: (usize, Option<usize>), b: (usize, Option<usize>)) -> (usize, Option<usize>) {
        let upper = match (a.1, b.1) { (Some(x), Some(y)) => Some(x.min(y)), (Some(x), None) => Some(x), (None, y) => y };
        (a.0.min(b.0), upper)
    }
    fn more(a: (usize, Option<usize>), b: (usize, Option<usize>)) -> (usize, Option<usize>) {
        let upper = match (a.1, b.1) { (Some(x), Some(y)) => x.checked_add(y), _ => None };
        (a.0.saturating_add(b.0), upper)
    }
    fn hint_of<I: Iterator>(iter: &Option<I>) -> (usize, Option<usize>) {
        match iter { Some(iter) => iter.size_hint(), None => (0, Some(0)) }
    }
    impl<I: Iterator> Iterator for Skip<I> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { 
            let (lower, upper) = self.iter.size_hint();
            (lower.saturating_sub(self.n), match upper { Some(n) => Some(n.saturating_sub(self.n)), None => None })
        }
        //@ requires self.total()
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
        fn next(&mut self) -> Option<I::Item> {
            if self.n > 0 { self.iter.nth(core::mem::replace(&mut self.n, 0)) } else { self.iter.next() }
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}
    impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            if self.len() > 0 { self.iter.next_back() } else { None }
        }
    }
    impl<I: Iterator> Iterator for Take<I> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { if self.n == 0 { (0, Some(0)) } else { less(self.iter.size_hint(), (self.n, Some(self.n))) } }
        fn next(&mut self) -> Option<I::Item> {
            if self.n == 0 { return None; }
            self.n -= 1;
            self.iter.next()
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}
    impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            if self.n == 0 { return None; }
            let n = self.n;
            self.n -= 1;
            self.iter.nth_back(self.iter.len().saturating_sub(n))
        }
    }
    impl<I: Iterator> Iterator for StepBy<I> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { 
            let (lower, upper) = self.iter.size_hint();
            (self.steps(lower), match upper { Some(n) => Some(self.steps(n)), None => None })
        }
        //@ requires self.total()
        //@ ensures self.step == old(self).step
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
        fn next(&mut self) -> Option<I::Item> {
            if self.first {
                self.first = false;
                self.iter.next()
            } else {
                self.iter.nth(self.step)
            }
        }
    }
    impl<I> StepBy<I> {
        /// How many items it takes of an iterator that has `n`.
        fn steps(&self, n: usize) -> usize {
            if !self.first { n / (self.step + 1) } else if n == 0 { 0 } else { 1 + (n - 1) / (self.step + 1) }
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}
    impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            let over = self.iter.len() % (self.step + 1);
            let last = if !self.first { over } else if over == 0 { self.step } else { over - 1 };
            self.iter.nth_back(last)
        }
    }
    impl<B, I: Iterator, P: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, P> {
        type Item = B;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
        fn next(&mut self) -> Option<B> { (self.predicate)(self.iter.next()?) }
    }
    impl<B, I: Iterator, St, F: FnMut(&mut St, I::Item) -> Option<B>> Iterator for Scan<I, St, F> {
        type Item = B;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
        fn next(&mut self) -> Option<B> {
            let x = self.iter.next()?;
            (self.f)(&mut self.state, x)
        }
    }
    impl<I: Iterator> Iterator for Fuse<I> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { hint_of(&self.iter) }
        fn next(&mut self) -> Option<I::Item> {
            let found = self.iter.as_mut()?.next();
            if found.is_none() { self.iter = None; }
            found
        }
    }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            let found = self.iter.as_mut()?.next_back();
            if found.is_none() { self.iter = None; }
            found
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Fuse<I> {
        fn len(&self) -> usize { match &self.iter { Some(iter) => iter.len(), None => 0 } }
    }
    impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
        fn next(&mut self) -> Option<I::Item> {
            let found = self.iter.next();
            if let Some(x) = &found { (self.f)(x); }
            found
        }
    }
    impl<I: DoubleEndedIterator, F: FnMut(&I::Item)> DoubleEndedIterator for Inspect<I, F> {
        fn next_back(&mut self) -> Option<I::Item> {
            let found = self.iter.next_back();
            if let Some(x) = &found { (self.f)(x); }
            found
        }
    }
    impl<I: ExactSizeIterator, F: FnMut(&I::Item)> ExactSizeIterator for Inspect<I, F> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {
        fn next_back(&mut self) -> Option<B> {
            while let Some(x) = self.iter.next_back() {
                if let Some(y) = (self.f)(x) { return Some(y); }
            }
            None
        }
    }
    impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, self.iter.size_hint().1) }
        //@ requires self.total()
        //@ ensures self.predicate == old(self).predicate
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
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
        fn size_hint(&self) -> (usize, Option<usize>) { if self.flag { (0, Some(0)) } else { (0, self.iter.size_hint().1) } }
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
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
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
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
        fn next(&mut self) -> Option<T> { match self.iter.next() { Some(x) => Some(x.clone()), None => None } }
    }
    impl<'a, T: Clone + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {
        fn next_back(&mut self) -> Option<T> { match self.iter.next_back() { Some(x) => Some(x.clone()), None => None } }
    }
    impl<'a, T: Clone + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Cloned<I> {
        fn len(&self) -> usize { self.iter.len() }
    }
    impl<I: Iterator + Clone> Iterator for Cycle<I> {
        type Item = I::Item;
        fn size_hint(&self) -> (usize, Option<usize>) { 
            match self.original.size_hint() { (0, Some(0)) => (0, Some(0)), (0, _) => (0, None), _ => (usize::MAX, None) }
        }
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
        pub fn peek_mut(&mut self) -> Option<&mut I::Item> {
            if let None = self.peeked { self.peeked = Some(self.iter.next()); }
            match &mut self.peeked { Some(Some(x)) => Some(x), _ => None }
        }
        pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item> where I::Item: PartialEq<T> {
            self.next_if(|next| *next == *expected)
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
        fn size_hint(&self) -> (usize, Option<usize>) { 
            match &self.peeked {
                Some(None) => (0, Some(0)),
                Some(Some(_)) => more((1, Some(1)), self.iter.size_hint()),
                None => self.iter.size_hint(),
            }
        }
        fn next(&mut self) -> Option<I::Item> {
            match self.peeked.take() { Some(item) => item, None => self.iter.next() }
        }
    }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {
        fn next_back(&mut self) -> Option<I::Item> {
            match &self.peeked {
                Some(None) => None,
                Some(Some(_)) => match self.iter.next_back() { None => self.peeked.take()?, item => item },
                None => self.iter.next_back(),
            }
        }
    }
    impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}
    impl<I: Iterator + Clone> Clone for Peekable<I> where I::Item: Clone {
        fn clone(&self) -> Peekable<I> { Peekable { iter: self.iter.clone(), peeked: self.peeked.clone() } }
    }
    impl<I: Iterator + Clone> Clone for Flatten<I> where I::Item: IntoIterator, <I::Item as IntoIterator>::IntoIter: Clone {
        fn clone(&self) -> Flatten<I> {
            Flatten { iter: self.iter.clone(), front: self.front.clone(), back: self.back.clone() }
        }
    }
    impl<I: Clone, U: IntoIterator, F: Clone> Clone for FlatMap<I, U, F> where U::IntoIter: Clone {
        fn clone(&self) -> FlatMap<I, U, F> {
            FlatMap { iter: self.iter.clone(), f: self.f.clone(), front: self.front.clone(), back: self.back.clone() }
        }
    }
    impl<I: Iterator> Iterator for Flatten<I> where I::Item: IntoIterator {
        type Item = <I::Item as IntoIterator>::Item;
        // by what the items are, of Rust's: of arrays it is exact, and of options it has an end
        //@ ensures match result.1 { Some(most) => result.0 <= most, None => true }
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
        //@ requires self.total()
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
        fn next(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
            loop {
                if let Some(inner) = &mut self.front {
                    if let Some(x) = inner.next() { return Some(x); }
                    self.front = None;
                }
                match self.iter.next() {
                    Some(x) => self.front = Some(x.into_iter()),
                    None => return of_last(&mut self.back),
                }
            }
        }
    }
    impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I> where I::Item: IntoIterator, <I::Item as IntoIterator>::IntoIter: DoubleEndedIterator {
        fn next_back(&mut self) -> Option<<I::Item as IntoIterator>::Item> {
            loop {
                if let Some(inner) = &mut self.back {
                    if let Some(x) = inner.next_back() { return Some(x); }
                    self.back = None;
                }
                match self.iter.next_back() {
                    Some(x) => self.back = Some(x.into_iter()),
                    None => return of_first(&mut self.front),
                }
            }
        }
    }
    impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
        type Item = U::Item;
        // by what the items are, of Rust's: of arrays it is exact, and of options it has an end
        //@ ensures match result.1 { Some(most) => result.0 <= most, None => true }
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
        //@ requires self.total()
        //@ ensures self.f == old(self).f
        //@ ensures (result is Some || self.fused() ==> self.total()) && match result {
        //@     Some(x) => old(self).items().len() > 0 && x == old(self).items()[0]
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && (self.fused() ==> self.items().len() == 0),
        //@ }
        fn next(&mut self) -> Option<U::Item> {
            loop {
                if let Some(inner) = &mut self.front {
                    if let Some(x) = inner.next() { return Some(x); }
                    self.front = None;
                }
                match self.iter.next() {
                    Some(x) => self.front = Some((self.f)(x).into_iter()),
                    None => return of_last(&mut self.back),
                }
            }
        }
    }
    impl<I: DoubleEndedIterator, U: IntoIterator, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F> where U::IntoIter: DoubleEndedIterator {
        fn next_back(&mut self) -> Option<U::Item> {
            loop {
                if let Some(inner) = &mut self.back {
                    if let Some(x) = inner.next_back() { return Some(x); }
                    self.back = None;
                }
                match self.iter.next_back() {
                    Some(x) => self.back = Some((self.f)(x).into_iter()),
                    None => return of_first(&mut self.front),
                }
            }
        }
    }

    /// What the iterator at the other end has left.
    fn of_last<I: Iterator>(iter: &mut Option<I>) -> Option<I::Item> {
        let found = iter.as_mut()?.next();
        if found.is_none() { *iter = None; }
        found
    }
    fn of_first<I: DoubleEndedIterator>(iter: &mut Option<I>) -> Option<I::Item> {
        let found = iter.as_mut()?.next_back();
        if found.is_none() { *iter = None; }
        found
    }

    /// How many values a range has still to give; None if that is no `usize`.
    //@ ensures match result { Some(n) => n == range.items().len(), None => range.items().len() > usize::MAX }
    fn steps<T: Step>(range: &Range<T>) -> Option<usize>;
    //@ ensures match result { Some(n) => n == range.items().len(), None => range.items().len() > usize::MAX }
    fn steps_inclusive<T: Step>(range: &RangeInclusive<T>) -> Option<usize>;
    fn hint_of_steps(steps: Option<usize>) -> (usize, Option<usize>) {
        match steps { Some(n) => exact(n), None => (usize::MAX, None) }
    }
    impl<T: Step> Iterator for Range<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { hint_of_steps(steps(self)) }
        fn next(&mut self) -> Option<T>;
    }
    impl<T: Step> DoubleEndedIterator for Range<T> { fn next_back(&mut self) -> Option<T>; }
    impl<T: StepWithLen> ExactSizeIterator for Range<T> {
        //@ ensures result == self.items().len()
        fn len(&self) -> usize;
    }
    impl<T: Step> Iterator for RangeFrom<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { (usize::MAX, None) }
        fn next(&mut self) -> Option<T>;
    }
    impl<T: Step> Iterator for RangeInclusive<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { hint_of_steps(steps_inclusive(self)) }
        fn next(&mut self) -> Option<T>;
    }
    impl<T: Step> DoubleEndedIterator for RangeInclusive<T> { fn next_back(&mut self) -> Option<T>; }
    impl<T: StepWithInclusiveLen> ExactSizeIterator for RangeInclusive<T> {
        //@ ensures result == self.items().len()
        fn len(&self) -> usize;
    }

    #[derive(Clone)] pub struct Once<T> { inner: Option<T> }
    impl<T> Iterator for Once<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { exact(self.len()) }
        fn next(&mut self) -> Option<T> { self.inner.take() }
    }
    impl<T> DoubleEndedIterator for Once<T> { fn next_back(&mut self) -> Option<T> { self.inner.take() } }
    impl<T> ExactSizeIterator for Once<T> { fn len(&self) -> usize { if self.inner.is_some() { 1 } else { 0 } } }
    pub fn once<T>(value: T) -> Once<T> { Once { inner: Some(value) } }
    #[derive(Clone)] pub struct Empty<T> { marker: crate::marker::PhantomData<T> }
    impl<T> Iterator for Empty<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { (0, Some(0)) }
        fn next(&mut self) -> Option<T> { None }
    }
    impl<T> DoubleEndedIterator for Empty<T> { fn next_back(&mut self) -> Option<T> { None } }
    impl<T> ExactSizeIterator for Empty<T> { fn len(&self) -> usize { 0 } }
    pub const fn empty<T>() -> Empty<T> { Empty { marker: crate::marker::PhantomData } }
    #[derive(Clone)]
    pub struct Repeat<T> { value: T }
    impl<T: Clone> Iterator for Repeat<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { (usize::MAX, None) }
        fn next(&mut self) -> Option<T> { Some(self.value.clone()) }
    }
    pub fn repeat<T: Clone>(value: T) -> Repeat<T> { Repeat { value } }
    #[derive(Clone)]
    pub struct RepeatN<T> { value: Option<T>, count: usize }
    impl<T: Clone> Iterator for RepeatN<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { exact(self.count) }
        fn next(&mut self) -> Option<T> {
            if self.count == 0 { return None; }
            self.count -= 1;
            if self.count == 0 { self.value.take() } else { self.value.clone() }
        }
    }
    impl<T: Clone> DoubleEndedIterator for RepeatN<T> { fn next_back(&mut self) -> Option<T> { self.next() } }
    impl<T: Clone> ExactSizeIterator for RepeatN<T> { fn len(&self) -> usize { self.count } }
    pub fn repeat_n<T: Clone>(element: T, count: usize) -> RepeatN<T> {
        RepeatN { value: if count == 0 { None } else { Some(element) }, count }
    }
    #[derive(Clone)] pub struct RepeatWith<F> { repeater: F }
    impl<T, F: FnMut() -> T> Iterator for RepeatWith<F> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { (usize::MAX, None) }
        fn next(&mut self) -> Option<T> { Some((self.repeater)()) }
    }
    pub fn repeat_with<T, F: FnMut() -> T>(repeater: F) -> RepeatWith<F> { RepeatWith { repeater } }
    #[derive(Clone)] pub struct OnceWith<F> { make: Option<F> }
    impl<T, F: FnOnce() -> T> Iterator for OnceWith<F> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { exact(if self.make.is_some() { 1 } else { 0 }) }
        fn next(&mut self) -> Option<T> {
            let make = self.make.take()?;
            Some(make())
        }
    }
    pub fn once_with<T, F: FnOnce() -> T>(make: F) -> OnceWith<F> { OnceWith { make: Some(make) } }
    pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> { a.into_iter().zip(b) }
    #[derive(Clone)] pub struct FromFn<F> { f: F }
    impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> { type Item = T; fn next(&mut self) -> Option<T> { (self.f)() } }
    pub fn from_fn<T, F: FnMut() -> Option<T>>(f: F) -> FromFn<F> { FromFn { f } }
    #[derive(Clone)] pub struct Successors<T, F> { next: Option<T>, f: F }
    impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { if self.next.is_some() { (1, None) } else { (0, Some(0)) } }
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

/// What is known of an iterator, and of closures, while the library goes through it. How much that is depends on their
/// types: so it is for loops that are gone into with types that are known, and for no contract.
mod rounds {
    use crate::iter::Iterator;

    /*@
    /// Has an iterator, by giving these items, become `now`? As far as that is known of its type.
    spec fn gave<I: Iterator>(iter: I, now: I, items: Seq<I::Item>) -> bool;

    /// How many items, at most, an iterator has still to give.
    spec fn left<I: Iterator>(iter: I) -> int;

    /// Does what the `invariant` clauses of a closure say hold between calls of it? It was `first`, and is `now`; `before`
    /// and `given` are the arguments but for the last one, of the first call and of the next; `seen` are the last
    /// arguments of the calls so far. Of a closure without these clauses that calls do not change, that each call has
    /// done what it does.
    spec fn between<F, G, A>(first: F, before: G, now: F, given: G, seen: Seq<A>) -> bool;
    @*/
}
