//! Break-before-make: a valid entry goes by way of an invalid one, and what TLBs may hold of it is invalidated before
//! anything else happens. The record of the TLB says what is due; the invariant of the core says that nothing is.

#[allow(unused_imports)] // for specifications
use crate::arch::tlb::{self, Owed, Phase};
#[allow(unused_imports)] // for specifications
use crate::mem::frames::Owner;
use crate::stage2::descriptor;
#[allow(unused_imports)] // for specifications
use crate::stage2::geometry::*;
use crate::stage2::walk::Place;
use crate::state::Core;

/// More pages than any virtual machine has.
pub const ALL_PAGES: u64 = 1 << 36;

/*@
/// Are these all pages, or those that the entry of a table is for?
spec fn covers(table: Owner, index: int, from: int, pages: int) -> bool {
    from == 0 && pages == ALL_PAGES || pages == span(table->level) && from == (table->base * ENTRIES + index) * span(table->level)
}
@*/

impl Core {
    /// Makes an invalid entry valid. Walks may not see it, and what it leads to, before that is published.
    //@ requires at.table < crate::mem::frames::FRAMES && at.index < ENTRIES && self.frames[at.table].refs <= ENTRIES
    //@ ensures self.words@ == old(self).words@.update(at.table, self.words[at.table])
    //@ ensures self.words[at.table]@ == old(self).words[at.table]@.update(at.index, entry)
    //@ ensures self.frames@ == old(self).frames@.update(at.table, self.frames[at.table])
    //@ ensures self.frames[at.table].refs == old(self).frames[at.table].refs + 1
    //@ ensures self.frames[at.table].owner == old(self).frames[at.table].owner
    //@ ensures self.frames[at.table].table == old(self).frames[at.table].table
    //@ ensures self.vms == old(self).vms && self.tlb == (tlb::Tlb { fresh: true, ..old(self).tlb })
    pub fn make(&mut self, at: Place, entry: u64) {
        self.words[at.table][at.index] = entry;
        self.frames[at.table].refs += 1;
        self.tlb.made();
    }

    /// Makes a valid entry invalid, which is for so many guest pages from one on.
    //@ requires at.table < crate::mem::frames::FRAMES && at.index < ENTRIES && tlb::settled(self.tlb)
    //@ requires self.frames[at.table].refs > 0 && vm < crate::vm::VMS && covers(self.frames[at.table].owner, at.index, from, pages)
    //@ ensures self.words@ == old(self).words@.update(at.table, self.words[at.table])
    //@ ensures self.words[at.table]@ == old(self).words[at.table]@.update(at.index, 0)
    //@ ensures self.frames@ == old(self).frames@.update(at.table, self.frames[at.table])
    //@ ensures self.frames[at.table].refs == old(self).frames[at.table].refs - 1
    //@ ensures self.frames[at.table].owner == old(self).frames[at.table].owner
    //@ ensures self.frames[at.table].table == old(self).frames[at.table].table
    //@ ensures self.vms == old(self).vms && tlb::settled_but(self.tlb, vm)
    //@ ensures self.tlb.owed[vm] == Owed { from: from, pages: pages, phase: Phase::Broken }
    pub fn cut(&mut self, at: Place, vm: usize, from: u64, pages: u64) {
        self.words[at.table][at.index] = 0;
        self.frames[at.table].refs -= 1;
        self.tlb.broke(vm, from, pages);
    }

    /// Invalidates what TLBs may hold of a page.
    //@ requires vm < crate::vm::VMS && self.vms[vm].root < crate::mem::frames::FRAMES
    //@ requires tlb::settled_but(self.tlb, vm)
    //@ requires self.tlb.owed[vm] == Owed { from: page, pages: 1, phase: Phase::Broken }
    //@ ensures self.words == old(self).words && self.frames == old(self).frames && self.vms == old(self).vms
    //@ ensures tlb::settled(self.tlb)
    pub fn invalidate(&mut self, vm: usize, page: u64) {
        self.tlb.invalidate_page(vm, descriptor::address(self.vms[vm].root), page);
    }

    /// Invalidates all that TLBs may hold of a virtual machine.
    //@ requires vm < crate::vm::VMS && self.vms[vm].root < crate::mem::frames::FRAMES
    //@ requires tlb::settled_but(self.tlb, vm) && self.tlb.owed[vm].phase is Broken
    //@ ensures self.words == old(self).words && self.frames == old(self).frames && self.vms == old(self).vms
    //@ ensures tlb::settled(self.tlb)
    pub fn invalidate_vm(&mut self, vm: usize) {
        self.tlb.invalidate_vm(vm, descriptor::address(self.vms[vm].root));
    }
}
