//! The state of the core.

use crate::mem::frames::{Frame, FRAMES};
use crate::stage2::geometry::ENTRIES;
use crate::vm::{Vm, VMS};

/// An invalidation of translations that is due before anything else happens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pending {
    Nothing,
    /// An entry was broken: what it translated may still be in a TLB.
    Unit { vm: usize, level: u32, unit: u64 },
}

pub struct Core {
    /// Physical memory.
    pub words: [[u64; ENTRIES]; FRAMES],
    pub frames: [Frame; FRAMES],
    pub vms: [Vm; VMS],
    pub pending: Pending,
}
