//! Orders that are none, and what the library's functions do not promise of them.
use core::cmp::Ordering;

/// Less than each that is not less: of two equal ones, each is less than the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loose(pub u8);
impl PartialOrd for Loose {
    fn partial_cmp(&self, other: &Loose) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Loose {
    fn cmp(&self, other: &Loose) -> Ordering {
        if self.0 <= other.0 { Ordering::Less } else { Ordering::Greater }
    }
}

//# shows: [Loose(1)].binary_search(&Loose(1)).is_err()
//@ requires core::sorted(v@)
//@ ensures result <==> v@.contains(x)
//~^ ERROR V0001: this postcondition does not hold
pub fn loosely(v: &[Loose], x: Loose) -> bool {
    v.binary_search(&x).is_ok()
}

pub fn sorted_loosely(v: &mut [Loose]) {
    v.sort(); //~ ERROR V0002: a precondition of this call may not hold
}

/// Stone, scissors, paper: no first one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hand(pub u8);
impl PartialOrd for Hand {
    fn partial_cmp(&self, other: &Hand) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Hand {
    fn cmp(&self, other: &Hand) -> Ordering {
        if self.0 % 3 == other.0 % 3 {
            Ordering::Equal
        } else if (self.0 % 3 + 1) % 3 == other.0 % 3 {
            Ordering::Less
        } else {
            Ordering::Greater
        }
    }
}

pub fn round(v: &mut Vec<Hand>) {
    v.sort_unstable(); //~ ERROR V0002: a precondition of this call may not hold
}

//# shows: { let v = [Hand(0), Hand(1), Hand(2)]; let m = winner(&v).unwrap(); v.iter().any(|x| *x > m) }
//@ ensures result is Some ==> forall |i: int| 0 <= i < v@.len() ==> v@[i] <= (result->0)
//~^ ERROR V0001: this postcondition does not hold
pub fn winner(v: &[Hand]) -> Option<Hand> {
    v.iter().copied().max()
}

/// `cmp` is an order, and `<`, by which `sort` goes, says something else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Liar(pub u8);
impl PartialOrd for Liar {
    fn partial_cmp(&self, other: &Liar) -> Option<Ordering> {
        Some(self.cmp(other))
    }
    fn lt(&self, other: &Liar) -> bool {
        self.0 > other.0
    }
}
impl Ord for Liar {
    fn cmp(&self, other: &Liar) -> Ordering {
        self.0.cmp(&other.0)
    }
}

pub fn believed(v: &mut [Liar]) {
    v.sort(); //~ ERROR V0002: a precondition of this call may not hold
}

//# shows: less(&Liar(2), &Liar(1))
//@ ensures result ==> *a <= *b
//~^ ERROR V0001: this postcondition does not hold
pub fn less(a: &Liar, b: &Liar) -> bool {
    *a < *b
}

/// `partial_cmp` does not know what `cmp` knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Shy(pub u8);
impl PartialOrd for Shy {
    fn partial_cmp(&self, _: &Shy) -> Option<Ordering> {
        None
    }
}
impl Ord for Shy {
    fn cmp(&self, other: &Shy) -> Ordering {
        self.0.cmp(&other.0)
    }
}

pub fn shyly(v: &mut [Shy]) {
    v.sort(); //~ ERROR V0002: a precondition of this call may not hold
}

pub fn of_any<T: Ord>(v: &mut [T]) {
    v.sort(); //~ ERROR V0002: a precondition of this call may not hold
}

//# shows: not_less(&Loose(1), &Loose(1))
//@ ensures !result
//~^ ERROR V0001: this postcondition may not hold
pub fn not_less<T: Ord>(a: &T, b: &T) -> bool {
    a < b && b < a
}

//# shows: { let v = [Hand(0), Hand(1), Hand(2)]; chained(&v[0], &v[1], &v[2]) }
//@ ensures result ==> *a <= *c
//~^ ERROR V0001: this postcondition may not hold
pub fn chained<T: Ord>(a: &T, b: &T, c: &T) -> bool {
    a <= b && b <= c
}

//@ ensures core::orders::<Hand>()
//~^ ERROR V0001: this postcondition may not hold
//# shows: { no_order(); Hand(0) < Hand(1) && Hand(1) < Hand(2) && Hand(2) < Hand(0) }
pub fn no_order() {}

//# shows: { let mut v = [(2, 1), (1, 2), (1, 1)]; by_first(&mut v); v[0].1 > v[1].1 }
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//~^ ERROR V0001: this postcondition does not hold
pub fn by_first(v: &mut [(u8, u8)]) {
    v.sort_by_key(|x| x.0);
}

pub fn by_closure(v: &mut [u8]) {
    v.sort_by(|a, b| if a <= b { Ordering::Less } else { Ordering::Greater }); //~ ERROR V0002: a precondition of this call may not hold
}

//# panics: by_quotient(&mut [1, 0])
pub fn by_quotient(v: &mut [u8]) {
    v.sort_by_key(|x| 100 / x); //~ ERROR V0002: a precondition of this call does not hold
}

//# shows: !found(&[3, 1, 2], 3)
//@ ensures result <==> v@.contains(x)
//~^ ERROR V0001: this postcondition does not hold
pub fn found(v: &[u8], x: u8) -> bool {
    v.binary_search(&x).is_ok()
}

//# shows: first_of(&[1, 1, 1], 1) != Some(0)
//@ requires core::sorted(v@)
//@ ensures result is Some ==> (result->0) == 0 || v@[(result->0) - 1] != x
//~^ ERROR V0001: this postcondition does not hold
pub fn first_of(v: &[u8], x: u8) -> Option<usize> {
    v.binary_search(&x).ok()
}

//# shows: split(&[1, 5, 2]) == 1
//@ ensures forall |i: int| result <= i < v@.len() ==> v@[i] >= 4
//~^ ERROR V0001: this postcondition does not hold
pub fn split(v: &[u8]) -> usize {
    v.partition_point(|x| *x < 4)
}

//# shows: { let mut v = [2, 1]; forgotten(&mut v); v == [1, 2] }
//@ ensures v@ == old(v@)
//~^ ERROR V0001: this postcondition does not hold
pub fn forgotten(v: &mut [u8]) {
    v.sort();
}

//# shows: !in_order(&[Hand(1), Hand(0)]) && in_order(&[Hand(0), Hand(1), Hand(2), Hand(0)]) && Hand(2) > Hand(1)
//@ ensures result ==> forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i] <= v@[j]
//~^ ERROR V0001: this postcondition does not hold
pub fn in_order(v: &[Hand]) -> bool {
    v.is_sorted()
}

/// Compared by what it compares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Round(pub u8);
impl PartialOrd for Round {
    fn partial_cmp(&self, other: &Round) -> Option<Ordering> {
        let mut both = [*self, *other];
        both.sort(); //~ ERROR V0002: a precondition of this call may not hold
        Some(if both[0] == *self { Ordering::Less } else { Ordering::Greater })
    }
}
impl Ord for Round {
    fn cmp(&self, other: &Round) -> Ordering {
        if [*other].binary_search(self).is_ok() { //~ ERROR V0011: nothing says why this recursion ends
            Ordering::Equal
        } else {
            Ordering::Less
        }
    }
}

/// Not for all values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fragile(pub u8);
impl PartialOrd for Fragile {
    fn partial_cmp(&self, other: &Fragile) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
//# panics: [Fragile(0), Fragile(1)].sort()
impl Ord for Fragile {
    fn cmp(&self, other: &Fragile) -> Ordering {
        (100 / self.0).cmp(&(100 / other.0)) //~ ERROR V0004: this can divide by zero
        //~^ ERROR V0004: this can divide by zero
    }
}

/// Compared by way of a derived order, which compares these.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Inner(pub u8);
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Outer(pub Inner);
impl PartialOrd for Inner {
    fn partial_cmp(&self, other: &Inner) -> Option<Ordering> {
        Some(self.cmp(other)) //~ ERROR V0011: nothing says why this recursion ends
    }
}
impl Ord for Inner {
    fn cmp(&self, other: &Inner) -> Ordering {
        Outer(*self).cmp(&Outer(*other)) //~ ERROR V0011: nothing says why this recursion ends
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Held {
    Nothing,
    One(Hand),
}

pub fn held(v: &mut Vec<Held>) {
    v.sort(); //~ ERROR V0002: a precondition of this call may not hold
}

//# shows: between(Held::One(Hand(0)), Held::One(Hand(1)), Held::One(Hand(2)))
//@ ensures result ==> a <= c
//~^ ERROR V0001: this postcondition does not hold
pub fn between(a: Held, b: Held, c: Held) -> bool {
    a.cmp(&b) == Ordering::Less && b.cmp(&c) == Ordering::Less
}

/// That nothing is known of an order does not make it none.
//# shows: { of_texts(); "a" < "b" && "b" < "c" && "a" < "c" }
//@ ensures !core::orders::<&str>()
//~^ ERROR V0001: this postcondition may not hold
pub fn of_texts() {}
