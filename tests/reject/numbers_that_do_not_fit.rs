//! In a specification `x + 1` is an `int`. Where a machine integer is wanted nothing is known of one that does not fit.
//# shows: in_a_tuple(255).0 != 0
//# shows: in_an_array(255)[0] != 0
//# shows: *in_a_box(255) != 0
//# shows: in_a_sequence(255)[0] != 0

//@ ensures result == (x + 1, 2) //~ ERROR V0001: this postcondition may not hold
pub fn in_a_tuple(x: u8) -> (u8, u8) { (x.saturating_add(1), 2) }

//@ ensures x == 255 ==> result == [x + 1 - 256] && result != [x + 1] //~ ERROR V0001: this postcondition does not hold
pub fn in_an_array(x: u8) -> [u8; 1] { [x.saturating_add(1)] }

//@ ensures result == Box::new(x + 1) //~ ERROR V0001: this postcondition may not hold
pub fn in_a_box(x: u8) -> Box<u8> { Box::new(x.saturating_add(1)) }

//@ ensures result@ == [x + 1]@ //~ ERROR V0001: this postcondition may not hold
pub fn in_a_sequence(x: u8) -> Vec<u8> { vec![x.saturating_add(1)] }
