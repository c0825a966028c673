//! Memory that virtual machines share with the host, and take back.

use crate::mem::frames::{Borrower, Owner};
use crate::stage2::descriptor::to_memory;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;

impl Core {
    /// A virtual machine shares private memory with the host.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().share(vm, page)
    pub fn share(&mut self, vm: usize, page: u64) -> Result<(), Error> {
        let frame = self.memory_at(vm, page)?;
        if self.frames[frame].owner != (Owner::Private { vm, page }) {
            return Err(Error::NotOwner);
        }
        //@ self.frame_is(frame);
        //@ self.one_leads_to(frame);
        self.frames[frame].owner = Owner::Shared { vm, page, with: Borrower::Host };
        //@ old(self).shared(*self, frame);
        Ok(())
    }

    /// A virtual machine ends sharing, so that its memory is private again.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().unshare(vm, page)
    pub fn unshare(&mut self, vm: usize, page: u64) -> Result<(), Error> {
        let frame = self.memory_at(vm, page)?;
        match self.frames[frame].owner {
            Owner::Shared { vm: owner, with, .. } if owner == vm => {
                if let Borrower::Mapped { .. } = with {
                    return Err(Error::Busy);
                }
            }
            _ => return Err(Error::NotOwner),
        }
        //@ self.frame_is(frame);
        //@ self.one_leads_to(frame);
        self.frames[frame].owner = Owner::Private { vm, page };
        //@ old(self).shared(*self, frame);
        Ok(())
    }

    /// A virtual machine changes what it may do with memory of its own.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().protect(vm, page, perms)
    pub fn protect(&mut self, vm: usize, page: u64, perms: Perms) -> Result<(), Error> {
        let frame = self.memory_at(vm, page)?;
        let own = match self.frames[frame].owner {
            Owner::Private { vm: of, .. } | Owner::Shared { vm: of, .. } => of == vm,
            _ => false,
        };
        if !own {
            return Err(Error::NotOwner);
        }
        //@ self.frame_is(frame);
        //@ last_unit(page);
        let table = self.frames[frame].table;
        let at = Place { table, level: LAST_LEVEL, index: index(page, LAST_LEVEL) };
        //@ self.frame_is(table);
        //@ crate::spec::tables::one_is_valid(self.words[table]@, 3, at.index);
        //@ crate::spec::tables::valid_after(self.words[table]@, 3, at.index, 0);
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        self.cut(at, vm, page, 1);
        self.invalidate(vm, page);
        self.make(at, to_memory(frame, LAST_LEVEL, perms));
        self.tlb.publish();
        //@ old(self).protected(*self, table, at.index, frame);
        Ok(())
    }
}
