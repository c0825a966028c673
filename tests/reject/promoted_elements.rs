//# rustc: fail
//# verify: skip
//! Elements of what is not promoted.
use std::cell::Cell;

const CELLS: [Cell<u8>; 2] = [const { Cell::new(1) }; 2];
fn two() -> u8 {
    2
}
pub fn cell(i: usize) -> &'static Cell<u8> { &CELLS[i] } //~ ERROR E0515: a reference to a temporary value is returned
pub fn mutable(i: usize) -> &'static mut u8 { &mut [1u8, 2][i] } //~ ERROR E0515: a reference to a temporary value is returned
pub fn computed(i: usize) -> &'static u8 { &[1u8, two()][i] } //~ ERROR E0515: a reference to a temporary value is returned
