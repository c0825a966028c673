//! Memory that a virtual machine gives to another for good. On its way it is mapped by none.

use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, VMS};

impl Core {
    /// A virtual machine gives private memory, and what it holds, to another.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().give(vm, page, to)
    pub fn give(&mut self, vm: usize, page: u64, to: usize) -> Result<usize, Error> {
        let frame = self.memory_at(vm, page)?;
        if self.frames[frame].owner != (Owner::Private { vm, page }) {
            return Err(Error::NotOwner);
        }
        if to == vm || to >= VMS || self.vms[to].life != Life::Live {
            return Err(Error::BadArgument);
        }
        //@ self.frame_is(frame);
        //@ last_unit(page);
        let table = self.frames[frame].table;
        let at = Place { table, level: LAST_LEVEL, index: index(page, LAST_LEVEL) };
        //@ self.frame_is(table);
        //@ self.one_leads_to(frame);
        //@ crate::spec::tables::one_is_valid(self.words[table]@, 3, at.index);
        //@ zero_is_invalid(3);
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        self.cut(at, vm, page, 1);
        self.invalidate(vm, page);
        self.frames[frame] = Frame { owner: Owner::Donated { from: vm, to }, table: 0, lent: 0, refs: 0 };
        //@ old(self).relinked(*self, table, at.index, frame);
        Ok(frame)
    }

    /// A virtual machine takes what was given to it, or what it has given and nobody has taken, at a page of its own.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().take(vm, page, handle, perms)
    pub fn take(&mut self, vm: usize, page: u64, handle: usize, perms: Perms) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if handle >= FRAMES {
            return Err(Error::BadFrame);
        }
        match self.frames[handle].owner {
            Owner::Donated { from, to } if from == vm || to == vm => {}
            _ => return Err(Error::NotOwner),
        }
        let (at, end) = self.find(vm, page);
        if end != Slot::Invalid {
            return Err(Error::Mapped);
        }
        if at.level < LAST_LEVEL {
            return Err(Error::NoTable);
        }
        //@ last_unit(page);
        self.link(at, vm, page, handle, perms);
        Ok(())
    }
}
