//! Memory that a virtual machine lends to another: offered, accepted, given back. The number of the frame is the handle.

use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, VMS};

impl Core {
    /// A virtual machine offers private memory to another, which may then do with it what `perms` say.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().offer(vm, page, to, perms)
    pub fn offer(&mut self, vm: usize, page: u64, to: usize, perms: Perms) -> Result<usize, Error> {
        let frame = self.memory_at(vm, page)?;
        if self.frames[frame].owner != (Owner::Private { vm, page }) {
            return Err(Error::NotOwner);
        }
        if to == vm || to >= VMS || self.vms[to].life != Life::Live {
            return Err(Error::BadArgument);
        }
        //@ self.frame_is(frame);
        self.frames[frame].owner = Owner::Shared { vm, page, with: Borrower::Offered { vm: to, perms } };
        //@ old(self).shared(*self, frame);
        Ok(frame)
    }

    /// A virtual machine accepts what another one has offered to it, at a page of its own.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().accept(vm, page, handle)
    pub fn accept(&mut self, vm: usize, page: u64, handle: usize) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if handle >= FRAMES {
            return Err(Error::BadFrame);
        }
        let (of, there, perms) = match self.frames[handle].owner {
            Owner::Shared { vm: of, page: there, with: Borrower::Offered { vm: to, perms } } if to == vm => (of, there, perms),
            _ => return Err(Error::NotOwner),
        };
        let (at, end) = self.find(vm, page);
        if end != Slot::Invalid {
            return Err(Error::Mapped);
        }
        if at.level < LAST_LEVEL {
            return Err(Error::NoTable);
        }
        //@ self.frame_is(at.table);
        //@ self.frame_is(handle);
        //@ last_unit(page);
        //@ crate::spec::tables::valid_after(self.words[at.table]@, 3, at.index, 0);
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        self.make(at, to_memory(handle, at.level, perms));
        self.tlb.publish();
        let owner = Owner::Shared { vm: of, page: there, with: Borrower::Mapped { vm, page, perms } };
        self.frames[handle] = Frame { owner, lent: at.table, refs: 2, ..self.frames[handle] };
        //@ old(self).lent(*self, at.table, at.index, handle);
        Ok(())
    }

    /// Takes lent memory from the borrower.
    //@ requires self.inv() && frame < FRAMES && owner.is_after(self.frames[frame].owner)
    //@ requires (self.frames[frame].owner->with)->vm == vm && (self.frames[frame].owner->with)->page == page
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().returned(frame, owner)
    fn take_from_borrower(&mut self, frame: usize, vm: usize, page: u64, owner: Owner) {
        //@ self.frame_is(frame);
        //@ last_unit(page);
        let table = self.frames[frame].lent;
        let at = Place { table, level: LAST_LEVEL, index: index(page, LAST_LEVEL) };
        //@ self.frame_is(table);
        //@ crate::spec::tables::one_is_valid(self.words[table]@, 3, at.index);
        //@ zero_is_invalid(3);
        //@ assert crate::arch::tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        //@ reveal crate::spec::machine::Machine::returned;
        self.cut(at, vm, page, 1);
        self.invalidate(vm, page);
        self.frames[frame] = Frame { owner, refs: 1, ..self.frames[frame] };
        //@ old(self).lent(*self, table, at.index, frame);
    }

    /// A borrower gives memory back, as if it had not accepted it so far.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().give_back(vm, page)
    pub fn give_back(&mut self, vm: usize, page: u64) -> Result<(), Error> {
        let frame = self.memory_at(vm, page)?;
        match self.frames[frame].owner {
            Owner::Shared { vm: of, page: there, with: Borrower::Mapped { vm: by, perms, .. } } if by == vm => {
                //@ self.frame_is(frame);
                let owner = Owner::Shared { vm: of, page: there, with: Borrower::Offered { vm, perms } };
                self.take_from_borrower(frame, vm, page, owner);
                Ok(())
            }
            _ => Err(Error::NotOwner),
        }
    }

    /// The host ends a loan to a dying virtual machine: the memory is private to its owner again.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().end_loan(frame)
    pub fn end_loan(&mut self, frame: usize) -> Result<(), Error> {
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        match self.frames[frame].owner {
            Owner::Shared { vm: of, page: there, with: Borrower::Mapped { vm, page, .. } } => {
                //@ self.frame_is(frame);
                if self.vms[vm].life != Life::Dying {
                    return Err(Error::WrongLife);
                }
                self.take_from_borrower(frame, vm, page, Owner::Private { vm: of, page: there });
                Ok(())
            }
            _ => Err(Error::NotOwner),
        }
    }
}
