//! A parameter taken by value may hold borrows: what they lead to is, in `ensures`, as it is on exit; in `old`, as on entry.

pub struct Slot<'a> {
    value: &'a mut u32,
    by: u32,
}

//@ requires *slot.value <= 100 && slot.by <= 100
//@ ensures *slot.value == old(*slot.value) + slot.by
//@ ensures *slot.value == *old(slot).value + slot.by
pub fn raise(slot: Slot<'_>) {
    *slot.value += slot.by;
}

//@ ensures *slot.value == 1 && slot.by == old(slot.by)
pub fn reassigned(mut slot: Slot<'_>) {
    slot.by = 0;
    *slot.value = 1;
}

//@ ensures *pair.0 == old(*pair.1) && *pair.1 == old(*pair.0)
pub fn exchange(pair: (&mut u32, &mut u32)) {
    let first = *pair.0;
    *pair.0 = *pair.1;
    *pair.1 = first;
}

//@ ensures match place { Some(x) => *x == 7, None => true }
pub fn fill(place: Option<&mut u32>) {
    if let Some(x) = place {
        *x = 7;
    }
}

//@ ensures result == 5
pub fn user() -> u32 {
    let mut x = 1;
    let mut y = 2;
    raise(Slot { value: &mut x, by: 4 });
    exchange((&mut x, &mut y));
    fill(Some(&mut x));
    y
}

fn main() {
    println!("{}", user());
    let mut z = 3;
    reassigned(Slot { value: &mut z, by: 1 });
    fill(None);
    println!("{}", z);
}
