//! How virtual machines come to be, and end.

#[allow(unused_imports)] // for specifications
use crate::arch::tlb;
use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::stage2::tlb::ALL_PAGES;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, Vm, VMS};

impl Core {
    /// A number becomes that of a virtual machine, with a first table without entries.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().vm_create(vm, root, levels)
    pub fn vm_create(&mut self, vm: usize, root: usize, levels: u32) -> Result<(), Error> {
        if vm >= VMS {
            return Err(Error::BadVm);
        }
        if self.vms[vm].life != Life::Unused {
            return Err(Error::WrongLife);
        }
        if levels != 3 && levels != 4 {
            return Err(Error::BadArgument);
        }
        if root >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[root].owner != Owner::Free {
            return Err(Error::NotOwner);
        }
        let start = 4 - levels;
        self.vms[vm] = Vm { life: Life::Live, root, start };
        self.frames[root] = Frame { owner: Owner::Table { vm, level: start, base: 0 }, table: 0, lent: 0, refs: 0 };
        //@ old(self).born(*self, vm, root);
        Ok(())
    }

    /// It never runs again; its memory can be taken back.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().vm_destroy(vm)
    pub fn vm_destroy(&mut self, vm: usize) -> Result<(), Error> {
        if vm >= VMS || self.vms[vm].life == Life::Unused {
            return Err(Error::BadVm);
        }
        if self.vms[vm].life != Life::Live {
            return Err(Error::WrongLife);
        }
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ old(self).vm_is(vm);
        self.tlb.broke(vm, 0, ALL_PAGES);
        self.invalidate_vm(vm);
        self.vms[vm].life = Life::Dying;
        //@ old(self).aged(*self, vm);
        Ok(())
    }

    /// Has a virtual machine a part in a frame?
    //@ requires frame < FRAMES
    //@ ensures result == self.frames[frame].owner.mentions(vm)
    fn mentions(&self, frame: usize, vm: usize) -> bool {
        match self.frames[frame].owner {
            Owner::Free | Owner::Hypervisor | Owner::Host => false,
            Owner::Table { vm: of, .. } | Owner::Private { vm: of, .. } => of == vm,
            Owner::Shared { vm: of, with, .. } => {
                of == vm
                    || match with {
                        Borrower::Host => false,
                        Borrower::Offered { vm: to, .. } | Borrower::Mapped { vm: to, .. } => to == vm,
                    }
            }
            Owner::Donated { from, to } => from == vm || to == vm,
        }
    }

    /// Of a dying virtual machine, when nothing else is left, the first table is freed, and its number.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().vm_release(vm)
    pub fn vm_release(&mut self, vm: usize) -> Result<(), Error> {
        if vm >= VMS || self.vms[vm].life == Life::Unused {
            return Err(Error::BadVm);
        }
        if self.vms[vm].life != Life::Dying {
            return Err(Error::WrongLife);
        }
        let root = self.vms[vm].root;
        //@ self.vm_is(vm);
        for frame in 0..FRAMES
        //@ invariant forall |f: int| 0 <= f < frame && f != root ==> !self.frames[f].owner.mentions(vm)
        {
            if frame != root && self.mentions(frame, vm) {
                //@ self.abs().stays(vm, frame);
                return Err(Error::Busy);
            }
        }
        //@ assert self.abs().has_left(vm) by { reveal crate::spec::machine::Machine::has_left; }
        //@ self.last_table(vm);
        self.vms[vm].life = Life::Unused;
        self.frames[root] = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
        //@ old(self).gone(*self, vm);
        Ok(())
    }
}
