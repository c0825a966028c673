//! Accesses to memory as the hardware lets them through: of guests by their translations, of the host where it owns
//! frames, or memory is shared with it.

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::stage2::walk::Translation;
use crate::state::Core;

/// Why an access does not happen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A translation fault at a level.
    Translation { level: u32 },
    Permission,
}

impl Core {
    /// A guest reads a word.
    //@ requires self.inv() && index < crate::stage2::geometry::ENTRIES
    //@ ensures result == self.abs().guest_read(vm, page, index)
    pub fn guest_read(&self, vm: usize, page: u64, index: usize) -> Result<u64, Fault> {
        //@ self.leads_to_its_own(vm, page);
        match self.translate(vm, page) {
            Translation::Page { frame, perms } if perms.read => Ok(self.words[frame][index]),
            Translation::Page { .. } => Err(Fault::Permission),
            Translation::Fault { level } => Err(Fault::Translation { level }),
        }
    }

    /// A guest writes a word.
    //@ requires self.inv() && index < crate::stage2::geometry::ENTRIES
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().guest_write(vm, page, index, value)
    pub fn guest_write(&mut self, vm: usize, page: u64, index: usize, value: u64) -> Result<(), Fault> {
        //@ self.leads_to_its_own(vm, page);
        match self.translate(vm, page) {
            Translation::Page { frame, perms } if perms.write => {
                self.words[frame][index] = value;
                //@ old(self).stored(*self, frame);
                Ok(())
            }
            Translation::Page { .. } => Err(Fault::Permission),
            Translation::Fault { level } => Err(Fault::Translation { level }),
        }
    }

    /// May the host use a frame?
    //@ ensures result == (frame < FRAMES && self.frames[frame].owner.is_for_host())
    pub fn host_may(&self, frame: usize) -> bool {
        frame < FRAMES && matches!(self.frames[frame].owner, Owner::Host | Owner::Shared { with: Borrower::Host, .. })
    }

    /// The host reads a word.
    //@ requires index < crate::stage2::geometry::ENTRIES
    //@ ensures result == self.abs().host_read(frame, index)
    pub fn host_read(&self, frame: usize, index: usize) -> Option<u64> {
        if !self.host_may(frame) {
            return None;
        }
        Some(self.words[frame][index])
    }

    /// The host writes a word.
    //@ requires self.inv() && index < crate::stage2::geometry::ENTRIES
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().host_write(frame, index, value)
    pub fn host_write(&mut self, frame: usize, index: usize, value: u64) -> bool {
        if !self.host_may(frame) {
            return false;
        }
        self.words[frame][index] = value;
        //@ old(self).stored(*self, frame);
        true
    }
}
