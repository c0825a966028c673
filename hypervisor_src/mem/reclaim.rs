//! Memory that is taken back from virtual machines, or that they give up. It is scrubbed before anybody else has it.

#[allow(unused_imports)] // for specifications
use crate::arch::tlb;
use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::stage2::descriptor::Slot;
use crate::stage2::geometry::*;
use crate::stage2::tlb::ALL_PAGES;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;
use crate::vm::Life;

impl Core {
    /// Fills a frame with zeros. Nobody can reach it any more, not even by a TLB.
    //@ requires frame < FRAMES && tlb::settled(self.tlb)
    //@ ensures self.words@ == old(self).words@.update(frame, self.words[frame])
    //@ ensures forall |j: int| 0 <= j < ENTRIES ==> self.words[frame][j] == 0
    //@ ensures self.frames == old(self).frames && self.vms == old(self).vms && self.tlb == old(self).tlb
    pub fn scrub(&mut self, frame: usize) {
        self.words[frame] = [0; ENTRIES];
    }

    /// Takes memory that nobody has borrowed from a virtual machine.
    //@ requires self.inv() && frame < FRAMES && self.frames[frame].owner.is_only(vm, page)
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().taken_back(frame, vm, page)
    fn take_back(&mut self, frame: usize, vm: usize, page: u64) {
        //@ reveal crate::spec::machine::Machine::taken_back;
        //@ self.frame_is(frame);
        //@ last_unit(page);
        let table = self.frames[frame].table;
        let at = Place { table, level: LAST_LEVEL, index: index(page, LAST_LEVEL) };
        //@ self.frame_is(table);
        //@ self.one_leads_to(frame);
        //@ crate::spec::tables::one_is_valid(self.words[table]@, 3, at.index);
        //@ crate::stage2::descriptor::zero_is_invalid(3);
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        self.cut(at, vm, page, 1);
        self.invalidate(vm, page);
        self.scrub(frame);
        self.frames[frame] = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
        //@ old(self).relinked(*self, table, at.index, frame);
    }

    /// The host takes memory of a dying virtual machine.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().reclaim(frame)
    pub fn reclaim(&mut self, frame: usize) -> Result<(), Error> {
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        //@ self.frame_is(frame);
        let (vm, page) = match self.frames[frame].owner {
            Owner::Private { vm, page } => (vm, page),
            Owner::Shared { with: Borrower::Mapped { .. }, .. } => return Err(Error::Busy),
            Owner::Shared { vm, page, .. } => (vm, page),
            Owner::Donated { from, to } => {
                if self.vms[from].life == Life::Live || self.vms[to].life == Life::Live {
                    return Err(Error::WrongLife);
                }
                //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
                self.scrub(frame);
                self.frames[frame] = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
                //@ old(self).unlinked(*self, frame);
                return Ok(());
            }
            _ => return Err(Error::NotOwner),
        };
        if self.vms[vm].life != Life::Dying {
            return Err(Error::WrongLife);
        }
        self.take_back(frame, vm, page);
        Ok(())
    }

    /// The host takes an empty table, but for the first one.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().reclaim_table(frame)
    pub fn reclaim_table(&mut self, frame: usize) -> Result<(), Error> {
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        let (vm, level, base) = match self.frames[frame].owner {
            Owner::Table { vm, level, base } => (vm, level, base),
            _ => return Err(Error::NotOwner),
        };
        //@ self.frame_is(frame);
        //@ self.counts_tell(frame);
        if level == self.vms[vm].start || self.frames[frame].refs > 0 {
            return Err(Error::Busy);
        }
        let table = self.frames[frame].table;
        let at = Place { table, level: level - 1, index: (base % ENTRIES as u64) as usize };
        //@ self.frame_is(table);
        //@ self.one_leads_to_table(frame);
        //@ crate::spec::tables::one_is_valid(self.words[table]@, level - 1, at.index);
        //@ crate::stage2::descriptor::zero_is_invalid(level - 1);
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        //@ reveal crate::spec::machine::Machine::table_taken;
        self.cut(at, vm, 0, ALL_PAGES);
        self.invalidate_vm(vm);
        self.frames[frame] = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
        //@ old(self).relinked(*self, table, at.index, frame);
        Ok(())
    }

    /// A virtual machine gives up memory of its own.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().relinquish(vm, page)
    pub fn relinquish(&mut self, vm: usize, page: u64) -> Result<(), Error> {
        let frame = self.memory_at(vm, page)?;
        if self.frames[frame].owner != (Owner::Private { vm, page }) {
            return Err(Error::Busy);
        }
        self.take_back(frame, vm, page);
        Ok(())
    }

    /// The frame that a page of a virtual machine leads to.
    //@ requires self.inv()
    //@ ensures result == self.abs().found(vm, page)
    //@ ensures match result { Ok(f) => f < FRAMES && self.frames[f].owner.is_at(vm, page), Err(_) => true }
    pub fn memory_at(&self, vm: usize, page: u64) -> Result<usize, Error> {
        self.require_page(vm, page)?;
        let found = self.find(vm, page);
        //@ self.slot_is(found.0.table, found.0.index);
        //@ last_unit(page);
        //@ crate::spec::walk::goes_beyond(*self, found.0.table, found.0.level, page, found.1);
        match found.1 {
            Slot::Leaf { frame, .. } => Ok(frame),
            _ => Err(Error::NotMapped),
        }
    }
}
