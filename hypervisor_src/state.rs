//! The state of the core.

use crate::arch::tlb::Tlb;
use crate::mem::frames::{Frame, FRAMES};
use crate::stage2::geometry::ENTRIES;
use crate::vm::{Vm, VMS};

/// What the core knows of memory, and memory itself.
pub struct Core {
    /// Physical memory.
    pub words: [[u64; ENTRIES]; FRAMES],
    pub frames: [Frame; FRAMES],
    pub vms: [Vm; VMS],
    /// What is owed to the TLB: nothing, between operations.
    pub tlb: Tlb,
}
