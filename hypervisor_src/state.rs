//! The state of the core.

#[allow(unused_imports)] // for specifications
use crate::arch::tlb;
use crate::arch::tlb::Tlb;
use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::stage2::geometry::ENTRIES;
use crate::vm::{Life, Vm, VMS};

/// What the core knows of memory, and memory itself.
pub struct Core {
    /// Physical memory.
    pub words: [[u64; ENTRIES]; FRAMES],
    pub frames: [Frame; FRAMES],
    pub vms: [Vm; VMS],
    /// What is owed to the TLB: nothing, between operations.
    pub tlb: Tlb,
}

impl Core {
    /// The state at boot: the first frames hold this core, all others are the host's.
    //@ requires reserved <= FRAMES
    //@ ensures result.inv()
    //@ ensures forall |f: int| 0 <= f < FRAMES ==>
    //@     (result.abs().owner)(f) == if f < reserved { Owner::Hypervisor } else { Owner::Host }
    //@ ensures forall |v: int, p: int| (result.abs().map)(v, p) == (crate::stage2::walk::Translation::Fault { level: 0 })
    pub fn new(reserved: usize) -> Core {
        let host = Frame { owner: Owner::Host, table: 0, lent: 0, refs: 0 };
        let mut frames = [host; FRAMES];
        for frame in 0..reserved
        //@ invariant forall |f: int| 0 <= f < FRAMES ==>
        //@     frames[f] == Frame { owner: if f < frame { Owner::Hypervisor } else { Owner::Host }, table: 0, lent: 0, refs: 0 }
        {
            frames[frame].owner = Owner::Hypervisor;
        }
        let vm = Vm { life: Life::Unused, root: 0, start: 1 };
        let core = Core { words: [[0; ENTRIES]; FRAMES], frames, vms: [vm; VMS], tlb: Tlb::new() };
        //@ core.is_first();
        core
    }
}

/*@
impl Core {
    lemma fn is_first(self)
        requires forall |f: int| 0 <= f < FRAMES ==>
            (self.frames[f].owner == Owner::Hypervisor || self.frames[f].owner == Owner::Host) && self.frames[f].refs == 0
        requires (forall |v: int| 0 <= v < VMS ==> self.vms[v].life == Life::Unused) && tlb::settled(self.tlb)
        ensures self.inv()
        ensures forall |v: int, p: int| self.walk(v, p) == (crate::stage2::walk::Translation::Fault { level: 0 })
    {
        reveal Core::frame_ok;
        reveal Core::slot_ok;
        reveal Core::walk;
        self.is_inv();
    }
}
@*/
