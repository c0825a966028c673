//# shows: { let (a, b) = (Counter { used: std::cell::Cell::new(1), id: 7 }, Counter { used: std::cell::Cell::new(2), id: 7 }); !by_id(&a, &b) }
//# shows: !reflexive(&Slot { key: Some(Never(1)), at: 1 })
//# shows: !by_place(&Slot { key: Some(Never(1)), at: 1 }, &Slot { key: Some(Never(1)), at: 1 })
//# shows: cloned(&Slot { key: Some(Never(1)), at: 1 }).key.unwrap().0 != 1
//# shows: { let a = Pair { one: Never(1), other: 1 }; pair(&a).one.0 != pair(&a).other }
//! What is not known of values that are compared and cloned by `derive`, where a part has a text of its own.
use std::cell::Cell;

#[derive(Clone, PartialEq)]
pub struct Counter {
    pub used: Cell<u32>,
    pub id: u8,
}

//@ ensures result <==> a.id == b.id
//~^ ERROR V0001: this postcondition
pub fn by_id(a: &Counter, b: &Counter) -> bool {
    *a == *b
}

pub struct Never(pub u8);

impl PartialEq for Never {
    fn eq(&self, _other: &Never) -> bool {
        false
    }
}

impl Clone for Never {
    fn clone(&self) -> Never {
        Never(0)
    }
}

#[derive(Clone, PartialEq)]
pub struct Slot<K> {
    pub key: Option<K>,
    pub at: u8,
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn reflexive<K: PartialEq>(a: &Slot<K>) -> bool {
    *a == *a
}

//@ ensures result <==> a.at == b.at && a.key.is_some() == b.key.is_some()
//~^ ERROR V0001: this postcondition
pub fn by_place(a: &Slot<Never>, b: &Slot<Never>) -> bool {
    *a == *b
}

//@ ensures result.key == slot.key
//~^ ERROR V0001: this postcondition
pub fn cloned(slot: &Slot<Never>) -> Slot<Never> {
    slot.clone()
}

#[derive(Clone)] //~ ERROR V0018: the invariant of a type
pub struct Pair {
    pub one: Never,
    pub other: u8,
}
//@ invariant Pair: self.one.0 == self.other

/// A clone does not keep what holds of all values.
pub fn pair(a: &Pair) -> Pair {
    a.clone()
}

/// It is compared as what it is in.
pub struct Round(pub u8);

#[derive(PartialEq)]
pub struct Around<'a>(pub &'a Round);

impl PartialEq for Round {
    fn eq(&self, other: &Round) -> bool {
        Around(self) == Around(other) //~ ERROR V0011: nothing says why this recursion ends
    }
}

#[derive(Clone)]
pub struct In(pub Again);

pub struct Again(pub u8);

impl Clone for Again {
    fn clone(&self) -> Again {
        In(Again(self.0)).clone().0 //~ ERROR V0011: nothing says why this recursion ends
    }
}
