//! How the core begins.

use crate::state::Core;
use crate::system::System;
use crate::vcpu::table::Vcpus;

impl System {
    /// The first frames hold this core, all others are the host's; there are no virtual machines.
    //@ requires reserved <= crate::mem::frames::FRAMES
    //@ ensures result.inv()
    pub fn boot(reserved: usize) -> System {
        System { core: Core::new(reserved), vcpus: Vcpus::new() }
    }
}
