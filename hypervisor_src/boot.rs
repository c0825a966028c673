//! How the core begins: nobody owns any memory, and there are no virtual machines.

use crate::arch::tlb::Tlb;
use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::stage2::geometry::ENTRIES;
use crate::state::Core;
use crate::system::System;
use crate::vcpu::table::Vcpus;
use crate::vm::{Life, Vm, VMS};
#[allow(unused_imports)] // for specifications
use crate::{arch::tlb, vcpu::table};

const FREE: Frame = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
const UNUSED: Vm = Vm { life: Life::Unused, root: 0, start: 0 };

impl Core {
    //@ ensures result.inv()
    //@ ensures forall |f: int| 0 <= f < FRAMES ==> result.frames[f].owner is Free
    //@ ensures forall |v: int| 0 <= v < VMS ==> result.vms[v].life is Unused
    pub const fn boot() -> Core {
        let core = Core { words: [[0; ENTRIES]; FRAMES], frames: [FREE; FRAMES], vms: [UNUSED; VMS], tlb: Tlb::new() };
        //@ boots(core);
        core
    }
}

/*@
lemma fn boots(core: Core)
    requires tlb::settled(core.tlb)
    requires forall |f: int, j: int| 0 <= f < FRAMES && 0 <= j < ENTRIES ==> core.words[f][j] == 0
    requires forall |f: int| 0 <= f < FRAMES ==> core.frames[f] == FREE
    requires forall |v: int| 0 <= v < VMS ==> core.vms[v] == UNUSED
    ensures core.inv()
{
    assert forall |f: int| 0 <= f < FRAMES ==> core.frame_ok(f) by {
        reveal Core::frame_ok;
        assert core.frames[f] == FREE;
    }
    assert forall |t: int, j: int| 0 <= t < FRAMES && 0 <= j < ENTRIES ==> core.slot_ok(t, j) by {
        reveal Core::slot_ok;
        assert core.frames[t] == FREE;
    }
    core.is_inv();
}
@*/

impl System {
    //@ ensures result.inv()
    pub const fn boot() -> System {
        System { core: Core::boot(), vcpus: Vcpus::new() }
    }
}
