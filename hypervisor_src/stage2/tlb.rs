//! Break-before-make: a valid entry goes by way of an invalid one, and what TLBs may hold of it is invalidated before
//! anything else happens. `Pending` says what is due; the invariant of the core says that nothing is.

use crate::stage2::walk::Place;
use crate::state::{Core, Pending};

/// DSB ISHST; TLBI IPAS2E1IS, for the unit; DSB ISH; TLBI VMALLE1IS; DSB ISH; ISB, with the VMID of the virtual machine.
//@ trusted
fn invalidate_unit(_vm: usize, _level: u32, _unit: u64) {}

/// TLBI VMALLS12E1IS with the VMID of the virtual machine, between barriers.
//@ trusted
fn invalidate_all(_vm: usize) {}

impl Core {
    /// Makes a valid entry invalid.
    //@ requires at.table < crate::mem::frames::FRAMES && at.index < 512 && self.pending == Pending::Nothing
    //@ requires self.frames[at.table].refs > 0
    //@ ensures self.words@ == old(self).words@.update(at.table, self.words[at.table])
    //@ ensures self.words[at.table]@ == old(self).words[at.table]@.update(at.index, 0)
    //@ ensures self.frames@ == old(self).frames@.update(at.table, self.frames[at.table])
    //@ ensures self.frames[at.table].refs == old(self).frames[at.table].refs - 1
    //@ ensures self.frames[at.table].owner == old(self).frames[at.table].owner
    //@ ensures self.frames[at.table].table == old(self).frames[at.table].table
    //@ ensures self.vms == old(self).vms && self.pending == (Pending::Unit { vm: vm, level: at.level, unit: unit })
    pub fn cut(&mut self, at: Place, vm: usize, unit: u64) {
        self.words[at.table][at.index] = 0;
        self.frames[at.table].refs -= 1;
        self.pending = Pending::Unit { vm, level: at.level, unit };
    }

    /// Invalidates what TLBs may hold of a unit.
    //@ ensures self.words == old(self).words && self.frames == old(self).frames && self.vms == old(self).vms
    //@ ensures self.pending == if old(self).pending == (Pending::Unit { vm: vm, level: level, unit: unit }) {
    //@     Pending::Nothing
    //@ } else { old(self).pending }
    pub fn invalidate(&mut self, vm: usize, level: u32, unit: u64) {
        invalidate_unit(vm, level, unit);
        if self.pending == (Pending::Unit { vm, level, unit }) {
            self.pending = Pending::Nothing;
        }
    }

    /// Invalidates all that TLBs may hold of a virtual machine.
    pub fn invalidate_vm(&self, vm: usize) {
        invalidate_all(vm);
    }
}
