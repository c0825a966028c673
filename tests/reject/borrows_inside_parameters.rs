//! What a parameter borrows is as it is on exit, and in `old` as it was on entry.

pub struct Slot<'a> {
    value: &'a mut u32,
    by: u32,
}

//# shows: { let mut x = 1; kept(Slot { value: &mut x, by: 1 }); x != 1 }
//@ ensures *slot.value == old(*slot.value)
//~^ ERROR V0001: this postcondition
pub fn kept(slot: Slot<'_>) {
    *slot.value = slot.by.wrapping_add(1);
}

//# shows: { let mut x = 1; kept_as_a_whole(Slot { value: &mut x, by: 1 }); x != 1 }
//@ requires slot.by < 9
//@ ensures *slot.value == *old(slot).value
//~^ ERROR V0001: this postcondition
pub fn kept_as_a_whole(slot: Slot<'_>) {
    *slot.value = slot.by.wrapping_add(1);
}
