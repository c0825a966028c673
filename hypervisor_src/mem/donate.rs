//! Memory that the host gives: to nobody, to hold tables, or to a virtual machine.

use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, VMS};

impl Core {
    /// Is there such a page of a virtual machine that lives?
    //@ ensures result == match self.abs().refused(vm, page) { Some(e) => Err(e), None => Ok(()) }
    pub fn require_page(&self, vm: usize, page: u64) -> Result<(), Error> {
        if vm >= VMS || self.vms[vm].life == Life::Unused {
            return Err(Error::BadVm);
        }
        if self.vms[vm].life != Life::Live {
            return Err(Error::WrongLife);
        }
        if !in_range(page, self.vms[vm].start) {
            return Err(Error::BadAddress);
        }
        Ok(())
    }

    /// The host takes a frame that nobody owns.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().claim(frame)
    pub fn claim(&mut self, frame: usize) -> Result<(), Error> {
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[frame].owner != Owner::Free {
            return Err(Error::NotOwner);
        }
        self.frames[frame] = Frame { owner: Owner::Host, table: 0, lent: 0, refs: 0 };
        //@ old(self).unlinked(*self, frame);
        Ok(())
    }

    /// The host gives up a frame, and what it holds.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().free(frame)
    pub fn free(&mut self, frame: usize) -> Result<(), Error> {
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[frame].owner != Owner::Host {
            return Err(Error::NotOwner);
        }
        self.words[frame] = [0; ENTRIES];
        self.frames[frame].owner = Owner::Free;
        //@ old(self).unlinked(*self, frame);
        Ok(())
    }

    /// A frame of the host becomes memory of a virtual machine, with what it holds.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().donate(vm, page, frame, perms)
    pub fn donate(&mut self, vm: usize, page: u64, frame: usize, perms: Perms) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[frame].owner != Owner::Host {
            return Err(Error::NotOwner);
        }
        let (at, end) = self.find(vm, page);
        if end != Slot::Invalid {
            return Err(Error::Mapped);
        }
        if at.level < LAST_LEVEL {
            return Err(Error::NoTable);
        }
        //@ last_unit(page);
        self.link(at, vm, page, frame, perms);
        Ok(())
    }

    /// Maps a frame that nothing leads to, as private memory of a virtual machine.
    //@ requires self.inv() && frame < FRAMES && !self.is_linked(frame) && self.frames[frame].owner != Owner::Free
    //@ requires self.on_the_way(at.table, vm, 3, page) && at.level == 3 && at.index == page % ENTRIES
    //@ requires self.slot(at.table, at.index) == Slot::Invalid
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().linked(frame, vm, page, perms)
    pub fn link(&mut self, at: Place, vm: usize, page: u64, frame: usize, perms: Perms) {
        //@ self.frame_is(at.table);
        //@ last_unit(page);
        //@ crate::spec::tables::valid_after(self.words[at.table]@, 3, at.index, 0);
        //@ self.nothing_leads_to(frame);
        //@ reveal crate::spec::machine::Machine::linked;
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        self.make(at, to_memory(frame, at.level, perms));
        self.tlb.publish();
        self.frames[frame] = Frame { owner: Owner::Private { vm, page }, table: at.table, lent: 0, refs: 1 };
        //@ old(self).relinked(*self, at.table, at.index, frame);
    }

    /// A free frame becomes the next table that is missing on the way to a page.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().donate_table(vm, page, frame)
    pub fn donate_table(&mut self, vm: usize, page: u64, frame: usize) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[frame].owner != Owner::Free {
            return Err(Error::NotOwner);
        }
        let (at, end) = self.find(vm, page);
        if end != Slot::Invalid || at.level == LAST_LEVEL {
            return Err(Error::Mapped);
        }
        //@ self.frame_is(at.table);
        //@ self.frame_is(frame);
        //@ crate::spec::tables::valid_after(self.words[at.table]@, at.level, at.index, 0);
        //@ crate::spec::tables::none_is_valid(self.words[frame]@, at.level + 1);
        //@ zero_is_invalid(at.level + 1);
        //@ self.nothing_leads_to(frame);
        //@ reveal crate::spec::machine::Machine::extended;
        let base = unit(page, at.level);
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        self.make(at, to_table(frame, at.level));
        self.tlb.publish();
        self.frames[frame] = Frame { owner: Owner::Table { vm, level: at.level + 1, base }, table: at.table, lent: 0, refs: 0 };
        //@ old(self).relinked(*self, at.table, at.index, frame);
        Ok(())
    }
}
