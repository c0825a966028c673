//! Text and characters. A function without a body is intrinsic: the stages know it by its path.

pub mod str {
    use crate::cmp::*;
    use crate::slice::SliceIndex;
    #[derive(Clone)] pub struct Chars<'a> { rest: &'a [u8] }
    #[derive(Clone)] pub struct Bytes<'a> { rest: &'a [u8] }
    #[derive(Clone, Copy, PartialEq, Eq, Debug)] pub struct Utf8Error { valid_up_to: usize, error_len: Option<u8> }
    impl Utf8Error {
        pub const fn valid_up_to(&self) -> usize { self.valid_up_to }
        pub const fn error_len(&self) -> Option<usize> { match self.error_len { Some(n) => Some(n as usize), None => None } }
    }
    impl<'a> Iterator for Chars<'a> {
        type Item = char;
        fn size_hint(&self) -> (usize, Option<usize>) { ((self.rest.len() + 3) / 4, Some(self.rest.len())) }
        //@ ensures match result {
        //@     Some(c) => old(self.rest@).len() > 0 && c == old(self).items()[0] && self.items() == old(self).items().skip(1)
        //@         && ((c as int) < 128 ==> (c as int) == old(self.rest@)[0])
        //@         && core::str::utf8_len(c as int) == core::str::utf8_width(old(self.rest@)[0] as int)
        //@         && core::str::utf8_len(c as int) <= old(self.rest@).len()
        //@         && self.rest@ == old(self.rest@).skip(core::str::utf8_len(c as int)),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next(&mut self) -> Option<char>;
    }
    impl<'a> DoubleEndedIterator for Chars<'a> {
        //@ ensures match result {
        //@     Some(c) => old(self.rest@).len() > 0 && c == old(self).items().last()
        //@         && self.items() == old(self).items().drop_last()
        //@         && ((c as int) < 128 <==> old(self.rest@).last() < 128)
        //@         && ((c as int) < 128 ==> (c as int) == old(self.rest@).last())
        //@         && core::str::utf8_len(c as int) <= old(self.rest@).len()
        //@         && self.rest@ == old(self.rest@).take(old(self.rest@).len() - core::str::utf8_len(c as int)),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next_back(&mut self) -> Option<char>;
    }
    impl<'a> Iterator for Bytes<'a> {
        type Item = u8;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && x == old(self.rest@)[0] && self.rest@ == old(self.rest@).skip(1),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next(&mut self) -> Option<u8>;
    }
    impl<'a> DoubleEndedIterator for Bytes<'a> {
        //@ ensures match result {
        //@     Some(x) => old(self.rest@).len() > 0 && x == old(self.rest@).last()
        //@         && self.rest@ == old(self.rest@).drop_last(),
        //@     None => old(self.rest@).len() == 0 && self.rest@ == old(self.rest@),
        //@ }
        fn next_back(&mut self) -> Option<u8>;
    }
    impl<'a> ExactSizeIterator for Bytes<'a> {
        //@ ensures result == self.rest@.len()
        fn len(&self) -> usize;
    }
    /*@
    /// The character of this number; of one that is none, `'\0'`.
    spec fn scalar(n: int) -> char;

    /// How many bytes a character takes in UTF-8, by its number.
    spec fn utf8_len(c: int) -> int { if c < 0x80 { 1 } else if c < 0x800 { 2 } else if c < 0x10000 { 3 } else { 4 } }

    /// The same by its first byte.
    spec fn utf8_width(lead: int) -> int { if lead < 0x80 { 1 } else if lead < 0xE0 { 2 } else if lead < 0xF0 { 3 } else { 4 } }

    /// The number of the character that text in UTF-8 begins with.
    spec fn utf8_first(s: Seq<u8>) -> int {
        let a = s[0] as int in let b = s[1] - 0x80 in let c = s[2] - 0x80 in let d = s[3] - 0x80 in
        if a < 0x80 { a } else if a < 0xE0 { (a - 0xC0) * 0x40 + b } else if a < 0xF0 { (a - 0xE0) * 0x1000 + b * 0x40 + c }
        else { (a - 0xF0) * 0x40000 + b * 0x1000 + c * 0x40 + d }
    }

    /// The characters of text in UTF-8.
    spec fn chars(s: Seq<u8>) -> Seq<char>
        ensures result.len() <= s.len() && (s.len() > 0 ==> result.len() > 0)
        ensures (forall |i: int| 0 <= i < s.len() ==> s[i] < 128) ==>
            result.len() == s.len() && forall |i: int| 0 <= i < s.len() ==> (result[i] as int) == s[i]
        decreases s.len()
    {
        if s.len() == 0 { Seq::empty() } else {
            Seq::empty().push(scalar(utf8_first(s))) + chars(s.skip(utf8_width(s[0] as int)))
        }
    }

    /// Where the k-th of its characters begins.
    spec fn offset(s: Seq<u8>, k: int) -> int
        ensures result >= 0
        ensures (forall |i: int| 0 <= i < s.len() ==> s[i] < 128) && 0 <= k <= s.len() ==> result == k
        decreases s.len()
    {
        if k <= 0 || s.len() == 0 { 0 } else {
            utf8_width(s[0] as int) + offset(s.skip(utf8_width(s[0] as int)), k - 1)
        }
    }

    /// Is that a place between characters?
    spec fn is_boundary(s: Seq<u8>, at: int) -> bool {
        at == 0 || at == s.len() || (0 < at < s.len() && !(0x80 <= s[at] < 0xC0))
    }

    /// Has a character the property `White_Space`, by its number?
    spec fn is_space(c: int) -> bool {
        9 <= c <= 13 || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || 0x2000 <= c <= 0x200A
            || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000
    }

    /// The number that digits of this base stand for.
    spec fn value_of_digits(s: Seq<u8>, radix: int) -> int
        decreases s.len()
    {
        if s.len() == 0 { 0 } else { value_of_digits(s.drop_last(), radix) * radix + core::digit(s.last() as int) }
    }

    /// The digits of a number, without a sign.
    spec fn digits_of(s: Seq<u8>, signed: bool) -> Seq<u8> {
        if s.len() > 0 && (s[0] == 43 || (signed && s[0] == 45)) { s.skip(1) } else { s }
    }

    /// Is it a number, as `from_str_radix` reads one: a sign, if there is one, and at least one digit?
    spec fn is_number(s: Seq<u8>, radix: int, signed: bool) -> bool {
        let digits = digits_of(s, signed) in
        digits.len() > 0 && forall |i: int| 0 <= i < digits.len() ==> core::digit(digits[i] as int) < radix
    }

    /// Which one.
    spec fn number_of(s: Seq<u8>, radix: int, signed: bool) -> int {
        let value = value_of_digits(digits_of(s, signed), radix) in
        if signed && s.len() > 0 && s[0] == 45 { 0 - value } else { value }
    }

    /// A text views as its bytes.
    impl str { spec fn view(self) -> Seq<u8>; }
    @*/
    impl str {
        //@ ensures result == self@.len()
        pub const fn len(&self) -> usize;
        pub const fn is_empty(&self) -> bool { self.len() == 0 }
        //@ ensures result@ == self@
        pub const fn as_bytes(&self) -> &[u8];
        //@ ensures result.rest@ == self@
        pub fn bytes(&self) -> Bytes<'_>;
        //@ ensures result.rest@ == self@
        pub fn chars(&self) -> Chars<'_>;
        pub fn starts_with<P: Pattern>(&self, pattern: P) -> bool { self.strip_prefix(pattern).is_some() }
        pub fn ends_with<P: Pattern>(&self, pattern: P) -> bool { self.strip_suffix(pattern).is_some() }
        pub fn contains<P: Pattern>(&self, pattern: P) -> bool { self.find(pattern).is_some() }
        pub fn find<P: Pattern>(&self, pattern: P) -> Option<usize> {
            let mut pattern = pattern;
            match pattern.first(self, 0) { Some((at, _)) => Some(at), None => None }
        }
        pub fn rfind<P: Pattern>(&self, pattern: P) -> Option<usize> {
            let mut pattern = pattern;
            match pattern.last(self, self.len()) { Some((at, _)) => Some(at), None => None }
        }
        pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {
            let mut prefix = prefix;
            let n = prefix.at_start(self)?;
            Some(piece(self, n, self.len()))
        }
        pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {
            let mut suffix = suffix;
            let n = suffix.at_end(self)?;
            Some(piece(self, 0, self.len() - n))
        }
        pub fn split<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
            Split { text: self, start: 0, end: self.len(), at: Some(0), pattern, finished: false, last: true, inclusive: false }
        }
        pub fn split_terminator<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
            Split { text: self, start: 0, end: self.len(), at: Some(0), pattern, finished: false, last: false, inclusive: false }
        }
        pub fn split_inclusive<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
            Split { text: self, start: 0, end: self.len(), at: Some(0), pattern, finished: false, last: false, inclusive: true }
        }
        pub fn splitn<P: Pattern>(&self, n: usize, pattern: P) -> SplitN<'_, P> { SplitN { iter: self.split(pattern), count: n } }
        pub fn rsplit<P: Pattern>(&self, pattern: P) -> RSplit<'_, P> { RSplit { text: self, at: Some(self.len()), pattern, count: usize::MAX } }
        pub fn rsplitn<P: Pattern>(&self, n: usize, pattern: P) -> RSplit<'_, P> { RSplit { text: self, at: Some(self.len()), pattern, count: n } }
        pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
            let mut delimiter = delimiter;
            let (start, end) = delimiter.first(self, 0)?;
            Some((piece(self, 0, start), piece(self, end, self.len())))
        }
        pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {
            let mut delimiter = delimiter;
            let (start, end) = delimiter.last(self, self.len())?;
            Some((piece(self, 0, start), piece(self, end, self.len())))
        }
        pub fn match_indices<P: Pattern>(&self, pattern: P) -> MatchIndices<'_, P> { MatchIndices { text: self, at: Some(0), pattern } }
        pub fn matches<P: Pattern>(&self, pattern: P) -> Matches<'_, P> { Matches { iter: self.match_indices(pattern) } }
        pub fn split_whitespace(&self) -> SplitWhitespace<'_> { SplitWhitespace { rest: self, ascii: false } }
        pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> { SplitWhitespace { rest: self, ascii: true } }
        pub fn lines(&self) -> Lines<'_> { Lines { rest: self } }
        pub fn char_indices(&self) -> CharIndices<'_> { CharIndices { offset: 0, iter: self.chars() } }
        //@ ensures result <==> index <= self@.len() && is_boundary(self@, index as int)
        pub const fn is_char_boundary(&self, index: usize) -> bool {
            if index < self.len() { self.as_bytes()[index] & 0xC0 != 0x80 } else { index == self.len() }
        }
        pub fn get<I: SliceIndex<str>>(&self, index: I) -> Option<&I::Output> { index.get(self) }
        pub fn get_mut<I: SliceIndex<str>>(&mut self, index: I) -> Option<&mut I::Output> { index.get_mut(self) }
        pub fn split_at(&self, mid: usize) -> (&str, &str) {
            (&self[..mid], &self[mid..])
        }
        pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {
            if self.is_char_boundary(mid) { Some((piece(self, 0, mid), piece(self, mid, self.len()))) } else { None }
        }
        pub fn trim(&self) -> &str { self.trim_matches(char::is_whitespace) }
        pub fn trim_start(&self) -> &str { self.trim_start_matches(char::is_whitespace) }
        pub fn trim_end(&self) -> &str { self.trim_end_matches(char::is_whitespace) }
        pub fn trim_ascii(&self) -> &str { self.trim_matches(|c: char| c.is_ascii_whitespace()) }
        pub fn trim_matches<P: Pattern>(&self, pattern: P) -> &str {
            let mut pattern = pattern;
            let start = pattern.start(self);
            let rest = behind(self, start);
            let end = pattern.end(rest);
            before(rest, rest.len() - end)
        }
        pub fn trim_start_matches<P: Pattern>(&self, pattern: P) -> &str {
            let mut pattern = pattern;
            let n = pattern.start(self);
            behind(self, n)
        }
        pub fn trim_end_matches<P: Pattern>(&self, pattern: P) -> &str {
            let mut pattern = pattern;
            let n = pattern.end(self);
            before(self, self.len() - n)
        }
        //@ ensures result <==> forall |i: int| 0 <= i < self@.len() ==> self@[i] < 128
        pub const fn is_ascii(&self) -> bool;
        //@ ensures result <==> self@.len() == other@.len() && forall |i: int| 0 <= i < self@.len() ==>
        //@     self@[i] == other@[i] || (core::digit(self@[i] as int) == core::digit(other@[i] as int)
        //@         && 10 <= core::digit(self@[i] as int) < 36)
        pub const fn eq_ignore_ascii_case(&self, other: &str) -> bool;
        pub const fn as_ptr(&self) -> *const u8;
        pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> { F::from_str(self) }
    }
    impl SliceIndex<str> for core::ops::Range<usize> {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> {
            if is_piece(slice, &self) { Some(piece(slice, self.start, self.end)) } else { None }
        }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> {
            if is_piece(slice, &self) { Some(piece_mut(slice, self.start, self.end)) } else { None }
        }
    }
    fn is_piece(text: &str, range: &core::ops::Range<usize>) -> bool {
        range.start <= range.end && text.is_char_boundary(range.start) && text.is_char_boundary(range.end)
    }
    impl SliceIndex<str> for core::ops::RangeFrom<usize> {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> { (self.start..slice.len()).get(slice) }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> { (self.start..slice.len()).get_mut(slice) }
    }
    impl SliceIndex<str> for core::ops::RangeTo<usize> {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> { (0..self.end).get(slice) }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> { (0..self.end).get_mut(slice) }
    }
    impl SliceIndex<str> for core::ops::RangeFull {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> { Some(slice) }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> { Some(slice) }
    }
    impl SliceIndex<str> for core::ops::RangeInclusive<usize> {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> {
            if *self.end() == usize::MAX { None } else { crate::slice::exclusive(self).get(slice) }
        }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> {
            if *self.end() == usize::MAX { None } else { crate::slice::exclusive(self).get_mut(slice) }
        }
    }
    impl SliceIndex<str> for core::ops::RangeToInclusive<usize> {
        type Output = str;
        fn get(self, slice: &str) -> Option<&str> { (0..=self.end).get(slice) }
        fn get_mut(self, slice: &mut str) -> Option<&mut str> { (0..=self.end).get_mut(slice) }
    }
    impl<'a> Chars<'a> { pub fn as_str(&self) -> &'a str { unsafe { from_utf8_unchecked(self.rest) } } }
    #[derive(Clone)] pub struct CharIndices<'a> { offset: usize, iter: Chars<'a> }
    impl<'a> CharIndices<'a> {
        pub fn as_str(&self) -> &'a str { self.iter.as_str() }
        pub fn offset(&self) -> usize { self.offset }
    }
    impl<'a> Iterator for CharIndices<'a> {
        type Item = (usize, char);
        fn size_hint(&self) -> (usize, Option<usize>) { self.iter.size_hint() }
        fn next(&mut self) -> Option<(usize, char)> {
            let c = self.iter.next()?;
            let at = self.offset;
            self.offset += c.len_utf8();
            Some((at, c))
        }
    }
    impl<'a> DoubleEndedIterator for CharIndices<'a> {
        fn next_back(&mut self) -> Option<(usize, char)> {
            let c = self.iter.next_back()?;
            Some((self.offset + self.iter.rest.len(), c))
        }
    }

    /// What can be looked for in text: how many bytes of it stand at the start, or at the end, of `text`?
    pub trait Pattern: Sized {
        fn at_start(&mut self, text: &str) -> Option<usize>;
        fn at_end(&mut self, text: &str) -> Option<usize>;
        /// The first match from a place between characters on.
        fn first(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { first_match(text, from, self) }
        /// The last match that ends there or before.
        fn last(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { last_match(text, from, self) }
        /// How many bytes match at the start, one match after the other.
        fn start(&mut self, text: &str) -> usize { text.len() - without_start(text, self).len() }
        /// How many at the end.
        fn end(&mut self, text: &str) -> usize { text.len() - without_end(text, self).len() }
    }
    /// A pattern that is a condition on one character: what matches from the back matches from the front.
    pub trait OfOne: Pattern {}
    impl Pattern for char {
        //@ ensures *self == old(*self) && (result is Some ==> 1 <= (result->0) <= text@.len())
        //@ ensures (*self as int) < 0x80 && result is Some ==> (result->0) == 1
        //@ ensures (*self as int) < 0x80 ==> (result is Some <==> text@.len() > 0 && text@[0] == *self as int)
        fn at_start(&mut self, text: &str) -> Option<usize> { width(text.chars().next()?, |c| c == *self) }
        //@ ensures *self == old(*self) && (result is Some ==> 1 <= (result->0) <= text@.len())
        //@ ensures (*self as int) < 0x80 && result is Some ==> (result->0) == 1
        //@ ensures (*self as int) < 0x80 ==> (result is Some <==> text@.len() > 0 && text@.last() == *self as int)
        fn at_end(&mut self, text: &str) -> Option<usize> { width(text.chars().next_back()?, |c| c == *self) }
        //@ requires from <= text@.len()
        //@ ensures *self == old(*self) && (result is Some ==> from <= (result->0).0 < (result->0).1 <= text@.len())
        //@ ensures (*self as int) < 0x80 ==> match result {
        //@     Some((start, end)) => end == start + 1 && text@[start] == *self as int
        //@         && forall |k: int| from <= k < start ==> text@[k] != *self as int,
        //@     None => forall |k: int| from <= k < text@.len() ==> text@[k] != *self as int,
        //@ }
        fn first(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { first_match(text, from, self) }
        //@ requires from <= text@.len()
        //@ ensures *self == old(*self) && (result is Some ==> (result->0).0 < (result->0).1 <= from)
        //@ ensures (*self as int) < 0x80 ==> match result {
        //@     Some((start, end)) => end == start + 1 && text@[start] == *self as int
        //@         && forall |k: int| start < k < from ==> text@[k] != *self as int,
        //@     None => forall |k: int| 0 <= k < from ==> text@[k] != *self as int,
        //@ }
        fn last(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { last_match(text, from, self) }
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures (*self as int) < 0x80 ==> (forall |i: int| 0 <= i < result ==> text@[i] == *self as int)
        //@     && (result < text@.len() ==> text@[result as int] != *self as int)
        fn start(&mut self, text: &str) -> usize { text.len() - without_start(text, self).len() }
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures (*self as int) < 0x80 ==>
        //@     (forall |i: int| text@.len() - result <= i < text@.len() ==> text@[i] == *self as int)
        //@     && (result < text@.len() ==> text@[text@.len() - result - 1] != *self as int)
        fn end(&mut self, text: &str) -> usize { text.len() - without_end(text, self).len() }
    }
    impl OfOne for char {}
    impl<F: FnMut(char) -> bool> Pattern for F {
        fn at_start(&mut self, text: &str) -> Option<usize> { width(text.chars().next()?, |c| self(c)) }
        fn at_end(&mut self, text: &str) -> Option<usize> { width(text.chars().next_back()?, |c| self(c)) }
        //@ requires from <= text@.len()
        //@ requires forall |i: int| 0 <= i < chars(text@.skip(from as int)).len() ==>
        //@     (*self).requires((chars(text@.skip(from as int))[i],))
        //@ ensures *self == old(*self)
        //@ ensures match result {
        //@     Some((start, end)) =>
        //@         let k = chars(text@.skip(from as int)).leading(|c: char| !old(*self).value((c,))) in
        //@         k < chars(text@.skip(from as int)).len() && start == from + offset(text@.skip(from as int), k)
        //@         && end == start + utf8_len(chars(text@.skip(from as int))[k] as int) && end <= text@.len(),
        //@     None => forall |i: int| 0 <= i < chars(text@.skip(from as int)).len() ==>
        //@         !old(*self).value((chars(text@.skip(from as int))[i],)),
        //@ }
        fn first(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { first_match(text, from, self) }
        //@ requires forall |i: int| 0 <= i < chars(text@).len() ==> (*self).requires((chars(text@)[i],))
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures result == offset(text@, chars(text@).leading(|c: char| old(*self).value((c,))))
        //@ ensures result < text@.len() ==> chars(text@.skip(result as int)).len() > 0
        //@     && !old(*self).value((chars(text@.skip(result as int))[0],))
        fn start(&mut self, text: &str) -> usize { text.len() - without_start(text, self).len() }
        //@ requires forall |i: int| 0 <= i < chars(text@).len() ==> (*self).requires((chars(text@)[i],))
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures exists |k: int| 0 <= k <= chars(text@).len() && result == text@.len() - offset(text@, k)
        //@     && chars(text@.take(text@.len() - result)) == chars(text@).take(k)
        //@     && (forall |i: int| k <= i < chars(text@).len() ==> old(*self).value((chars(text@)[i],)))
        //@     && (k > 0 ==> !old(*self).value((chars(text@)[k - 1],)))
        //@ ensures result < text@.len() ==> chars(text@.take(text@.len() - result)).len() > 0
        //@     && !old(*self).value((chars(text@.take(text@.len() - result)).last(),))
        fn end(&mut self, text: &str) -> usize { text.len() - without_end(text, self).len() }
    }
    impl<F: FnMut(char) -> bool> OfOne for F {}
    impl<const N: usize> Pattern for [char; N] {
        fn at_start(&mut self, text: &str) -> Option<usize> { width(text.chars().next()?, |c| self.contains(&c)) }
        fn at_end(&mut self, text: &str) -> Option<usize> { width(text.chars().next_back()?, |c| self.contains(&c)) }
    }
    impl<const N: usize> OfOne for [char; N] {}
    impl<const N: usize> Pattern for &[char; N] {
        fn at_start(&mut self, text: &str) -> Option<usize> { width(text.chars().next()?, |c| self.contains(&c)) }
        fn at_end(&mut self, text: &str) -> Option<usize> { width(text.chars().next_back()?, |c| self.contains(&c)) }
    }
    impl<const N: usize> OfOne for &[char; N] {}
    impl Pattern for &[char] {
        fn at_start(&mut self, text: &str) -> Option<usize> { width(text.chars().next()?, |c| self.contains(&c)) }
        fn at_end(&mut self, text: &str) -> Option<usize> { width(text.chars().next_back()?, |c| self.contains(&c)) }
    }
    impl OfOne for &[char] {}
    impl Pattern for &str {
        fn at_start(&mut self, text: &str) -> Option<usize> { if begins(text, *self) { Some(self.len()) } else { None } }
        fn at_end(&mut self, text: &str) -> Option<usize> { if ends(text, *self) { Some(self.len()) } else { None } }
        //@ requires from <= text@.len()
        //@ ensures *self == old(*self) && match result {
        //@     Some((start, end)) => from <= start && end == start + self@.len() && end <= text@.len()
        //@         && text@.subrange(start, end) == self@
        //@         && forall |k: int, e: int| from <= k < start && e == k + self@.len() ==>
        //@             #[trigger] text@.subrange(k, e) != self@,
        //@     None => forall |k: int, e: int| from <= k && e == k + self@.len() && e <= text@.len() ==>
        //@         #[trigger] text@.subrange(k, e) != self@,
        //@ }
        fn first(&mut self, text: &str, from: usize) -> Option<(usize, usize)> { first_match(text, from, self) }
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures if self@.len() == 0 { result == 0 } else {
        //@     result % self@.len() == 0
        //@     && (result + self@.len() <= text@.len() ==> text@.skip(result as int).take(self@.len()) != self@)
        //@     && forall |k: int, e: int| 0 <= k && k % self@.len() == 0 && e == k + self@.len() && e <= result ==>
        //@         #[trigger] text@.subrange(k, e) == self@
        //@ }
        fn start(&mut self, text: &str) -> usize { text.len() - without_start(text, self).len() }
        //@ ensures *self == old(*self) && result <= text@.len()
        //@ ensures if self@.len() == 0 { result == 0 } else {
        //@     result % self@.len() == 0
        //@     && (result + self@.len() <= text@.len() ==>
        //@         text@.subrange(text@.len() - result - self@.len(), text@.len() - result) != self@)
        //@     && forall |k: int, e: int| text@.len() - result <= k && (text@.len() - k) % self@.len() == 0
        //@         && e == k + self@.len() && e <= text@.len() ==> #[trigger] text@.subrange(k, e) == self@
        //@ }
        fn end(&mut self, text: &str) -> usize { text.len() - without_end(text, self).len() }
    }
    impl Pattern for &&str {
        fn at_start(&mut self, text: &str) -> Option<usize> { if begins(text, **self) { Some(self.len()) } else { None } }
        fn at_end(&mut self, text: &str) -> Option<usize> { if ends(text, **self) { Some(self.len()) } else { None } }
    }
    fn width<F: FnOnce(char) -> bool>(c: char, wanted: F) -> Option<usize> { if wanted(c) { Some(c.len_utf8()) } else { None } }
    //@ ensures result <==> needle@.len() <= text@.len() && text@.take(needle@.len()) == needle@
    fn begins(text: &str, needle: &str) -> bool;
    //@ ensures result <==> needle@.len() <= text@.len() && text@.skip(text@.len() - needle@.len()) == needle@
    fn ends(text: &str, needle: &str) -> bool;
    /// A part of text between characters.
    //@ requires start <= end <= text@.len()
    //@ ensures result@ == text@.subrange(start, end)
    fn piece(text: &str, start: usize, end: usize) -> &str;
    fn piece_mut(text: &mut str, start: usize, end: usize) -> &mut str;
    //@ requires start <= text@.len()
    //@ ensures result@ == text@.skip(start as int)
    fn behind(text: &str, start: usize) -> &str { piece(text, start, text.len()) }
    //@ requires end <= text@.len()
    //@ ensures result@ == text@.take(end as int)
    fn before(text: &str, end: usize) -> &str { piece(text, 0, end) }
    fn first_match<P: Pattern>(text: &str, from: usize, pattern: &mut P) -> Option<(usize, usize)> {
        let mut at = from;
        loop {
            let rest = piece(text, at, text.len());
            if let Some(n) = pattern.at_start(rest) { return Some((at, at + n)); }
            at += rest.chars().next()?.len_utf8();
        }
    }
    fn last_match<P: Pattern>(text: &str, from: usize, pattern: &mut P) -> Option<(usize, usize)> {
        let mut at = from;
        loop {
            let rest = piece(text, 0, at);
            if let Some(n) = pattern.at_end(rest) { return Some((at - n, at)); }
            at -= rest.chars().next_back()?.len_utf8();
        }
    }
    fn without_start<'a, P: Pattern>(text: &'a str, pattern: &mut P) -> &'a str {
        let mut at = 0;
        loop {
            match pattern.at_start(piece(text, at, text.len())) {
                Some(n) if n > 0 => at += n,
                _ => return piece(text, at, text.len()),
            }
        }
    }
    fn without_end<'a, P: Pattern>(text: &'a str, pattern: &mut P) -> &'a str {
        let mut at = text.len();
        loop {
            match pattern.at_end(piece(text, 0, at)) {
                Some(n) if n > 0 => at -= n,
                _ => return piece(text, 0, at),
            }
        }
    }
    /// Where to look on, after a match: one that is empty is not found again.
    fn after(text: &str, start: usize, end: usize) -> Option<usize> {
        if start < end { return Some(end); }
        Some(end + piece(text, end, text.len()).chars().next()?.len_utf8())
    }

    /// `start..end` has not been given yet; matches are looked for from `at` on. `last`: is there an empty piece at the end?
    #[derive(Clone)]
    pub struct Split<'a, P> { text: &'a str, start: usize, end: usize, at: Option<usize>, pattern: P, finished: bool, last: bool, inclusive: bool }
    impl<'a, P> Split<'a, P> {
        /// All that is left, as one piece.
        fn rest(&mut self) -> Option<&'a str> {
            if self.finished { return None; }
            self.finished = true;
            if !self.last && self.start == self.end { None } else { Some(piece(self.text, self.start, self.end)) }
        }
    }
    impl<'a, P: Pattern> Iterator for Split<'a, P> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {
            if self.finished { return None; }
            let text = piece(self.text, 0, self.end);
            let found = match self.at { Some(at) => self.pattern.first(text, at), None => None };
            match found {
                None => self.rest(),
                Some((start, end)) => {
                    let given = piece(self.text, self.start, if self.inclusive { end } else { start });
                    self.start = end;
                    self.at = after(text, start, end);
                    Some(given)
                }
            }
        }
    }
    impl<'a, P: OfOne> DoubleEndedIterator for Split<'a, P> {
        fn next_back(&mut self) -> Option<&'a str> {
            if self.finished { return None; }
            if !self.last {
                self.last = true;
                let text = piece(self.text, self.start, self.end);
                if self.inclusive {
                    // The end of a piece belongs to it.
                    let n = match self.pattern.at_end(text) { Some(n) => n, None => 0 };
                    self.last = false;
                    return self.before(n);
                }
                match self.pattern.at_end(text) {
                    Some(n) => self.end -= n,
                    None => if text.is_empty() { self.finished = true; return None; },
                }
            }
            self.before(0)
        }
    }
    impl<'a, P: OfOne> Split<'a, P> {
        /// The last piece, whose last `n` bytes are not looked at.
        fn before(&mut self, n: usize) -> Option<&'a str> {
            let text = piece(self.text, self.start, self.end - n);
            match last_match(text, text.len(), &mut self.pattern) {
                None => self.rest(),
                Some((start, end)) => {
                    let given = piece(self.text, self.start + end, self.end);
                    self.end = self.start + if self.inclusive { end } else { start };
                    Some(given)
                }
            }
        }
    }
    #[derive(Clone)] pub struct SplitN<'a, P> { iter: Split<'a, P>, count: usize }
    impl<'a, P: Pattern> Iterator for SplitN<'a, P> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {
            if self.count == 0 { return None; }
            self.count -= 1;
            if self.count == 0 { self.iter.rest() } else { self.iter.next() }
        }
    }
    /// What is before `at` has not been given yet.
    #[derive(Clone)] pub struct RSplit<'a, P> { text: &'a str, at: Option<usize>, pattern: P, count: usize }
    impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {
            let end = self.at?;
            if self.count == 0 { return None; }
            self.count -= 1;
            let found = if self.count == 0 { None } else { self.pattern.last(self.text, end) };
            match found {
                None => {
                    self.at = None;
                    Some(piece(self.text, 0, end))
                }
                Some((start, from)) => {
                    self.at = Some(start);
                    Some(piece(self.text, from, end))
                }
            }
        }
    }
    #[derive(Clone)] pub struct MatchIndices<'a, P> { text: &'a str, at: Option<usize>, pattern: P }
    impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
        type Item = (usize, &'a str);
        fn next(&mut self) -> Option<(usize, &'a str)> {
            let found = self.pattern.first(self.text, self.at?);
            self.at = match found { Some((start, end)) => after(self.text, start, end), None => None };
            let (start, end) = found?;
            Some((start, piece(self.text, start, end)))
        }
    }
    #[derive(Clone)] pub struct Matches<'a, P> { iter: MatchIndices<'a, P> }
    impl<'a, P: Pattern> Iterator for Matches<'a, P> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {
            let (_, found) = self.iter.next()?;
            Some(found)
        }
    }
    /*@ spec fn is_space_for(ascii: bool, c: int) -> bool { if ascii { core::is_ascii_space(c) } else { is_space(c) } } @*/
    //@ ensures result == is_space_for(ascii, c as int)
    fn is_space_of(ascii: bool, c: char) -> bool { if ascii { c.is_ascii_whitespace() } else { c.is_whitespace() } }
    #[derive(Clone)] pub struct SplitWhitespace<'a> { rest: &'a str, ascii: bool }
    impl<'a> Iterator for SplitWhitespace<'a> {
        type Item = &'a str;
        // of ASCII white space, it has an end in Rust
        //@ ensures match result.1 { Some(most) => result.0 <= most, None => true }
        fn size_hint(&self) -> (usize, Option<usize>) { (0, None) }
        //@ ensures self.ascii == old(self).ascii && match result {
        //@     Some(x) =>
        //@         let text = old(self).rest@ in
        //@         let first = offset(text, chars(text).leading(|c: char| is_space_for(self.ascii, c as int))) in
        //@         let word = text.skip(first) in
        //@         let end = offset(word, chars(word).leading(|c: char| !is_space_for(self.ascii, c as int))) in
        //@         x@ == word.take(end) && self.rest@ == word.skip(end) && x@.len() > 0 && self.rest@.len() < text.len(),
        //@     None => self.rest@ == old(self).rest@
        //@         && forall |i: int| 0 <= i < chars(self.rest@).len() ==> is_space_for(self.ascii, chars(self.rest@)[i] as int),
        //@ }
        fn next(&mut self) -> Option<&'a str> {
            let ascii = self.ascii;
            let mut space = |c: char| is_space_of(ascii, c);
            let start = Pattern::start(&mut space, self.rest);
            let text = behind(self.rest, start);
            if text.is_empty() { return None; }
            let end = match space.first(text, 0) { Some((start, _)) => start, None => text.len() };
            self.rest = behind(text, end);
            Some(before(text, end))
        }
    }
    impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
        fn next_back(&mut self) -> Option<&'a str> {
            let ascii = self.ascii;
            let mut space = |c: char| is_space_of(ascii, c);
            let text = without_end(self.rest, &mut space);
            if text.is_empty() { return None; }
            let start = match last_match(text, text.len(), &mut space) { Some((_, end)) => end, None => 0 };
            self.rest = piece(text, 0, start);
            Some(piece(text, start, text.len()))
        }
    }
    #[derive(Clone)] pub struct Lines<'a> { rest: &'a str }
    impl<'a> Iterator for Lines<'a> {
        type Item = &'a str;
        fn next(&mut self) -> Option<&'a str> {
            if self.rest.is_empty() { return None; }
            let found = '\n'.first(self.rest, 0);
            let (line, rest) = match found {
                Some((start, end)) => (piece(self.rest, 0, start), piece(self.rest, end, self.rest.len())),
                None => (self.rest, ""),
            };
            self.rest = rest;
            match found { Some(_) => Some(line.strip_suffix('\r').unwrap_or(line)), None => Some(line) }
        }
    }
    impl<'a> DoubleEndedIterator for Lines<'a> {
        fn next_back(&mut self) -> Option<&'a str> {
            if self.rest.is_empty() { return None; }
            let ended = ends(self.rest, "\n");
            let text = if ended { piece(self.rest, 0, self.rest.len() - 1) } else { self.rest };
            let start = match last_match(text, text.len(), &mut '\n') { Some((_, end)) => end, None => 0 };
            self.rest = piece(self.rest, 0, start);
            let line = piece(text, start, text.len());
            if ended { Some(line.strip_suffix('\r').unwrap_or(line)) } else { Some(line) }
        }
    }

    pub trait FromStr: Sized { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
    #[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseBoolError;
    impl core::fmt::Display for ParseBoolError {}
    impl FromStr for bool {
        type Err = ParseBoolError;
        fn from_str(s: &str) -> Result<bool, ParseBoolError> {
            match s { "true" => Ok(true), "false" => Ok(false), _ => Err(ParseBoolError) }
        }
    }
    impl FromStr for char {
        type Err = crate::char::ParseCharError;
        fn from_str(s: &str) -> Result<char, crate::char::ParseCharError> {
            let mut chars = s.chars();
            match (chars.next(), chars.next()) {
                (None, _) => Err(crate::char::ParseCharError { kind: crate::char::CharErrorKind::EmptyString }),
                (Some(c), None) => Ok(c),
                _ => Err(crate::char::ParseCharError { kind: crate::char::CharErrorKind::TooManyChars }),
            }
        }
    }
    //@ ensures match result { Ok(text) => text@ == bytes@, Err(_) => true }
    pub const fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error>;
    pub(crate) fn text_mut(bytes: &mut [u8]) -> &mut str;
    pub const unsafe fn from_utf8_unchecked(bytes: &[u8]) -> &str;
}

