//! Slices and vectors. A function without a body is intrinsic: the stages know it by its path.

pub mod slice {
    use crate::cmp::*;
    use crate::rounds;
    use crate::vec::Vec;

    #[derive(Clone)] pub struct Iter<'a, T> { rest: &'a [T] }
    pub struct IterMut<'a, T> { rest: &'a mut [T] }
    #[derive(Clone)] pub struct Chunks<'a, T> { rest: &'a [T], size: usize }
    pub struct ChunksMut<'a, T> { rest: &'a mut [T], size: usize }
    /// `left_over` are the last elements, fewer than a chunk, once they are no longer at the end of `rest`.
    #[derive(Clone)] pub struct ChunksExact<'a, T> { rest: &'a [T], size: usize, left_over: &'a [T] }
    pub struct ChunksExactMut<'a, T> { rest: &'a mut [T], size: usize, left_over: &'a mut [T] }
    #[derive(Clone)] pub struct RChunks<'a, T> { rest: &'a [T], size: usize }
    pub struct RChunksMut<'a, T> { rest: &'a mut [T], size: usize }
    #[derive(Clone)] pub struct ChunkBy<'a, T, P> { rest: &'a [T], predicate: P }
    #[derive(Clone)] pub struct Split<'a, T, P> { rest: Option<&'a [T]>, predicate: P }
    #[derive(Clone)] pub struct Windows<'a, T> { rest: &'a [T], size: usize }

    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && *x == old(self.rest@)[0] && self.rest@ == old(self.rest@).skip(1),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next(&mut self) -> Option<&'a T>;
    }
    impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && *x == old(self.rest@).last()
        //@         && self.rest@ == old(self.rest@).drop_last(),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next_back(&mut self) -> Option<&'a T>;
    }
    impl<'a, T> ExactSizeIterator for Iter<'a, T> {
        //@ ensures result == self.rest@.len()
        fn len(&self) -> usize;
    }
    impl<'a, T> Iterator for IterMut<'a, T> {
        type Item = &'a mut T;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && *x == old(self.rest@)[0] && self.rest@ == old(self.rest@).skip(1)
        //@         && old(final(self.rest))@ == Seq::empty().push(final(x)) + final(self.rest)@,
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@)
        //@         && old(final(self.rest))@ == final(self.rest)@,
        //@ }
        fn next(&mut self) -> Option<&'a mut T>;
    }
    impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && *x == old(self.rest@).last() && self.rest@ == old(self.rest@).drop_last()
        //@         && old(final(self.rest))@ == final(self.rest)@.push(final(x)),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@)
        //@         && old(final(self.rest))@ == final(self.rest)@,
        //@ }
        fn next_back(&mut self) -> Option<&'a mut T>;
    }
    impl<'a, T> ExactSizeIterator for IterMut<'a, T> {
        //@ ensures result == self.rest@.len()
        fn len(&self) -> usize;
    }
    impl<'a, T> Iterator for Chunks<'a, T> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => old(self).rest@.len() > 0 && x@ == old(self).rest@.take(self.size)
        //@         && self.rest@ == old(self).rest@.skip(self.size),
        //@     None => old(self).rest@.len() == 0 && self.rest@ == old(self).rest@,
        //@ }
        fn next(&mut self) -> Option<&'a [T]>;
    }
    impl<'a, T> ExactSizeIterator for Chunks<'a, T> {
        //@ ensures result == self.items().len()
        fn len(&self) -> usize;
    }
    impl<'a, T> Iterator for ChunksMut<'a, T> {
        type Item = &'a mut [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => old(self.rest@).len() > 0 && x@ == old(self.rest@).take(self.size)
        //@         && self.rest@ == old(self.rest@).skip(self.size)
        //@         && old(final(self.rest))@ == final(x)@ + final(self.rest)@,
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@)
        //@         && old(final(self.rest))@ == final(self.rest)@,
        //@ }
        fn next(&mut self) -> Option<&'a mut [T]>;
    }
    impl<'a, T> Iterator for ChunksExact<'a, T> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.left_over@ == old(self).left_over@
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => old(self).rest@.len() >= self.size && x@ == old(self).rest@.take(self.size)
        //@         && self.rest@ == old(self).rest@.skip(self.size),
        //@     None => old(self).rest@.len() < self.size && self.rest@ == old(self).rest@,
        //@ }
        fn next(&mut self) -> Option<&'a [T]>;
    }
    impl<'a, T> Iterator for Windows<'a, T> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => old(self).rest@.len() >= self.size && x@ == old(self).rest@.take(self.size)
        //@         && self.rest@ == old(self).rest@.skip(1),
        //@     None => old(self).rest@.len() < self.size && self.rest@ == old(self).rest@,
        //@ }
        fn next(&mut self) -> Option<&'a [T]>;
    }
    impl<'a, T> ExactSizeIterator for Windows<'a, T> {
        //@ ensures result == self.items().len()
        fn len(&self) -> usize;
    }
    impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> { fn len(&self) -> usize { self.rest.len().div_ceil(self.size) } }
    impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> { fn len(&self) -> usize { self.rest.len() / self.size } }
    impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            let n = self.rest.len();
            if n < self.size { return None; }
            let last = &self.rest[n - self.size..];
            self.rest = &self.rest[..n - 1];
            Some(last)
        }
    }
    /// The length of the last of the chunks of so many elements, which are not none.
    fn last_chunk(len: usize, size: usize) -> usize { (len - 1) % size + 1 }
    impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            let n = self.rest.len();
            if n == 0 { return None; }
            let (rest, last) = self.rest.split_at(n - last_chunk(n, self.size));
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {
        fn next_back(&mut self) -> Option<&'a mut [T]> {
            let n = self.rest.len();
            if n == 0 { return None; }
            let (rest, last) = core::mem::take(&mut self.rest).split_at_mut(n - last_chunk(n, self.size));
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T> ChunksExact<'a, T> {
        pub fn remainder(&self) -> &'a [T] {
            let over = self.rest.len() % self.size;
            if over > 0 { &self.rest[self.rest.len() - over..] } else { self.left_over }
        }
    }
    impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            self.left_over = self.remainder();
            let n = self.rest.len() - self.rest.len() % self.size;
            if n == 0 { return None; }
            let last = &self.rest[n - self.size..n];
            self.rest = &self.rest[..n - self.size];
            Some(last)
        }
    }
    impl<'a, T> ChunksExactMut<'a, T> {
        pub fn into_remainder(self) -> &'a mut [T] { self.left_over }
    }
    impl<'a, T> Iterator for ChunksExactMut<'a, T> {
        type Item = &'a mut [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.left_over@ == old(self.left_over@)
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => x@.len() == self.size && x@ == old(self.rest@).take(self.size)
        //@         && self.rest@ == old(self.rest@).skip(self.size)
        //@         && old(final(self.rest))@ == final(x)@ + final(self.rest)@,
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@)
        //@         && old(final(self.rest))@ == final(self.rest)@,
        //@ }
        fn next(&mut self) -> Option<&'a mut [T]> {
            if self.rest.is_empty() { return None; }
            let (first, rest) = core::mem::take(&mut self.rest).split_at_mut(self.size);
            self.rest = rest;
            Some(first)
        }
    }
    impl<'a, T> DoubleEndedIterator for ChunksExactMut<'a, T> {
        fn next_back(&mut self) -> Option<&'a mut [T]> {
            if self.rest.is_empty() { return None; }
            let n = self.rest.len();
            let (rest, last) = core::mem::take(&mut self.rest).split_at_mut(n - self.size);
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T> ExactSizeIterator for ChunksExactMut<'a, T> { fn len(&self) -> usize { self.rest.len() / self.size } }
    impl<'a, T> Iterator for RChunks<'a, T> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ requires self.size > 0
        //@ ensures self.size == old(self).size && match result {
        //@     Some(x) => old(self).rest@.len() > 0
        //@         && x@ == old(self).rest@.skip(old(self).rest@.len() - self.size)
        //@         && self.rest@ == old(self).rest@.take(old(self).rest@.len() - self.size),
        //@     None => old(self).rest@.len() == 0 && self.rest@ == old(self).rest@,
        //@ }
        fn next(&mut self) -> Option<&'a [T]> {
            if self.rest.is_empty() { return None; }
            let (rest, last) = self.rest.split_at(self.rest.len().saturating_sub(self.size));
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T> DoubleEndedIterator for RChunks<'a, T> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            if self.rest.is_empty() { return None; }
            let (first, rest) = self.rest.split_at(last_chunk(self.rest.len(), self.size));
            self.rest = rest;
            Some(first)
        }
    }
    impl<'a, T> ExactSizeIterator for RChunks<'a, T> { fn len(&self) -> usize { self.rest.len().div_ceil(self.size) } }
    impl<'a, T> Iterator for RChunksMut<'a, T> {
        type Item = &'a mut [T];
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        fn next(&mut self) -> Option<&'a mut [T]> {
            if self.rest.is_empty() { return None; }
            let n = self.rest.len().saturating_sub(self.size);
            let (rest, last) = core::mem::take(&mut self.rest).split_at_mut(n);
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T> ExactSizeIterator for RChunksMut<'a, T> { fn len(&self) -> usize { self.rest.len().div_ceil(self.size) } }
    impl<'a, T, P: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, P> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { if self.rest.is_empty() { (0, Some(0)) } else { (1, Some(self.rest.len())) } }
        fn next(&mut self) -> Option<&'a [T]> {
            if self.rest.is_empty() { return None; }
            let mut n = 1;
            while n < self.rest.len() && (self.predicate)(&self.rest[n - 1], &self.rest[n]) { n += 1; }
            let (first, rest) = self.rest.split_at(n);
            self.rest = rest;
            Some(first)
        }
    }
    impl<'a, T, P: FnMut(&T, &T) -> bool> DoubleEndedIterator for ChunkBy<'a, T, P> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            if self.rest.is_empty() { return None; }
            let mut n = self.rest.len() - 1;
            while n > 0 && (self.predicate)(&self.rest[n - 1], &self.rest[n]) { n -= 1; }
            let (rest, last) = self.rest.split_at(n);
            self.rest = rest;
            Some(last)
        }
    }
    impl<'a, T, P: FnMut(&T) -> bool> Iterator for Split<'a, T, P> {
        type Item = &'a [T];
        fn size_hint(&self) -> (usize, Option<usize>) { match self.rest { Some(rest) => (1, Some(rest.len() + 1)), None => (0, Some(0)) } }
        //@ requires self.total()
        //@ ensures self.predicate == old(self).predicate
        //@ ensures self.total() && match result {
        //@     Some(x) => old(self).items().len() > 0 && x@ == old(self).items()[0]@
        //@         && self.items() == old(self).items().skip(1),
        //@     None => old(self).items().len() == 0 && self.items().len() == 0,
        //@ }
        fn next(&mut self) -> Option<&'a [T]> {
            let rest = self.rest?;
            let mut n = 0;
            while n < rest.len() && !(self.predicate)(&rest[n]) { n += 1; }
            self.rest = if n < rest.len() { Some(&rest[n + 1..]) } else { None };
            Some(&rest[..n])
        }
    }
    impl<'a, T, P: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, P> {
        fn next_back(&mut self) -> Option<&'a [T]> {
            let rest = self.rest?;
            let mut n = rest.len();
            while n > 0 && !(self.predicate)(&rest[n - 1]) { n -= 1; }
            self.rest = if n > 0 { Some(&rest[..n - 1]) } else { None };
            Some(&rest[n..])
        }
    }
    impl<'a, T> Iter<'a, T> { pub fn as_slice(&self) -> &'a [T] { self.rest } }
    impl<'a, T> IterMut<'a, T> {
        pub fn as_slice(&self) -> &[T] { self.rest }
        pub fn into_slice(self) -> &'a mut [T] { self.rest }
    }
    impl<T, const N: usize> ArrayIntoIter<T, N> {
        pub fn as_slice(&self) -> &[T] { &self.items[self.start..self.end] }
    }
    impl<T: Clone, const N: usize> Clone for ArrayIntoIter<T, N> {
        fn clone(&self) -> ArrayIntoIter<T, N> { ArrayIntoIter { items: self.items.clone(), start: self.start, end: self.end } }
    }
    impl<'a, T> IntoIterator for &'a [T] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        //@ ensures result.rest@ == self@
        fn into_iter(self) -> Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut [T] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        //@ ensures result.rest@ == old(self@) && self@ == final(result.rest)@
        fn into_iter(self) -> IterMut<'a, T>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        //@ ensures result.rest@ == self@
        fn into_iter(self) -> Iter<'a, T>;
    }
    impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        //@ ensures result.rest@ == old(self@) && self@ == final(result.rest)@
        fn into_iter(self) -> IterMut<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a Vec<T> {
        type Item = &'a T;
        type IntoIter = Iter<'a, T>;
        //@ ensures result.rest@ == self@
        fn into_iter(self) -> Iter<'a, T>;
    }
    impl<'a, T> IntoIterator for &'a mut Vec<T> {
        type Item = &'a mut T;
        type IntoIter = IterMut<'a, T>;
        //@ ensures result.rest@ == old(self@) && self@ == final(result.rest)@
        fn into_iter(self) -> IterMut<'a, T>;
    }
    pub struct ArrayIntoIter<T, const N: usize> { items: [T; N], start: usize, end: usize }
    impl<T, const N: usize> Iterator for ArrayIntoIter<T, N> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.items == old(self).items && self.end == old(self).end && match result {
        //@     Some(x) => old(self).start < self.end && x == self.items[old(self).start] && self.start == old(self).start + 1,
        //@     None => old(self).start >= self.end && self.start == old(self).start,
        //@ }
        fn next(&mut self) -> Option<T>;
    }
    impl<T, const N: usize> DoubleEndedIterator for ArrayIntoIter<T, N> {
        //@ ensures self.items == old(self).items && self.start == old(self).start && match result {
        //@     Some(x) => self.start < old(self).end && x == self.items[self.end] && self.end == old(self).end - 1,
        //@     None => self.start >= old(self).end && self.end == old(self).end,
        //@ }
        fn next_back(&mut self) -> Option<T>;
    }
    impl<T, const N: usize> ExactSizeIterator for ArrayIntoIter<T, N> {
        //@ ensures result == self.items().len()
        fn len(&self) -> usize;
    }
    impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = ArrayIntoIter<T, N>; 
        //@ ensures result.items == self && result.start == 0 && result.end == N
        fn into_iter(self) -> ArrayIntoIter<T, N>;
    }

    /// What a slice can be asked for with `get`.
    pub trait SliceIndex<S: ?Sized> {
        type Output: ?Sized;
        fn get(self, slice: &S) -> Option<&Self::Output>;
        fn get_mut(self, slice: &mut S) -> Option<&mut Self::Output>;
    }
    impl<T> SliceIndex<[T]> for usize {
        type Output = T;
        fn get(self, slice: &[T]) -> Option<&T> { if self < slice.len() { Some(&slice[self]) } else { None } }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut T> { if self < slice.len() { Some(&mut slice[self]) } else { None } }
    }
    impl<T> SliceIndex<[T]> for core::ops::Range<usize> {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> { if self.start <= self.end && self.end <= slice.len() { Some(&slice[self]) } else { None } }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { if self.start <= self.end && self.end <= slice.len() { Some(&mut slice[self]) } else { None } }
    }
    impl<T> SliceIndex<[T]> for core::ops::RangeFrom<usize> {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> { if self.start <= slice.len() { Some(&slice[self]) } else { None } }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { if self.start <= slice.len() { Some(&mut slice[self]) } else { None } }
    }
    impl<T> SliceIndex<[T]> for core::ops::RangeTo<usize> {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> { if self.end <= slice.len() { Some(&slice[self]) } else { None } }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { if self.end <= slice.len() { Some(&mut slice[self]) } else { None } }
    }
    impl<T> SliceIndex<[T]> for core::ops::RangeFull {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> { Some(slice) }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { Some(slice) }
    }
    impl<T> SliceIndex<[T]> for core::ops::RangeInclusive<usize> {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> {
            if *self.end() == usize::MAX { None } else { exclusive(self).get(slice) }
        }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
            if *self.end() == usize::MAX { None } else { exclusive(self).get_mut(slice) }
        }
    }
    impl<T> SliceIndex<[T]> for core::ops::RangeToInclusive<usize> {
        type Output = [T];
        fn get(self, slice: &[T]) -> Option<&[T]> { (0..=self.end).get(slice) }
        fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> { (0..=self.end).get_mut(slice) }
    }
    /// An exhausted range is one behind its end.
    pub(crate) fn exclusive(range: core::ops::RangeInclusive<usize>) -> core::ops::Range<usize> {
        let (start, end) = (*range.start(), *range.end());
        if range.is_empty() && start == end { end + 1..end + 1 } else { start..end + 1 }
    }

    impl<T> [T] {
        //@ ensures result == self@.len()
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> { index.get(self) }
        pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> { index.get_mut(self) }
        //@ requires index < self@.len()
        //@ ensures *result == self@[index]
        pub unsafe fn get_unchecked(&self, index: usize) -> &T;
        //@ requires index < self@.len()
        //@ ensures *result == old(self@)[index] && self@ == old(self@).update(index, final(result))
        pub unsafe fn get_unchecked_mut(&mut self, index: usize) -> &mut T;
        //@ ensures match result { Some(x) => self@.len() > 0 && *x == self@[0], None => self@.len() == 0 }
        pub const fn first(&self) -> Option<&T>;
        //@ ensures match result { Some(x) => self@.len() > 0 && *x == self@.last(), None => self@.len() == 0 }
        pub const fn last(&self) -> Option<&T>;
        //@ ensures match result {
        //@     Some(x) => old(self@).len() > 0 && *x == old(self@)[0] && self@ == old(self@).update(0, final(x)),
        //@     None => old(self@).len() == 0 && self@ == old(self@),
        //@ }
        pub const fn first_mut(&mut self) -> Option<&mut T>;
        //@ ensures match result {
        //@     Some(x) => old(self@).len() > 0 && *x == old(self@).last()
        //@         && self@ == old(self@).update(old(self@).len() - 1, final(x)),
        //@     None => old(self@).len() == 0 && self@ == old(self@),
        //@ }
        pub const fn last_mut(&mut self) -> Option<&mut T>;
        //@ ensures match result {
        //@     Some((x, rest)) => self@.len() > 0 && *x == self@[0] && rest@ == self@.skip(1),
        //@     None => self@.len() == 0,
        //@ }
        pub const fn split_first(&self) -> Option<(&T, &[T])>;
        //@ ensures match result {
        //@     Some((x, rest)) => self@.len() > 0 && *x == self@.last() && rest@ == self@.drop_last(),
        //@     None => self@.len() == 0,
        //@ }
        pub const fn split_last(&self) -> Option<(&T, &[T])>;
        //@ ensures match result {
        //@     Some((x, rest)) => old(self@).len() > 0 && *x == old(self@)[0] && rest@ == old(self@).skip(1)
        //@         && self@ == Seq::empty().push(final(x)) + final(rest)@,
        //@     None => old(self@).len() == 0 && self@ == old(self@),
        //@ }
        pub const fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        //@ ensures match result {
        //@     Some((x, rest)) => old(self@).len() > 0 && *x == old(self@).last() && rest@ == old(self@).drop_last()
        //@         && self@ == final(rest)@.push(final(x)),
        //@     None => old(self@).len() == 0 && self@ == old(self@),
        //@ }
        pub const fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])>;
        //@ requires a < self@.len() && b < self@.len()
        //@ ensures self@ == old(self@).update(a, old(self@)[b]).update(b, old(self@)[a])
        pub const fn swap(&mut self, a: usize, b: usize);
        //@ ensures self@ == old(self@).reverse()
        pub const fn reverse(&mut self);
        //@ requires mid <= self@.len()
        //@ ensures result.0@ == self@.take(mid) && result.1@ == self@.skip(mid)
        pub const fn split_at(&self, mid: usize) -> (&[T], &[T]);
        //@ requires mid <= self@.len()
        //@ ensures result.0@ == old(self@).take(mid) && result.1@ == old(self@).skip(mid)
        //@ ensures self@ == final(result.0)@ + final(result.1)@
        pub const fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]);
        //@ requires self@.len() == src@.len()
        //@ ensures self@ == src@
        pub const fn copy_from_slice(&mut self, src: &[T]) where T: Copy;
        //@ requires self@.len() == src@.len()
        //@ ensures self@.len() == src@.len()
        //@ ensures core::clones_alike::<T>() ==> self@ == src@
        pub fn clone_from_slice(&mut self, src: &[T]) where T: Clone {
            if self.len() != src.len() {
                panic!("copy_from_slice: source slice length ({}) does not match destination slice length ({})", src.len(), self.len());
            }
            for i in 0..src.len() { self[i].clone_from(&src[i]); }
        }
        pub fn copy_within<R: core::ops::RangeBounds<usize>>(&mut self, src: R, dest: usize) where T: Copy {
            let (start, end) = within(&src, self.len());
            copy_inside(self, start..end, dest);
        }
        //@ requires self@.len() == other@.len()
        //@ ensures self@ == old(other@) && other@ == old(self@)
        pub fn swap_with_slice(&mut self, other: &mut [T]) {
            assert!(self.len() == other.len(), "destination and source slices have different lengths");
            for i in 0..self.len()
            //@ invariant self@ == old(other@).take(i) + old(self@).skip(i)
            //@ invariant other@ == old(self@).take(i) + old(other@).skip(i)
            {
                core::mem::swap(&mut self[i], &mut other[i]);
            }
        }
        //@ ensures self@.len() == old(self@).len()
        //@ ensures core::clones_alike::<T>() ==> forall |i: int| 0 <= i < self@.len() ==> self@[i] == value
        pub fn fill(&mut self, value: T) where T: Clone {
            if let Some((last, others)) = self.split_last_mut() {
                for x in others.iter_mut() { x.clone_from(&value); }
                *last = value;
            }
        }
        //@ ensures result.rest@ == self@
        pub fn iter(&self) -> Iter<'_, T>;
        //@ ensures result.rest@ == old(self@) && self@ == final(result.rest)@
        pub fn iter_mut(&mut self) -> IterMut<'_, T>;
        //@ requires size > 0
        //@ ensures result.rest@ == self@ && result.size == size
        pub fn chunks(&self, size: usize) -> Chunks<'_, T>;
        //@ requires size > 0
        //@ ensures result.rest@ == old(self@) && self@ == final(result.rest)@ && result.size == size
        pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T>;
        //@ requires size > 0
        //@ ensures result.rest@ == self@ && result.size == size
        pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T>;
        //@ requires size > 0
        //@ ensures result.size == size && result.rest@.len() % size == 0 && result.left_over@.len() < size
        //@ ensures old(self@) == result.rest@ + result.left_over@
        //@ ensures self@ == final(result.rest)@ + final(result.left_over)@
        pub fn chunks_exact_mut(&mut self, size: usize) -> ChunksExactMut<'_, T> {
            assert!(size != 0, "chunk size must be non-zero");
            let n = self.len() - self.len() % size;
            let (rest, left_over) = self.split_at_mut(n);
            ChunksExactMut { rest, size, left_over }
        }
        pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
            assert!(size != 0, "chunk size must be non-zero");
            RChunks { rest: self, size }
        }
        pub fn rchunks_mut(&mut self, size: usize) -> RChunksMut<'_, T> {
            assert!(size != 0, "chunk size must be non-zero");
            RChunksMut { rest: self, size }
        }
        pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<'_, T, F> { ChunkBy { rest: self, predicate: pred } }
        pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<'_, T, F> { Split { rest: Some(self), predicate: pred } }
        pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> { if mid <= self.len() { Some(self.split_at(mid)) } else { None } }
        pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {
            if mid <= self.len() { Some(self.split_at_mut(mid)) } else { None }
        }
        pub fn strip_prefix(&self, prefix: &[T]) -> Option<&[T]> where T: PartialEq {
            if self.starts_with(prefix) { Some(&self[prefix.len()..]) } else { None }
        }
        pub fn strip_suffix(&self, suffix: &[T]) -> Option<&[T]> where T: PartialEq {
            if self.ends_with(suffix) { Some(&self[..self.len() - suffix.len()]) } else { None }
        }
        pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {
            let mut callee = f;
            //@ ghost let seen: Seq<()> = Seq::empty();
            for x in self.iter_mut()
            //@ invariant seen.len() + iter.rest@.len() == old(self@).len()
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            {
                //@ ghost seen = seen.push(());
                *x = callee();
            }
        }
        //@ requires self@.len() * n <= usize::MAX
        //@ ensures result@.len() == self@.len() * n
        //@ ensures forall |i: int| 0 <= i < result@.len() ==> result@[i] == self@[i % self@.len()]
        pub fn repeat(&self, n: usize) -> Vec<T> where T: Copy {
            let len = self.len().checked_mul(n).expect("capacity overflow");
            let mut items = Vec::with_capacity(len);
            if n > 0 { items.extend_from_slice(self); }
            while items.len() < len { items.extend_from_within(..items.len().min(len - items.len())); }
            items
        }
        //@ requires self@.map(|part: T| part.content()).flatten().len() <= usize::MAX
        //@ ensures result@.len() == self@.map(|part: T| part.content()).flatten().len()
        //@ ensures core::clones_alike::<T::Element>() ==> result@ == self@.map(|part: T| part.content()).flatten()
        pub fn concat(&self) -> Vec<T::Element> where T: Part, T::Element: Clone {
            let mut items = Vec::new();
            for part in self.iter() { items.extend_from_slice(part.elements()); }
            items
        }
        //@ requires core::joined(self@.map(|part: T| part.content()), sep.content()).len() <= usize::MAX
        //@ ensures core::clones_alike::<T::Element>() ==>
        //@     result@ == core::joined(self@.map(|part: T| part.content()), sep.content())
        pub fn join<S: Separator<T::Element>>(&self, sep: S) -> Vec<T::Element> where T: Part, T::Element: Clone {
            let mut items = Vec::new();
            for (i, part) in self.iter().enumerate() {
                if i > 0 { items.extend_from_slice(sep.elements()); }
                items.extend_from_slice(part.elements());
            }
            items
        }
        pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> { whole(self.get(..N)?) }
        pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> { whole(&self[self.len().checked_sub(N)?..]) }
        pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, compare: F) -> bool {
            let mut compare = compare;
            self.windows(2).all(|pair| compare(&pair[0], &pair[1]))
        }
        pub fn is_sorted_by_key<F: FnMut(&T) -> K, K: PartialOrd>(&self, f: F) -> bool { self.iter().is_sorted_by_key(f) }
        pub fn as_ptr_range(&self) -> core::ops::Range<*const T> { self.as_ptr()..unsafe { self.as_ptr().add(self.len()) } }
        //@ requires size > 0
        //@ ensures result.rest@ == self@ && result.size == size
        pub fn windows(&self, size: usize) -> Windows<'_, T>;
        //@ ensures core::compares_parts::<T>() ==> (result <==> self@.contains(*x))
        pub fn contains(&self, x: &T) -> bool where T: PartialEq { for y in self.iter() { if *y == *x { return true; } } false }
        pub fn starts_with(&self, needle: &[T]) -> bool where T: PartialEq { needle.len() <= self.len() && *needle == self[..needle.len()] }
        pub fn ends_with(&self, needle: &[T]) -> bool where T: PartialEq { needle.len() <= self.len() && *needle == self[self.len() - needle.len()..] }
        //@ ensures core::orders::<T>() && core::sorted(self@) ==> match result {
        //@     Ok(n) => n < self@.len() && !core::below(self@[n], *x) && !core::above(self@[n], *x),
        //@     Err(n) => n <= self@.len() && (forall |i: int| 0 <= i < n ==> core::below(self@[i], *x))
        //@         && (forall |i: int| n <= i < self@.len() ==> core::above(self@[i], *x)),
        //@ }
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> where T: Ord { self.binary_search_by(|y| y.cmp(x)) }
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures (forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     (f.value((&self@[j],)) is Less ==> f.value((&self@[i],)) is Less)
        //@     && (f.value((&self@[i],)) is Greater ==> f.value((&self@[j],)) is Greater)) ==> match result {
        //@     Ok(n) => n < self@.len() && f.value((&self@[n],)) is Equal,
        //@     Err(n) => n <= self@.len() && (forall |i: int| 0 <= i < n ==> f.value((&self@[i],)) is Less)
        //@         && (forall |i: int| n <= i < self@.len() ==> f.value((&self@[i],)) is Greater),
        //@ }
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {
            let mut f = f;
            let mut size = self.len();
            if size == 0 { return Err(0); }
            let mut base = 0usize;
            while size > 1 {
                let half = size / 2;
                let mid = base + half;
                if f(&self[mid]) != Ordering::Greater { base = mid; }
                size -= half;
            }
            match f(&self[base]) {
                Ordering::Equal => Ok(base),
                Ordering::Less => Err(base + 1),
                Ordering::Greater => Err(base),
            }
        }
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures core::orders::<B>() && (forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !core::above(f.value((&self@[i],)), f.value((&self@[j],)))) ==> match result {
        //@     Ok(n) => n < self@.len() && !core::below(f.value((&self@[n],)), *b) && !core::above(f.value((&self@[n],)), *b),
        //@     Err(n) => n <= self@.len() && (forall |i: int| 0 <= i < n ==> core::below(f.value((&self@[i],)), *b))
        //@         && (forall |i: int| n <= i < self@.len() ==> core::above(f.value((&self@[i],)), *b)),
        //@ }
        pub fn binary_search_by_key<B: Ord, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {
            let mut f = f;
            self.binary_search_by(|k| f(k).cmp(b))
        }
        //@ requires forall |i: int| 0 <= i < self@.len() ==> pred.requires((&self@[i],))
        //@ ensures (forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     (pred.value((&self@[j],)) ==> pred.value((&self@[i],)))) ==>
        //@     result <= self@.len() && (forall |i: int| 0 <= i < result ==> pred.value((&self@[i],)))
        //@     && (forall |i: int| result <= i < self@.len() ==> !pred.value((&self@[i],)))
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {
            let mut pred = pred;
            match self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater }) {
                Ok(i) => i,
                Err(i) => i,
            }
        }
        //@ requires core::orders::<T>()
        //@ ensures self@.to_multiset() == old(self@).to_multiset() && core::sorted(self@)
        //@ ensures exists |from: Seq<int>| core::rearranged(self@, old(self@), from)
        //@     && forall |i: int, j: int| 0 <= i < j < self@.len() && !core::below(self@[i], self@[j]) ==> from[i] < from[j]
        pub fn sort(&mut self) where T: Ord { sort_by_less(self, &mut |a, b| *a < *b); }
        //@ requires core::orders::<T>()
        //@ ensures self@.to_multiset() == old(self@).to_multiset() && core::sorted(self@)
        pub fn sort_unstable(&mut self) where T: Ord { self.sort(); }
        //@ requires forall |i: int, j: int| 0 <= i < self@.len() && 0 <= j < self@.len() ==>
        //@     compare.requires((&self@[i], &self@[j]))
        //@ requires core::ordered_by(self@, compare)
        //@ ensures self@.to_multiset() == old(self@).to_multiset()
        //@ ensures forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !(compare.value((&self@[i], &self@[j])) is Greater)
        //@ ensures exists |from: Seq<int>| core::rearranged(self@, old(self@), from)
        //@     && forall |i: int, j: int| 0 <= i < j < self@.len() && compare.value((&self@[i], &self@[j])) is Equal ==>
        //@         from[i] < from[j]
        pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {
            let mut compare = compare;
            sort_by_less(self, &mut |a, b| compare(a, b) == Ordering::Less);
        }
        //@ requires core::orders::<K>()
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures self@.to_multiset() == old(self@).to_multiset()
        //@ ensures forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !core::above(f.value((&self@[i],)), f.value((&self@[j],)))
        //@ ensures exists |from: Seq<int>| core::rearranged(self@, old(self@), from)
        //@     && forall |i: int, j: int| 0 <= i < j < self@.len()
        //@         && !core::below(f.value((&self@[i],)), f.value((&self@[j],))) ==> from[i] < from[j]
        pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
            let mut f = f;
            sort_by_less(self, &mut |a, b| f(a) < f(b));
        }
        /// The keys are found first, each once, and sorted with where their elements are.
        //@ requires core::orders::<K>()
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures self@.to_multiset() == old(self@).to_multiset()
        //@ ensures forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !core::above(f.value((&self@[i],)), f.value((&self@[j],)))
        //@ ensures exists |from: Seq<int>| core::rearranged(self@, old(self@), from)
        //@     && forall |i: int, j: int| 0 <= i < j < self@.len()
        //@         && !core::below(f.value((&self@[i],)), f.value((&self@[j],))) ==> from[i] < from[j]
        pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) {
            let mut f = f;
            if self.len() < 2 { return; }
            let mut keys = Vec::new();
            for i in 0..self.len() { keys.push((f(&self[i]), i)); }
            keys.sort_unstable();
            for i in 0..self.len() {
                let mut from = keys[i].1;
                while from < i { from = keys[from].1; }
                keys[i].1 = from;
                self.swap(i, from);
            }
        }
        //@ requires forall |i: int, j: int| 0 <= i < self@.len() && 0 <= j < self@.len() ==>
        //@     compare.requires((&self@[i], &self@[j]))
        //@ requires core::ordered_by(self@, compare)
        //@ ensures self@.to_multiset() == old(self@).to_multiset()
        //@ ensures forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !(compare.value((&self@[i], &self@[j])) is Greater)
        pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) { self.sort_by(compare); }
        //@ requires core::orders::<K>()
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures self@.to_multiset() == old(self@).to_multiset()
        //@ ensures forall |i: int, j: int| 0 <= i < j < self@.len() ==>
        //@     !core::above(f.value((&self@[i],)), f.value((&self@[j],)))
        pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, f: F) { self.sort_by_key(f); }
        //@ ensures core::orders::<T>() ==> (result <==> core::sorted(self@))
        pub fn is_sorted(&self) -> bool where T: PartialOrd {
            for i in 1..self.len()
            //@ invariant core::orders::<T>() ==> core::sorted(self@.take(i))
            {
                if !(self[i - 1] <= self[i]) { return false; }
            }
            true
        }
        pub const fn rotate_left(&mut self, mid: usize) {
            assert!(mid <= self.len());
            self[..mid].reverse();
            self[mid..].reverse();
            self.reverse();
        }
        pub const fn rotate_right(&mut self, k: usize) {
            assert!(k <= self.len());
            self.rotate_left(self.len() - k);
        }
        //@ ensures result@.len() == self@.len()
        //@ ensures core::clones_alike::<T>() ==> result@ == self@
        pub fn to_vec(&self) -> Vec<T> where T: Clone;
        pub const fn as_ptr(&self) -> *const T;
        pub const fn as_mut_ptr(&mut self) -> *mut T;
    }
    //@ requires src.start <= src.end && src.end <= items@.len() && dest <= items@.len() - (src.end - src.start)
    //@ ensures items@ == old(items@).take(dest) + old(items@).subrange(src.start, src.end)
    //@     + old(items@).skip(dest + (src.end - src.start))
    fn copy_inside<T: Copy>(items: &mut [T], src: core::ops::Range<usize>, dest: usize);
    /// The ends of a range, which is inside of a slice of that length. Source: `core::slice::range`.
    pub(crate) fn within<R: core::ops::RangeBounds<usize>>(range: &R, len: usize) -> (usize, usize) {
        let end = match range.end_bound() {
            core::ops::Bound::Included(at) => { if *at >= len { crate::vec::no_slice(0, *at, len); } *at + 1 }
            core::ops::Bound::Excluded(at) => { if *at > len { crate::vec::no_slice(0, *at, len); } *at }
            core::ops::Bound::Unbounded => len,
        };
        let start = match range.start_bound() {
            core::ops::Bound::Included(at) => { if *at > end { crate::vec::no_slice(*at, end, len); } *at }
            core::ops::Bound::Excluded(at) => { if *at >= end { crate::vec::no_slice(*at, end, len); } *at + 1 }
            core::ops::Bound::Unbounded => 0,
        };
        (start, end)
    }
    /// Stable. Up to 20 elements the comparisons are those of Rust's library, in its order; beyond that, the two halves
    /// are sorted, then merged by rotations, so that no element is ever in two places.
    fn sort_by_less<T, F: FnMut(&T, &T) -> bool>(items: &mut [T], less: &mut F) {
        if items.len() <= 20 { insertion_sort(items, less); } else { merge_sort(items, less); }
    }
    fn insertion_sort<T, F: FnMut(&T, &T) -> bool>(items: &mut [T], less: &mut F) {
        let mut i = 1;
        while i < items.len() {
            let mut j = i;
            while j > 0 && less(&items[j], &items[j - 1]) {
                items.swap(j - 1, j);
                j -= 1;
            }
            i += 1;
        }
    }
    fn merge_sort<T, F: FnMut(&T, &T) -> bool>(items: &mut [T], less: &mut F) {
        let n = items.len();
        if n <= 8 {
            insertion_sort(items, less);
            return;
        }
        let mid = n / 2;
        merge_sort(&mut items[..mid], less);
        merge_sort(&mut items[mid..], less);
        merge_halves(items, mid, less);
    }
    fn merge_halves<T, F: FnMut(&T, &T) -> bool>(items: &mut [T], mid: usize, less: &mut F) {
        let n = items.len();
        if mid == 0 || mid == n || !less(&items[mid], &items[mid - 1]) { return; }
        if n == 2 {
            items.swap(0, 1);
            return;
        }
        let a;
        let b;
        if mid > n - mid {
            a = mid / 2;
            b = mid + lower(&items[mid..], &items[a], less);
        } else {
            b = mid + (n - mid) / 2;
            a = upper(&items[..mid], &items[b], less);
        }
        items[a..b].rotate_left(mid - a);
        let cut = a + (b - mid);
        merge_halves(&mut items[..cut], a, less);
        merge_halves(&mut items[cut..], b - cut, less);
    }
    fn lower<T, F: FnMut(&T, &T) -> bool>(items: &[T], x: &T, less: &mut F) -> usize {
        let (mut low, mut high) = (0, items.len());
        while low < high {
            let mid = (low + high) / 2;
            if less(&items[mid], x) { low = mid + 1; } else { high = mid; }
        }
        low
    }
    fn upper<T, F: FnMut(&T, &T) -> bool>(items: &[T], x: &T, less: &mut F) -> usize {
        let (mut low, mut high) = (0, items.len());
        while low < high {
            let mid = (low + high) / 2;
            if less(x, &items[mid]) { high = mid; } else { low = mid + 1; }
        }
        low
    }
    /// What `concat` and `join` take the elements of.
    pub trait Part {
        type Element;
        /*@ spec fn content(self) -> Seq<Self::Element>; @*/
        //@ ensures result@ == self.content()
        fn elements(&self) -> &[Self::Element];
    }
    impl<T> Part for Vec<T> { type Element = T; /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { self } }
    impl<T, const N: usize> Part for [T; N] { type Element = T; /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { self } }
    impl<T> Part for &[T] { type Element = T; /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { self } }
    impl<T> Part for &Vec<T> { type Element = T; /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { self } }
    impl<T, const N: usize> Part for &[T; N] { type Element = T; /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { *self } }
    pub trait Separator<T> {
        /*@ spec fn content(self) -> Seq<T>; @*/
        //@ ensures result@ == self.content()
        fn elements(&self) -> &[T];
    }
    impl<T> Separator<T> for &T { /*@ spec fn content(self) -> Seq<T> { Seq::empty().push(*self) } @*/ fn elements(&self) -> &[T] { from_ref(*self) } }
    impl<T> Separator<T> for &[T] { /*@ spec fn content(self) -> Seq<T> { self@ } @*/ fn elements(&self) -> &[T] { self } }
    //@ ensures match result { Some(array) => items@.len() == N && array@ == items@, None => items@.len() != N }
    fn whole<T, const N: usize>(items: &[T]) -> Option<&[T; N]>;

    impl [u8] {
        pub fn is_ascii(&self) -> bool { self.iter().all(|b| b.is_ascii()) }
        pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
            self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a.eq_ignore_ascii_case(b))
        }
        pub fn make_ascii_uppercase(&mut self) { for b in self.iter_mut() { b.make_ascii_uppercase(); } }
        pub fn make_ascii_lowercase(&mut self) { for b in self.iter_mut() { b.make_ascii_lowercase(); } }
        pub fn to_ascii_uppercase(&self) -> Vec<u8> { self.iter().map(|b| b.to_ascii_uppercase()).collect() }
        pub fn to_ascii_lowercase(&self) -> Vec<u8> { self.iter().map(|b| b.to_ascii_lowercase()).collect() }
        //@ ensures exists |n: int| 0 <= n <= self@.len() && result@ == self@.skip(n)
        //@     && (forall |i: int| 0 <= i < n ==> core::is_ascii_space(self@[i]))
        //@     && (n < self@.len() ==> !core::is_ascii_space(self@[n]))
        pub fn trim_ascii_start(&self) -> &[u8] {
            let mut i = 0;
            while i < self.len() && self[i].is_ascii_whitespace() { i += 1; }
            &self[i..]
        }
        //@ ensures exists |n: int| 0 <= n <= self@.len() && result@ == self@.take(n)
        //@     && (forall |i: int| n <= i < self@.len() ==> core::is_ascii_space(self@[i]))
        //@     && (n > 0 ==> !core::is_ascii_space(self@[n - 1]))
        pub fn trim_ascii_end(&self) -> &[u8] {
            let mut i = self.len();
            while i > 0 && self[i - 1].is_ascii_whitespace() { i -= 1; }
            &self[..i]
        }
        pub fn trim_ascii(&self) -> &[u8] { self.trim_ascii_start().trim_ascii_end() }
    }
    impl<T, const N: usize> [T; N] {
        pub fn each_ref(&self) -> [&T; N] { crate::array::from_fn(|i| &self[i]) }
        //@ requires forall |i: int| 0 <= i < N ==> f.requires((self@[i],))
        //@ ensures forall |i: int| 0 <= i < N ==> result@[i] == f.value((self@[i],))
        pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> [U; N] {
            let mut f = f;
            let mut items = self.into_iter();
            crate::array::built(&mut |_| f(items.next().unwrap()))
        }
        pub const fn as_slice(&self) -> &[T] { self }
        pub const fn as_mut_slice(&mut self) -> &mut [T] { self }
    }
    impl Default for &str { fn default() -> &'static str { "" } }
    impl<T> Default for &[T] { fn default() -> &'static [T] { &[] } }
    impl<T> Default for &mut [T] { fn default() -> &'static mut [T] { &mut [] } }
    pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T];
    pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T];
    //@ ensures result@ == Seq::empty().push(*s)
    pub const fn from_ref<T>(s: &T) -> &[T];
    //@ ensures result@ == Seq::empty().push(old(*s)) && final(result)@ == Seq::empty().push(*s)
    pub const fn from_mut<T>(s: &mut T) -> &mut [T];
}

