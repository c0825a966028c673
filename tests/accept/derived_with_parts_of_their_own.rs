//! `derive` for types with parts that are compared and cloned by a text of their own, or whose values change: what is
//! known of the other parts.
use std::cell::Cell;

/// What counts how often it was used.
#[derive(Clone, PartialEq, Debug)]
pub struct Counter {
    pub used: Cell<u32>,
    pub id: u8,
}

//@ ensures result ==> a.id == b.id
pub fn same(a: &Counter, b: &Counter) -> bool {
    *a == *b
}

//@ ensures a.id != b.id ==> result
pub fn differ(a: &Counter, b: &Counter) -> bool {
    a != b
}

//@ ensures result.id == counter.id
pub fn copied(counter: &Counter) -> Counter {
    counter.clone()
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Slot<K> {
    Free,
    Used { key: Option<K>, at: u8 },
}

//@ ensures result && a is Used ==> b is Used && a->at == b->at && a->key.is_some() == b->key.is_some()
//@ ensures a is Free && b is Free ==> result
pub fn alike<K: PartialEq>(a: &Slot<K>, b: &Slot<K>) -> bool {
    *a == *b
}

//@ ensures result is Used <==> slot is Used
//@ ensures slot is Used ==> result->at == slot->at && result->key.is_some() == slot->key.is_some()
pub fn cloned<K: Clone>(slot: &Slot<K>) -> Slot<K> {
    slot.clone()
}

//@ ensures result ==> key.is_some()
pub fn holds<K: PartialEq>(key: &Option<K>, sought: K) -> bool {
    *key == Some(sought)
}

fn main() {
    let counter = Counter { used: Cell::new(1), id: 7 };
    let other = copied(&counter);
    assert!(other.id == 7);
    println!("{} {}", same(&counter, &other), differ(&counter, &Counter { used: Cell::new(1), id: 8 }));
    other.used.set(2);
    println!("{}", same(&counter, &other));
    let slot = Slot::Used { key: Some('a'), at: 3 };
    println!("{} {}", alike(&slot, &cloned(&slot)), holds(&Some(3), 4));
}