pub mod char {
    impl char {
        pub const MIN: char = '\0';
        pub const MAX: char = '\u{10FFFF}';
        pub const REPLACEMENT_CHARACTER: char = '\u{FFFD}';
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
        //@ ensures (self as int) < 128 ==> (result <==> (65 <= (self as int) <= 90 || 97 <= (self as int) <= 122))
        pub fn is_alphabetic(self) -> bool;
        //@ ensures (self as int) < 128 ==> (result <==> 
        //@     (48 <= (self as int) <= 57 || 65 <= (self as int) <= 90 || 97 <= (self as int) <= 122))
        pub fn is_alphanumeric(self) -> bool;
        //@ ensures (self as int) < 128 ==> (result <==> 48 <= (self as int) <= 57)
        pub fn is_numeric(self) -> bool;
        //@ ensures result == core::str::is_space(self as int)
        pub const fn is_whitespace(self) -> bool;
        //@ ensures (self as int) < 128 ==> (result <==> 65 <= (self as int) <= 90)
        pub const fn is_uppercase(self) -> bool;
        //@ ensures (self as int) < 128 ==> (result <==> 97 <= (self as int) <= 122)
        pub const fn is_lowercase(self) -> bool;
        //@ ensures result <==> (self as int) < 32 || 127 <= (self as int) < 160
        pub fn is_control(self) -> bool;
        //@ requires 2 <= radix <= 36
        //@ ensures result <==> core::digit(self as int) < radix
        pub const fn is_digit(self, radix: u32) -> bool;
        //@ requires 2 <= radix <= 36
        //@ ensures match result {
        //@     Some(digit) => digit == core::digit(self as int) && digit < radix,
        //@     None => core::digit(self as int) >= radix,
        //@ }
        pub const fn to_digit(self, radix: u32) -> Option<u32>;
        pub const fn to_ascii_uppercase(&self) -> char { if self.is_ascii_lowercase() { ((*self as u8) - 32) as char } else { *self } }
        pub const fn to_ascii_lowercase(&self) -> char { if self.is_ascii_uppercase() { ((*self as u8) + 32) as char } else { *self } }
        pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
            self.to_ascii_lowercase() == other.to_ascii_lowercase()
        }
        pub const fn make_ascii_uppercase(&mut self) { *self = self.to_ascii_uppercase(); }
        pub const fn make_ascii_lowercase(&mut self) { *self = self.to_ascii_lowercase(); }
        //@ ensures result == if (self as int) < 0x80 { 1 } else if (self as int) < 0x800 { 2 }
        //@     else if (self as int) < 0x10000 { 3 } else { 4 }
        pub const fn len_utf8(self) -> usize;
        pub const fn len_utf16(self) -> usize { if (self as u32) < 0x10000 { 1 } else { 2 } }
        //@ requires core::str::utf8_len(self as int) <= dst@.len()
        //@ ensures result@.len() == core::str::utf8_len(self as int) && core::str::chars(result@) == Seq::empty().push(self)
        //@ ensures (self as int) < 0x80 ==> result@[0] == self as int
        //@ ensures old(dst@).len() == dst@.len()
        //@ ensures dst@ == final(result)@ + old(dst@).skip(core::str::utf8_len(self as int))
        pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {
            let (code, len) = (self as u32, self.len_utf8());
            if dst.len() < len {
                panic!("encode_utf8: need {} bytes to encode U+{:x} but buffer has just {}", len, code, dst.len());
            }
            let mut left = code;
            let mut i = len;
            while i > 1 {
                i -= 1;
                dst[i] = 0x80 | (left & 0x3F) as u8;
                left >>= 6;
            }
            dst[0] = match len { 1 => left as u8, 2 => 0xC0 | left as u8, 3 => 0xE0 | left as u8, _ => 0xF0 | left as u8 };
            crate::str::text_mut(&mut dst[..len])
        }
        pub fn to_uppercase(self) -> ToUppercase { let (chars, len) = upper(self); Cased { chars, at: 0, len } }
        pub fn to_lowercase(self) -> ToLowercase { let (chars, len) = lower(self); Cased { chars, at: 0, len } }
        //@ ensures match result {
        //@     Some(found) => (found as int) == i,
        //@     None => i > 0x10FFFF || 0xD800 <= i <= 0xDFFF,
        //@ }
        pub const fn from_u32(i: u32) -> Option<char>;
        //@ requires radix <= 36
        //@ ensures match result {
        //@     Some(found) => num < radix && (found as int) == if num < 10 { 48 + num } else { 87 + num },
        //@     None => num >= radix,
        //@ }
        pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
        //@ requires i <= 0x10FFFF && !(0xD800 <= i <= 0xDFFF)
        //@ ensures (result as int) == i
        pub const unsafe fn from_u32_unchecked(i: u32) -> char;
    }
    //@ ensures 1 <= result.1 <= 3 && ((c as int) < 128 ==>
    //@     result.1 == 1 && (result.0[0] as int) == if 97 <= (c as int) <= 122 { (c as int) - 32 } else { c as int })
    fn upper(c: char) -> ([char; 3], usize);
    //@ ensures 1 <= result.1 <= 3 && ((c as int) < 128 ==>
    //@     result.1 == 1 && (result.0[0] as int) == if 65 <= (c as int) <= 90 { (c as int) + 32 } else { c as int })
    fn lower(c: char) -> ([char; 3], usize);
    /// What one character becomes, in the other case: up to three.
    #[derive(Clone)] pub struct Cased<const UPPER: bool> { chars: [char; 3], at: usize, len: usize }
    pub type ToUppercase = Cased<true>;
    pub type ToLowercase = Cased<false>;
    impl<const UPPER: bool> Iterator for Cased<UPPER> {
        type Item = char;
        fn size_hint(&self) -> (usize, Option<usize>) { crate::iter::exact(self.len()) }
        fn next(&mut self) -> Option<char> {
            if self.at == self.len { return None; }
            self.at += 1;
            Some(self.chars[self.at - 1])
        }
    }
    impl<const UPPER: bool> DoubleEndedIterator for Cased<UPPER> {
        fn next_back(&mut self) -> Option<char> {
            if self.at == self.len { return None; }
            self.len -= 1;
            Some(self.chars[self.len])
        }
    }
    impl<const UPPER: bool> ExactSizeIterator for Cased<UPPER> { fn len(&self) -> usize { self.len - self.at } }
    #[derive(Clone, Copy, PartialEq, Eq, Debug)] pub(crate) enum CharErrorKind { EmptyString, TooManyChars }
    #[derive(Clone, PartialEq, Eq, Debug)] pub struct ParseCharError { pub(crate) kind: CharErrorKind }
    impl core::fmt::Display for ParseCharError {}
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct CharTryFromError(());

    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub struct TryFromCharError(());
    impl core::fmt::Display for TryFromCharError {}
    //@ ensures match result {
    //@     Some(found) => (found as int) == i,
    //@     None => i > 0x10FFFF || 0xD800 <= i <= 0xDFFF,
    //@ }
    pub const fn from_u32(i: u32) -> Option<char>;
    //@ requires radix <= 36
    //@ ensures match result {
    //@     Some(found) => num < radix && (found as int) == if num < 10 { 48 + num } else { 87 + num },
    //@     None => num >= radix,
    //@ }
    pub const fn from_digit(num: u32, radix: u32) -> Option<char>;
}
