//! Virtual machines.

pub mod life;

/// How many virtual machines there can be at once.
pub const VMS: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Life {
    /// No virtual machine has this number.
    Unused,
    Live,
    /// It does not run any more; its memory is being taken back.
    Dying,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vm {
    pub life: Life,
    /// The frame of its first table.
    pub root: usize,
    /// The level of that table: 0 with four levels (48 bits), 1 with three (39 bits).
    pub start: u32,
}
