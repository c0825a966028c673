//! Memory that the host gives: to nobody, to hold tables, or to a virtual machine.

use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::stage2::descriptor::{self, Slot};
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
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
}
