//! Memory that virtual machines share with the host, and take back.

use crate::mem::frames::{Borrower, Owner};
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
}
