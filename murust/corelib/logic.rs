//! The functions of the logic: the sorts of specifications, and how types of the program are seen there. A function
//! without a body is built into the logic; LANGUAGE.md section 3 says what each gives outside its domain.

/*@
impl<T> Seq<T> {
    spec fn empty() -> Seq<T>;
    /// `n` elements, of which the one at `i` is `f(i)`.
    spec fn new(n: int, f: fn(int) -> T) -> Seq<T>;
    spec fn len(self) -> int;
    spec fn push(self, x: T) -> Seq<T>;
    spec fn update(self, i: int, x: T) -> Seq<T>;
    spec fn take(self, n: int) -> Seq<T>;
    spec fn skip(self, n: int) -> Seq<T>;
    spec fn subrange(self, from: int, to: int) -> Seq<T>;
    spec fn contains(self, x: T) -> bool;
    spec fn first(self) -> T { self[0] }
    spec fn last(self) -> T { self[self.len() - 1] }
    spec fn drop_last(self) -> Seq<T> { self.take(self.len() - 1) }
    spec fn reverse(self) -> Seq<T> { Seq::new(self.len(), |i: int| self[self.len() - 1 - i]) }
    spec fn map<U>(self, f: fn(T) -> U) -> Seq<U> { Seq::new(self.len(), |i: int| f(self[i])) }
    /// The elements of which `f` holds, in their order. That they are elements is said of values and not of places, so
    /// that following it back and forth comes to an end.
    spec fn filter(self, f: fn(T) -> bool) -> Seq<T>
        ensures result.len() <= self.len()
        ensures forall |k: int| 0 <= k < result.len() ==> f(result[k]) && self.to_set().contains(result[k])
        ensures forall |i: int| 0 <= i < self.len() && f(self[i]) ==> result.to_set().contains(self[i])
        ensures forall |g: fn(T) -> bool| (forall |i: int| 0 <= i < self.len() ==> (f(self[i]) <==> g(self[i])))
            ==> self.filter(g) == result
        decreases self.len()
    {
        if self.len() == 0 { Seq::empty() } else {
            let before = self.drop_last().filter(f) in
            if f(self.last()) { before.push(self.last()) } else { before }
        }
    }
    /// Where in this sequence the elements are of which `f` holds.
    spec fn places(self, f: fn(T) -> bool) -> Seq<int>
        ensures result.len() == self.filter(f).len()
        ensures forall |k: int| 0 <= k < result.len() ==>
            0 <= result[k] < self.len() && self.filter(f)[k] == self[result[k]]
        ensures (forall |k: int| 0 <= k < result.len() ==> #[trigger] self.filter(f)[k] == self[result[k]])
        ensures forall |i: int, j: int| 0 <= i < j < result.len() ==> result[i] < result[j]
        decreases self.len()
    {
        if self.len() == 0 { Seq::empty() } else {
            let before = self.drop_last().places(f) in
            if f(self.last()) { before.push(self.len() - 1) } else { before }
        }
    }
    /// How many elements at the front there are of which `f` holds, up to the first of which it does not.
    spec fn leading(self, f: fn(T) -> bool) -> int
        ensures 0 <= result <= self.len() && (result < self.len() ==> !f(self[result]))
        ensures forall |i: int| 0 <= i < result ==> f(self[i])
        decreases self.len()
    {
        if self.len() == 0 || !f(self[0]) { 0 } else { 1 + self.skip(1).leading(f) }
    }
    /// The parts between the elements of which `f` holds: one more than there are of these.
    spec fn split(self, f: fn(T) -> bool) -> Seq<Seq<T>>
        ensures 1 <= result.len() <= self.len() + 1
        ensures forall |k: int| 0 <= k < result.len() ==> result[k].len() <= self.len()
        ensures forall |k: int, i: int| 0 <= k < result.len() && 0 <= i < result[k].len() ==> !f(result[k][i])
        decreases self.len()
    {
        let n = self.leading(|x: T| !f(x)) in
        if n < 0 || n >= self.len() { Seq::empty().push(self) } else {
            Seq::empty().push(self.take(n)) + self.skip(n + 1).split(f)
        }
    }
    spec fn to_set(self) -> Set<T>;
    spec fn to_multiset(self) -> Multiset<T>;
    /// The sum of its elements, which are integers, or references to some.
    spec fn sum(self) -> int
        ensures core::fits::<T>(0) ==> result <= core::most::<T>() * self.len()
        ensures core::fits::<T>(0) ==> result >= (if core::fits::<T>(-1) { 0 - core::most::<T>() - 1 } else { 0 }) * self.len()
        decreases self.len()
    {
        if self.len() == 0 { 0 } else { self.drop_last().sum() + number(self.last()) }
    }
    /// The product of its elements, which are integers, or references to some.
    spec fn product(self) -> int decreases self.len() {
        if self.len() == 0 { 1 } else { self.drop_last().product() * number(self.last()) }
    }
    spec fn is_prefix_of(self, other: Seq<T>) -> bool { other.take(self.len()) == self }
}

impl<T> Seq<Seq<T>> {
    /// One after the other.
    spec fn flatten(self) -> Seq<T>
        ensures forall |k: int| 0 <= k < result.len() ==>
            exists |i: int, j: int| 0 <= i < self.len() && 0 <= j < self[i].len() && self[i][j] == result[k]
        ensures forall |i: int, j: int| 0 <= i < self.len() && 0 <= j < self[i].len() ==>
            result.to_set().contains(self[i][j])
        decreases self.len()
    {
        if self.len() == 0 { Seq::empty() } else { self.drop_last().flatten() + self.last() }
    }
}

impl<T> Set<T> {
    spec fn empty() -> Set<T>;
    /// The values of which `f` holds.
    spec fn new(f: fn(T) -> bool) -> Set<T>;
    spec fn contains(self, x: T) -> bool;
    spec fn insert(self, x: T) -> Set<T>;
    spec fn remove(self, x: T) -> Set<T>;
    spec fn union(self, other: Set<T>) -> Set<T>;
    spec fn intersect(self, other: Set<T>) -> Set<T>;
    spec fn difference(self, other: Set<T>) -> Set<T>;
    spec fn subset_of(self, other: Set<T>) -> bool;
    spec fn disjoint(self, other: Set<T>) -> bool { self.intersect(other) == Set::empty() }
    spec fn is_finite(self) -> bool;
    /// Of an infinite set, 0.
    spec fn len(self) -> int;
    spec fn is_empty(self) -> bool { self == Set::empty() }
}

impl<T> Multiset<T> {
    spec fn empty() -> Multiset<T>;
    spec fn count(self, x: T) -> int;
    spec fn contains(self, x: T) -> bool { self.count(x) > 0 }
    spec fn insert(self, x: T) -> Multiset<T>;
    spec fn remove(self, x: T) -> Multiset<T>;
    /// Each value as often as in both together.
    spec fn union(self, other: Multiset<T>) -> Multiset<T>;
    spec fn subset_of(self, other: Multiset<T>) -> bool;
    spec fn len(self) -> int;
}

impl<K, V> Map<K, V> {
    spec fn empty() -> Map<K, V>;
    /// On `dom`, the function `f`.
    spec fn new(dom: Set<K>, f: fn(K) -> V) -> Map<K, V>;
    spec fn dom(self) -> Set<K>;
    spec fn index(self, key: K) -> V;
    spec fn get(self, key: K) -> Option<V> { if self.contains(key) { Some(self[key]) } else { None } }
    spec fn contains(self, key: K) -> bool { self.dom().contains(key) }
    spec fn insert(self, key: K, value: V) -> Map<K, V>;
    spec fn remove(self, key: K) -> Map<K, V>;
    spec fn restrict(self, keys: Set<K>) -> Map<K, V>;
    /// Where both have a value, that of `other`.
    spec fn union(self, other: Map<K, V>) -> Map<K, V>;
    spec fn len(self) -> int { self.dom().len() }
}

impl<T> [T] {
    spec fn view(self) -> Seq<T>;
    spec fn len(self) -> int;
}

impl<T, const N: usize> [T; N] {
    spec fn view(self) -> Seq<T>;
    spec fn len(self) -> int;
}

impl<T> Vec<T> {
    spec fn view(self) -> Seq<T>;
}

impl<T> Option<T> {
    spec fn is_some(self) -> bool;
    spec fn is_none(self) -> bool;
    spec fn unwrap(self) -> T { match self { Some(x) => x, None => Seq::empty()[0] } }
}

impl<T, E> Result<T, E> {
    spec fn is_ok(self) -> bool;
    spec fn is_err(self) -> bool;
}

/// `p` is the memory of a `Box<T>`, which `Box::from_raw` gives back: the right to free it, and the duty.
predicate boxed<T>(p: *mut T);

/// Is a clone of a value of this type always equal to it?
spec fn clones_alike<T>() -> bool;

/// Does `==` of this type compare the parts of values, and nothing else?
spec fn compares_parts<T>() -> bool;

/// Is `a` less than `b`, as `Ord::cmp` of their type says? Of values of different types, no.
spec fn below<A: ?Sized, B: ?Sized>(a: A, b: B) -> bool;

/// Is `a` greater than `b`, as `Ord::cmp` of their type says? Of values of different types, no.
spec fn above<A: ?Sized, B: ?Sized>(a: A, b: B) -> bool;

/// Is the order of the type known to be a total one, as the documentation of `Ord` demands, where different values may
/// be equal? Then the methods of `PartialOrd` say the same. Of an implementation that loops, or calls itself, or does not
/// go by the values alone, it is not known.
spec fn orders<T: ?Sized>() -> bool;

/// Are they one type, of which that holds?
spec fn orders_alike<A: ?Sized, B: ?Sized>() -> bool;

/// Are values that the order does not tell apart the same?
spec fn tells_apart<T>() -> bool { forall |a: T, b: T| below(a, b) || above(a, b) || a == b }

/// Do its elements stand in the order of their type?
spec fn sorted<T>(s: Seq<T>) -> bool { forall |i: int, j: int| 0 <= i < j < s.len() ==> !above(s[i], s[j]) }

/// Does `compare` put these in a total order, where different ones may be equal?
spec fn ordered_by<T, F: FnMut(&T, &T) -> core::cmp::Ordering>(s: Seq<T>, compare: F) -> bool {
    (forall |i: int| 0 <= i < s.len() ==> compare.value((&s[i], &s[i])) is Equal)
    && (forall |i: int, j: int| 0 <= i < s.len() && 0 <= j < s.len() ==>
        (compare.value((&s[i], &s[j])) is Less <==> compare.value((&s[j], &s[i])) is Greater))
    && (forall |i: int, j: int, k: int| 0 <= i < s.len() && 0 <= j < s.len() && 0 <= k < s.len()
        && !(compare.value((&s[i], &s[j])) is Greater) && !(compare.value((&s[j], &s[k])) is Greater) ==>
        !(compare.value((&s[i], &s[k])) is Greater))
}

/// Are these the same elements at other places: the one at `i` that of `before` at `from[i]`?
spec fn rearranged<T>(s: Seq<T>, before: Seq<T>, from: Seq<int>) -> bool {
    s.len() == before.len() && from.len() == s.len()
    && (forall |i: int| 0 <= i < s.len() ==> 0 <= from[i] < before.len() && #[trigger] s[i] == before[from[i]])
    && (forall |i: int, j: int| 0 <= i < j < s.len() ==> from[i] != from[j])
}

/// A machine integer, or one behind references, as a number.
spec fn number<T>(x: T) -> int;

/// Is it a number of this type? `fits::<T>(0)` says that the type is one of numbers.
spec fn fits<T>(n: int) -> bool;

/// The largest number of the type.
spec fn most<T>() -> int;

/// The elements of a vector, behind a type parameter for what they are put into.
spec fn held<B, T>(collection: B) -> Seq<T>;

/// What references refer to.
spec fn values<'a, T>(s: Seq<&'a T>) -> Seq<T>;

/// What `fold` gives.
spec fn folded<B, T, F: FnMut(B, T) -> B>(f: F, init: B, s: Seq<T>) -> B decreases s.len() {
    if s.len() == 0 { init } else { f.value((folded(f, init, s.drop_last()), s.last())) }
}

/// What `dedup` leaves: of equal ones that follow each other the first.
spec fn deduped<T>(s: Seq<T>) -> Seq<T> decreases s.len() {
    if s.len() == 0 { Seq::empty() } else {
        let before = deduped(s.drop_last()) in
        if s.len() > 1 && s[s.len() - 2] == s.last() { before } else { before.push(s.last()) }
    }
}

/// One after the other, with `between` in between.
spec fn joined<T>(parts: Seq<Seq<T>>, between: Seq<T>) -> Seq<T> decreases parts.len() {
    if parts.len() == 0 { Seq::empty() } else if parts.len() == 1 { parts[0] } else {
        joined(parts.drop_last(), between) + between + parts.last()
    }
}

/// Are they equal? Values of different types are not.
spec fn same<A: ?Sized, B: ?Sized>(a: A, b: B) -> bool;

/// Are they one type, of which `==` compares the parts of values, and nothing else?
spec fn compares_alike<A: ?Sized, B: ?Sized>() -> bool;

/// Is a byte, or a character by its number, white space of ASCII?
spec fn is_ascii_space(c: int) -> bool { c == 9 || c == 10 || c == 12 || c == 13 || c == 32 }

/// The digit that a character stands for, by its number; of one that is none, 36.
spec fn digit(c: int) -> int {
    if 48 <= c <= 57 { c - 48 } else if 65 <= c <= 90 { c - 55 } else if 97 <= c <= 122 { c - 87 } else { 36 }
}

/// What `pow` gives, of an exponent that is not negative.
spec fn power(base: int, exponent: int) -> int decreases exponent {
    if exponent <= 0 { 1 } else { base * power(base, exponent - 1) }
}

impl<T> *const T {
    spec fn is_null(self) -> bool;
    spec fn addr(self) -> int;
    spec fn add(self, count: int) -> *const T;
}

impl<T> *mut T {
    spec fn is_null(self) -> bool;
    spec fn addr(self) -> int;
    spec fn add(self, count: int) -> *mut T;
}

impl<T> ptr::NonNull<T> {
    spec fn as_ptr(self) -> *mut T;
}

impl<T> mem::MaybeUninit<T> {
    /// What is in it, if that is known to be a value of the type.
    spec fn view(self) -> Option<T>;
}
@*/