pub mod vec {
    use crate::rounds;

    pub struct Vec<T> { pointer: *const T, capacity: usize, len: usize }
    impl<T: core::hash::Hash> core::hash::Hash for Vec<T> {}
    unsafe impl<T: Send> Send for Vec<T> {}
    unsafe impl<T: Sync> Sync for Vec<T> {}
    pub struct IntoIter<T> { items: Vec<T>, start: usize }
    /// The elements behind the range are put back when it is dropped; if it never is, they are lost.
    pub struct Drain<'a, T> { items: IntoIter<T>, from: &'a mut Vec<T>, tail: Vec<T> }
    impl<'a, T> Drop for Drain<'a, T> {
        //@ ensures self.items == old(self.items) && self.from@ == old(self.from@) + old(self.tail@) && self.tail@ == Seq::empty()
        //@ ensures old(final(self.from))@ == final(self.from)@
        fn drop(&mut self) { self.from.append(&mut self.tail); }
    }
    impl<T> Vec<T> {
        //@ ensures result@ == Seq::empty()
        pub const fn new() -> Vec<T>;
        //@ ensures result@ == Seq::empty()
        pub fn with_capacity(capacity: usize) -> Vec<T>;
        //@ ensures result >= self@.len()
        pub const fn capacity(&self) -> usize;
        //@ ensures self@ == old(self@)
        pub fn reserve(&mut self, additional: usize);
        //@ ensures result == self@.len()
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        //@ ensures self@ == old(self@).push(value)
        pub fn push(&mut self, value: T);
        //@ ensures match result {
        //@     Some(x) => old(self@).len() > 0 && x == old(self@).last() && self@ == old(self@).drop_last(),
        //@     None => old(self@).len() == 0 && self@ == old(self@),
        //@ }
        pub fn pop(&mut self) -> Option<T>;
        //@ requires index <= self@.len()
        //@ ensures self@ == old(self@).take(index).push(element) + old(self@).skip(index)
        pub fn insert(&mut self, index: usize, element: T) {
            if index > self.len() { panic!("insertion index (is {}) should be <= len (is {})", index, self.len()); }
            put_in(self, index, element);
        }
        //@ requires index < self@.len()
        //@ ensures result == old(self@)[index] && self@ == old(self@).take(index) + old(self@).skip(index + 1)
        pub fn remove(&mut self, index: usize) -> T;
        //@ requires index < self@.len()
        //@ ensures result == old(self@)[index] && self@ == old(self@).update(index, old(self@).last()).drop_last()
        pub fn swap_remove(&mut self, index: usize) -> T;
        //@ ensures self@ == old(self@).take(len)
        pub fn truncate(&mut self, len: usize);
        //@ ensures self@ == Seq::empty()
        pub fn clear(&mut self);
        //@ ensures self@ == old(self@) + old(other@) && other@ == Seq::empty()
        pub fn append(&mut self, other: &mut Vec<T>);
        //@ ensures self@.len() == old(self@).len() + other@.len()
        //@ ensures forall |i: int| 0 <= i < old(self@).len() ==> self@[i] == old(self@)[i]
        //@ ensures core::clones_alike::<T>() ==> self@ == old(self@) + other@
        pub fn extend_from_slice(&mut self, other: &[T]) where T: Clone {
            if copies::<T>() {
                self.append(&mut other.to_vec());
            } else {
                self.reserve(other.len());
                for x in other { self.push(x.clone()); }
            }
        }
        //@ ensures self@.len() == new_len
        //@ ensures forall |i: int| 0 <= i < new_len && i < old(self@).len() ==> self@[i] == old(self@)[i]
        //@ ensures core::clones_alike::<T>() ==> forall |i: int| old(self@).len() <= i < new_len ==> self@[i] == value
        pub fn resize(&mut self, new_len: usize, value: T) where T: Clone {
            let len = self.len();
            if new_len > len { extend_with(self, new_len - len, value); } else { self.truncate(new_len); }
        }
        //@ requires forall |i: int| 0 <= i < self@.len() ==> f.requires((&self@[i],))
        //@ ensures self@.len() <= old(self@).len()
        //@ ensures forall |i: int| 0 <= i < self@.len() ==> f.value((&self@[i],))
        //@ ensures forall |x: T| #[trigger] self@.to_set().contains(x) ==> old(self@).to_set().contains(x) && f.value((&x,))
        //@ ensures forall |x: T| #[trigger] old(self@).to_set().contains(x) && f.value((&x,)) ==> self@.to_set().contains(x)
        //@ ensures self@.len() > 0 ==> self@.to_set().contains(self@[0])
        //@ ensures old(self@).len() > 0 ==> old(self@).to_set().contains(old(self@)[0])
        //@ ensures core::orders::<T>() && core::sorted(old(self@)) ==> core::sorted(self@)
        //@ ensures self@ == old(self@).filter(|x: T| f.value((&x,)))
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {
            let mut callee = f;
            let mut at = 0;
            //@ ghost let seen: Seq<T> = Seq::empty();
            while at < self.len()
            //@ invariant at <= self@.len() && seen == old(self@).take(seen.len()) && self@.skip(at) == old(self@).skip(seen.len())
            //@ invariant self@.len() + seen.len() == at + old(self@).len() && at <= seen.len()
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases self@.len() - at
            {
                //@ ghost seen = seen.push(self@[at]);
                if callee(&self[at]) { at += 1; } else { self.remove(at); }
            }
        }
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {
            let mut callee = f;
            let mut at = 0;
            //@ ghost let seen: Seq<&mut T> = Seq::empty();
            while at < self.len()
            //@ invariant forall |i: int| 0 <= i < seen.len() ==> *seen[i] == old(self@)[i]
            //@ invariant at <= self@.len() && self@.skip(at) == old(self@).skip(seen.len())
            //@ invariant self@.len() + seen.len() == at + old(self@).len() && at <= seen.len()
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases self@.len() - at
            {
                let x = &mut self[at];
                //@ ghost seen = seen.push(x);
                if callee(x) { at += 1; } else { self.remove(at); }
            }
        }
        //@ ensures core::compares_parts::<T>() ==>
        //@     forall |i: int, j: int| 0 <= i < self@.len() && 0 <= j < self@.len() && j == i + 1 ==> self@[i] != self@[j]
        //@ ensures core::compares_parts::<T>() ==> self@.to_set() == old(self@).to_set()
        //@ ensures core::compares_parts::<T>() && core::orders::<T>() && core::sorted(old(self@)) ==> core::sorted(self@)
        //@ ensures core::compares_parts::<T>() && core::orders::<T>() && core::tells_apart::<T>() && core::sorted(old(self@)) ==>
        //@     forall |i: int, j: int| 0 <= i < j < self@.len() ==> core::below(self@[i], self@[j])
        pub fn dedup(&mut self) where T: PartialEq { self.dedup_by(|a, b| *a == *b); }
        pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, key: F) {
            let mut key = key;
            self.dedup_by(|a, b| key(a) == key(b));
        }
        pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, same_bucket: F) {
            let mut same = same_bucket;
            let mut at = 1;
            while at < self.len() {
                let (before, rest) = self.split_at_mut(at);
                if same(&mut rest[0], &mut before[at - 1]) { self.remove(at); } else { at += 1; }
            }
        }
        pub fn drain<R: core::ops::RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
            let len = self.len();
            let end = match range.end_bound() {
                core::ops::Bound::Included(at) => { if *at >= len { no_slice(0, *at, len); } *at + 1 }
                core::ops::Bound::Excluded(at) => { if *at > len { no_slice(0, *at, len); } *at }
                core::ops::Bound::Unbounded => len,
            };
            let start = match range.start_bound() {
                core::ops::Bound::Included(at) => { if *at > end { no_slice(*at, end, len); } *at }
                core::ops::Bound::Excluded(at) => { if *at >= end { no_slice(*at, end, len); } *at + 1 }
                core::ops::Bound::Unbounded => 0,
            };
            let tail = self.split_off(end);
            let items = self.split_off(start);
            Drain { items: items.into_iter(), from: self, tail }
        }
        //@ requires at <= self@.len()
        //@ ensures self@ == old(self@).take(at) && result@ == old(self@).skip(at)
        pub fn split_off(&mut self, at: usize) -> Vec<T>;
        //@ ensures result@ == self@
        pub fn into_boxed_slice(self) -> Box<[T]>;
        //@ requires f.requires(())
        //@ ensures self@.len() == new_len
        //@ ensures forall |i: int| 0 <= i < new_len && i < old(self@).len() ==> self@[i] == old(self@)[i]
        //@ ensures forall |i: int| old(self@).len() <= i < new_len ==> self@[i] == f.value(())
        pub fn resize_with<F: FnMut() -> T>(&mut self, new_len: usize, f: F) {
            let mut callee = f;
            self.truncate(new_len);
            //@ ghost let start = self@;
            //@ ghost let seen: Seq<()> = Seq::empty();
            while self.len() < new_len
            //@ invariant self@.len() <= new_len && self@.len() == start.len() + seen.len() && self@.take(start.len()) == start
            //@ invariant rounds::between(old(f), (), callee, (), seen)
            //@ decreases new_len - self@.len()
            {
                //@ ghost seen = seen.push(());
                self.push(callee());
            }
        }
        pub const fn as_slice(&self) -> &[T] { self }
        pub const fn as_mut_slice(&mut self) -> &mut [T] { self }
        pub const fn as_ptr(&self) -> *const T;
        pub const fn as_mut_ptr(&mut self) -> *mut T;
        pub unsafe fn set_len(&mut self, new_len: usize);
        pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T>;
        pub fn spare_capacity_mut(&mut self) -> &mut [core::mem::MaybeUninit<T>];
        pub fn leak<'a>(self) -> &'a mut [T] { Box::leak(self.into_boxed_slice()) }
        //@ ensures self@ == old(self@)
        pub fn reserve_exact(&mut self, additional: usize);
        //@ ensures self@ == old(self@)
        pub fn shrink_to_fit(&mut self);
        //@ ensures self@ == old(self@)
        pub fn shrink_to(&mut self, min_capacity: usize);
        pub fn pop_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {
            let last = self.last_mut()?;
            if predicate(last) { self.pop() } else { None }
        }
        pub fn extend_from_within<R: core::ops::RangeBounds<usize>>(&mut self, src: R) where T: Clone {
            let (start, end) = crate::slice::within(&src, self.len());
            extend_inside(self, start, end);
        }
    }
    impl<T> Default for Vec<T> { fn default() -> Vec<T> { Vec::new() } }
    impl<T: Clone> Clone for Vec<T> { fn clone(&self) -> Vec<T> { self[..].to_vec() } }
    impl<T: PartialEq> PartialEq for Vec<T> { fn eq(&self, other: &Vec<T>) -> bool { self[..] == other[..] } }
    impl<T: PartialEq> PartialEq<[T]> for Vec<T> { fn eq(&self, other: &[T]) -> bool { self[..] == *other } }
    impl<T: PartialEq> PartialEq<&[T]> for Vec<T> { fn eq(&self, other: &&[T]) -> bool { self[..] == **other } }
    impl<T: PartialEq, const N: usize> PartialEq<[T; N]> for Vec<T> { fn eq(&self, other: &[T; N]) -> bool { self[..] == *other } }
    impl<T: PartialEq, const N: usize> PartialEq<&[T; N]> for Vec<T> { fn eq(&self, other: &&[T; N]) -> bool { self[..] == **other } }
    impl<T: PartialEq> PartialEq<Vec<T>> for [T] { fn eq(&self, other: &Vec<T>) -> bool { *self == other[..] } }
    impl<T: PartialEq> PartialEq<Vec<T>> for &[T] { fn eq(&self, other: &Vec<T>) -> bool { **self == other[..] } }
    impl<T: PartialEq> PartialEq<Vec<T>> for &mut [T] { fn eq(&self, other: &Vec<T>) -> bool { **self == other[..] } }
    impl<T: Eq> Eq for Vec<T> {}
    impl<T: PartialOrd> PartialOrd for Vec<T> {
        fn partial_cmp(&self, other: &Vec<T>) -> Option<crate::cmp::Ordering> { self[..].partial_cmp(&other[..]) }
    }
    impl<T: Ord> Ord for Vec<T> { fn cmp(&self, other: &Vec<T>) -> crate::cmp::Ordering { self[..].cmp(&other[..]) } }
    impl<T: core::fmt::Debug> core::fmt::Debug for Vec<T> {}
    impl<'a, T: Copy + 'a> crate::iter::Extend<&'a T> for Vec<T> {
        fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) { for x in iter { self.push(*x); } }
    }
    impl<T> crate::iter::FromIterator<T> for Vec<T> {
        //@ requires made_of.total()
        //@ ensures result@ == made_of.items() && made_of.dropped()
        fn from_iter<I: IntoIterator<Item = T>>(made_of: I) -> Vec<T> {
            let mut source = made_of.into_iter();
            //@ ghost let start = source;
            if in_place::<I::IntoIter, T>() {
                let mut items = Vec::new();
                while let Some(x) = source.next()
                //@ invariant rounds::gave(start, source, items@)
                //@ decreases rounds::left(source)
                {
                    items.push(x);
                }
                return items;
            }
            let mut items = Vec::new();
            for x in source
            //@ invariant rounds::gave(start, iter, items@)
            {
                items.push(x);
            }
            items
        }
    }
    impl<T> crate::iter::FromIterator<T> for Box<[T]> {
        fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Box<[T]> { let items: Vec<T> = Vec::from_iter(iter); items.into_boxed_slice() }
    }
    impl<T> Box<[T]> {
        //@ ensures result@ == self@
        pub fn into_vec(self) -> Vec<T>;
    }
    impl<T> From<Box<[T]>> for Vec<T> {
        //@ ensures result@ == items@
        fn from(items: Box<[T]>) -> Vec<T> { items.into_vec() }
    }
    impl<T: Clone> From<&[T]> for Box<[T]> { fn from(items: &[T]) -> Box<[T]> { items.to_vec().into_boxed_slice() } }
    impl<T, const N: usize> From<[T; N]> for Box<[T]> { fn from(items: [T; N]) -> Box<[T]> { vec_from_array(items).into_boxed_slice() } }
    impl<T> Default for Box<[T]> { fn default() -> Box<[T]> { Vec::new().into_boxed_slice() } }
    impl<T> From<Vec<T>> for Box<[T]> { fn from(items: Vec<T>) -> Box<[T]> { items.into_boxed_slice() } }
    impl<T> crate::iter::Extend<T> for Vec<T> {
        //@ requires made_of.total()
        //@ ensures self@ == old(self@) + made_of.items() && made_of.dropped()
        fn extend<I: IntoIterator<Item = T>>(&mut self, made_of: I) {
            let source = made_of.into_iter();
            //@ ghost let start = source;
            //@ ghost let seen: Seq<T> = Seq::empty();
            for x in source
            //@ invariant rounds::gave(start, iter, seen) && self@ == old(self@) + seen
            {
                //@ ghost seen = seen.push(x);
                self.push(x);
            }
        }
    }
    impl<T, const N: usize> From<[T; N]> for Vec<T> {
        //@ ensures result@ == items@
        fn from(items: [T; N]) -> Vec<T>;
    }
    impl<T: Clone> From<&[T]> for Vec<T> { fn from(items: &[T]) -> Vec<T> { items.to_vec() } }
    impl<T> IntoIterator for Vec<T> {
        type Item = T;
        type IntoIter = IntoIter<T>;
        //@ ensures result.items@ == self@ && result.start == 0
        fn into_iter(self) -> IntoIter<T>;
    }
    impl<T> Iterator for IntoIter<T> {
        type Item = T;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures self.items == old(self).items && match result {
        //@     Some(x) => old(self).start < self.items.len() && x == self.items[old(self).start]
        //@         && self.start == old(self).start + 1,
        //@     None => old(self).start >= self.items.len() && self.start == old(self).start,
        //@ }
        fn next(&mut self) -> Option<T>;
    }
    impl<T> DoubleEndedIterator for IntoIter<T> {
        //@ ensures self.start == old(self).start && match result {
        //@     Some(x) => self.start < old(self).items.len() && x == old(self).items@.last()
        //@         && self.items@ == old(self).items@.drop_last(),
        //@     None => self.start >= old(self).items.len() && self.items == old(self).items,
        //@ }
        fn next_back(&mut self) -> Option<T>;
    }
    impl<T> ExactSizeIterator for IntoIter<T> {
        //@ requires self.start <= self.items.len()
        //@ ensures result == self.items.len() - self.start
        fn len(&self) -> usize;
    }
    impl<T: Clone> Clone for IntoIter<T> {
        fn clone(&self) -> IntoIter<T> { self.items[self.start..].to_vec().into_iter() }
    }
    impl<'a, T> Iterator for Drain<'a, T> { type Item = T; fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) } fn next(&mut self) -> Option<T> { self.items.next() } }
    impl<'a, T> DoubleEndedIterator for Drain<'a, T> { fn next_back(&mut self) -> Option<T> { self.items.next_back() } }
    impl<'a, T> ExactSizeIterator for Drain<'a, T> { fn len(&self) -> usize { self.items.len() } }
    impl<T: Clone> Clone for Box<[T]> { fn clone(&self) -> Box<[T]> { self[..].to_vec().into_boxed_slice() } }
    //@ ensures result@.len() == n
    //@ ensures core::clones_alike::<T>() ==> forall |i: int| 0 <= i < n ==> result@[i] == element
    pub(crate) fn vec_from_elem<T: Clone>(element: T, n: usize) -> Vec<T> {
        if copies::<T>() { return from_copies(element, n); }
        let mut items = Vec::with_capacity(n);
        extend_with(&mut items, n, element);
        items
    }
    //@ requires start <= end <= items@.len()
    //@ ensures items@.len() == old(items@).len() + (end - start) && items@.take(old(items@).len()) == old(items@)
    //@ ensures core::clones_alike::<T>() ==> items@ == old(items@) + old(items@).subrange(start, end)
    fn extend_inside<T: Clone>(items: &mut Vec<T>, start: usize, end: usize) {
        let mut i = start;
        while i < end {
            let x = items[i].clone();
            items.push(x);
            i += 1;
        }
    }
    /// n - 1 clones, and then the value itself.
    fn extend_with<T: Clone>(items: &mut Vec<T>, n: usize, value: T) {
        items.reserve(n);
        let mut left = n;
        while left > 1 {
            items.push(value.clone());
            left -= 1;
        }
        if left > 0 { items.push(value); }
    }
    /// Source: `slice_index_fail` of Rust's library.
    pub(crate) fn no_slice(start: usize, end: usize, len: usize) {
        if start > len { panic!("range start index {} out of range for slice of length {}", start, len); }
        if end > len { panic!("range end index {} out of range for slice of length {}", end, len); }
        if start > end { panic!("slice index starts at {} but ends at {}", start, end); }
        panic!("range end index {} out of range for slice of length {}", end, len);
    }
    fn from_copies<T>(element: T, n: usize) -> Vec<T>;
    //@ requires index <= items@.len()
    //@ ensures items@ == old(items@).take(index).push(element) + old(items@).skip(index)
    fn put_in<T>(items: &mut Vec<T>, index: usize, element: T);
    /// Are clones of its values copies?
    fn copies<T>() -> bool;
    /// Is what such an iterator gives put where its elements were? Then that is dropped first if the iterator panics.
    //@ ensures true
    fn in_place<I, T>() -> bool;
    //@ ensures result@ == items@
    pub(crate) fn vec_from_array<T, const N: usize>(items: [T; N]) -> Vec<T>;
}
