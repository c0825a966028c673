//# shows: !in_arrays()
//# shows: !behind_references()
//# shows: !in_a_slice()
//# shows: !in_slices()
//# shows: !of_a_number()
//# shows: !of_other_lengths()
//! `==` of two types is what the program says, whatever the parts of values are, in arrays and slices too.

#[derive(PartialEq, Clone, Copy)]
pub struct Key(pub u8);

impl PartialEq<&Key> for Key {
    //@ ensures !result
    fn eq(&self, _other: &&Key) -> bool {
        false
    }
}

impl PartialEq<Key> for u8 {
    //@ ensures !result
    fn eq(&self, _other: &Key) -> bool {
        false
    }
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn in_arrays() -> bool {
    [Key(1)] == [&Key(1)]
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn behind_references() -> bool {
    &Key(1) == &&Key(1)
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn in_a_slice() -> bool {
    [Key(1)][..] == [&Key(1)]
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn in_slices() -> bool {
    [Key(1)][..] == [&Key(1)][..]
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn of_a_number() -> bool {
    [1] == [Key(1)]
}

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn of_other_lengths() -> bool {
    [1, 2, 0][..] == [1, 2]
}
