//! How the core begins.

#[allow(unused_imports)] // for specifications
use crate::mem::frames::Owner;
use crate::state::Core;
use crate::system::System;
#[allow(unused_imports)] // for specifications
use crate::vcpu::table::{NONE, SLOTS};
use crate::vcpu::table::Vcpus;

impl System {
    /// The first frames hold this core, all others are the host's; there are no virtual machines.
    //@ requires reserved <= crate::mem::frames::FRAMES
    //@ ensures result.inv()
    //@ ensures forall |f: int| 0 <= f < crate::mem::frames::FRAMES ==>
    //@     (result@.machine.owner)(f) == if f < reserved { Owner::Hypervisor } else { Owner::Host }
    //@ ensures forall |at: int| 0 <= at < SLOTS ==> result@.cpus.table[at] == NONE
    pub fn boot(reserved: usize) -> System {
        System { core: Core::new(reserved), vcpus: Vcpus::new() }
    }
}
