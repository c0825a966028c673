//! Blocks: contiguous memory, aligned to its size, that a virtual machine has by one entry of a table at level 2.

#[allow(unused_imports)] // for specifications
use crate::arch::tlb;
use crate::mem::frames::{Frame, Owner, FRAMES};
#[allow(unused_imports)] // for specifications
use crate::spec::{blocks::*, machine, tables};
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Place;
use crate::state::Core;
use crate::status::Error;
use crate::vm::Life;

//@ ensures result == begins_block(frame)
fn may_begin(frame: usize) -> bool {
    frame % BLOCK == 0 && frame < FRAMES && FRAMES - frame >= BLOCK
}

impl Core {
    //@ requires begins_block(frame)
    //@ ensures result == self.abs().all_of_host(frame)
    //@ ensures result == forall |f: int| frame <= f < frame + BLOCK ==> self.frames[f].owner == Owner::Host
    fn all_of_host(&self, frame: usize) -> bool {
        for i in 0..BLOCK
        //@ invariant forall |f: int| frame <= f < frame + i ==> self.frames[f].owner == Owner::Host
        {
            if self.frames[frame + i].owner != Owner::Host {
                //@ self.abs().one_is_not(frame, frame + i);
                return false;
            }
        }
        //@ reveal machine::Machine::all_of_host;
        true
    }

    /// Frames of the host become memory of a virtual machine, with what they hold, as one block.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().donate_block(vm, page, frame, perms)
    pub fn donate_block(&mut self, vm: usize, page: u64, frame: usize, perms: Perms) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if offset(page, BLOCK_LEVEL) != 0 {
            return Err(Error::BadAddress);
        }
        if !may_begin(frame) {
            return Err(Error::BadFrame);
        }
        if !self.all_of_host(frame) {
            return Err(Error::NotOwner);
        }
        let (at, end) = self.find(vm, page);
        //@ self.leaf_is(at.table, at.level, vm, page);
        if end != Slot::Invalid || at.level == LAST_LEVEL {
            return Err(Error::Mapped);
        }
        if at.level < BLOCK_LEVEL {
            return Err(Error::NoTable);
        }
        self.link_block(at, vm, page, frame, perms);
        Ok(())
    }

    //@ requires self.inv() && begins_block(frame) && page % ENTRIES == 0
    //@ requires forall |f: int| frame <= f < frame + BLOCK ==> self.frames[f].owner == Owner::Host
    //@ requires self.on_the_way(at.table, vm, 2, page) && at.level == 2 && at.index == units(page, 2) % ENTRIES
    //@ requires self.slot(at.table, at.index) == Slot::Invalid
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().block_linked(frame, vm, page, perms)
    fn link_block(&mut self, at: Place, vm: usize, page: u64, frame: usize, perms: Perms) {
        //@ block_units(page);
        //@ self.frame_is(at.table);
        //@ tables::valid_after(self.words[at.table]@, 2, at.index, 0);
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        self.make(at, to_memory(frame, at.level, perms));
        self.tlb.publish();
        self.enter_block(frame, at.table, vm, page);
        //@ old(self).block_comes(*self, at.table, frame, vm, page, perms);
    }

    /// Says of the frames of a block who has them.
    //@ requires begins_block(frame) && page <= 1 << 36
    //@ ensures self.words == old(self).words && self.vms == old(self).vms && self.tlb == old(self).tlb
    //@ ensures forall |g: int| self.frames[g] == if frame <= g < frame + BLOCK {
    //@     Frame { owner: Owner::Block { vm: vm, page: page + g - frame }, table: table, lent: 0, refs: 1 }
    //@ } else { old(self).frames[g] }
    fn enter_block(&mut self, frame: usize, table: usize, vm: usize, page: u64) {
        for i in 0..BLOCK
        //@ invariant self.words == old(self).words && self.vms == old(self).vms && self.tlb == old(self).tlb
        //@ invariant forall |g: int| self.frames[g] == if frame <= g < frame + i {
        //@     Frame { owner: Owner::Block { vm: vm, page: page + g - frame }, table: table, lent: 0, refs: 1 }
        //@ } else { old(self).frames[g] }
        {
            self.frames[frame + i] = Frame { owner: Owner::Block { vm, page: page + i as u64 }, table, lent: 0, refs: 1 };
        }
    }

    /// The host takes a block of a dying virtual machine.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().reclaim_block(frame)
    pub fn reclaim_block(&mut self, frame: usize) -> Result<(), Error> {
        if !may_begin(frame) {
            return Err(Error::BadFrame);
        }
        let (vm, page) = match self.frames[frame].owner {
            Owner::Block { vm, page } => (vm, page),
            _ => return Err(Error::NotOwner),
        };
        //@ self.frame_is(frame);
        if self.vms[vm].life != Life::Dying {
            return Err(Error::WrongLife);
        }
        self.take_block(frame, vm, page);
        Ok(())
    }

    //@ requires self.inv() && begins_block(frame) && self.frames[frame].owner == (Owner::Block { vm: vm, page: page })
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().block_taken(frame)
    fn take_block(&mut self, frame: usize, vm: usize, page: u64) {
        //@ block_units(page);
        //@ self.frame_is(frame);
        let table = self.frames[frame].table;
        let at = Place { table, level: BLOCK_LEVEL, index: index(page, BLOCK_LEVEL) };
        //@ self.frame_is(table);
        //@ self.is_its_block(table, at.index, frame);
        //@ tables::one_is_valid(self.words[table]@, 2, at.index);
        //@ zero_is_invalid(2);
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        self.cut(at, vm, page, BLOCK as u64);
        self.invalidate_vm(vm);
        self.scrub_block(frame);
        //@ old(self).block_goes(*self, table, frame, vm, page);
    }

    /// Fills the frames of a block with zeros: nobody owns them any more.
    //@ requires begins_block(frame) && tlb::settled(self.tlb)
    //@ ensures self.vms == old(self).vms && self.tlb == old(self).tlb
    //@ ensures forall |g: int| !(frame <= g < frame + BLOCK) ==>
    //@     self.words[g] == old(self).words[g] && self.frames[g] == old(self).frames[g]
    //@ ensures forall |g: int| frame <= g < frame + BLOCK ==> self.frames[g] == Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 }
    //@ ensures forall |g: int, j: int| frame <= g < frame + BLOCK && 0 <= j < ENTRIES ==> self.words[g][j] == 0
    fn scrub_block(&mut self, frame: usize) {
        for i in 0..BLOCK
        //@ invariant self.vms == old(self).vms && self.tlb == old(self).tlb
        //@ invariant forall |g: int| !(frame <= g < frame + i) ==>
        //@     self.words[g] == old(self).words[g] && self.frames[g] == old(self).frames[g]
        //@ invariant forall |g: int| frame <= g < frame + i ==> self.frames[g] == Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 }
        //@ invariant forall |g: int, j: int| frame <= g < frame + i && 0 <= j < ENTRIES ==> self.words[g][j] == 0
        {
            self.scrub(frame + i);
            self.frames[frame + i] = Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 };
        }
    }

    /// A free frame becomes a table of pages for what a block maps, and what is in the block private memory page by page.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == old(self).abs().split_block(vm, page, frame)
    pub fn split_block(&mut self, vm: usize, page: u64, frame: usize) -> Result<(), Error> {
        self.require_page(vm, page)?;
        if frame >= FRAMES {
            return Err(Error::BadFrame);
        }
        if self.frames[frame].owner != Owner::Free {
            return Err(Error::NotOwner);
        }
        let (at, end) = self.find(vm, page);
        //@ self.leaf_is(at.table, at.level, vm, page);
        match end {
            Slot::Leaf { frame: first, perms } if at.level == BLOCK_LEVEL => {
                //@ self.slot_is(at.table, at.index);
                //@ block_units(page);
                //@ block_units(page - page % ENTRIES);
                self.split(at, vm, page - offset(page, BLOCK_LEVEL) as u64, first, perms, frame);
                Ok(())
            }
            Slot::Leaf { .. } => Err(Error::Mapped),
            _ => Err(Error::NotMapped),
        }
    }

    //@ requires self.inv() && begins_block(first) && frame < FRAMES && self.frames[frame].owner == Owner::Free && page % ENTRIES == 0
    //@ requires self.on_the_way(at.table, vm, 2, page) && at.level == 2 && at.index == units(page, 2) % ENTRIES
    //@ requires self.slot(at.table, at.index) == (Slot::Leaf { frame: first, perms: perms })
    //@ ensures self.inv()
    //@ ensures self.abs() == old(self).abs().block_split(first, vm, page, frame)
    fn split(&mut self, at: Place, vm: usize, page: u64, first: usize, perms: Perms, frame: usize) {
        //@ block_units(page);
        //@ self.frame_is(at.table);
        //@ self.frame_is(frame);
        //@ self.is_its_block(at.table, at.index, first);
        //@ tables::one_is_valid(self.words[at.table]@, 2, at.index);
        //@ tables::valid_after(self.words[at.table]@, 2, at.index, 0);
        //@ zero_is_invalid(2);
        //@ assert tlb::settled(self.tlb) by { reveal Core::inv; }
        //@ self.vm_is(vm);
        self.enter_pages(first, frame, vm, page, perms);
        self.cut(at, vm, page, BLOCK as u64);
        self.invalidate_vm(vm);
        self.make(at, to_table(frame, at.level));
        self.tlb.publish();
        let owner = Owner::Table { vm, level: LAST_LEVEL, base: unit(page, BLOCK_LEVEL) };
        self.frames[frame] = Frame { owner, table: at.table, lent: 0, refs: ENTRIES as u16 };
        //@ old(self).block_splits(*self, at.table, first, vm, page, perms, frame);
    }

    /// Fills a table with entries for the frames of a block, and says of these who has them.
    //@ requires begins_block(first) && table < FRAMES && !(first <= table < first + BLOCK) && page <= 1 << 36
    //@ ensures self.vms == old(self).vms && self.tlb == old(self).tlb
    //@ ensures self.words@ == old(self).words@.update(table, self.words[table])
    //@ ensures forall |j: int| 0 <= j < ENTRIES ==> slot(self.words[table][j], 3) == (Slot::Leaf { frame: first + j, perms: perms })
    //@ ensures forall |g: int| self.frames[g] == if first <= g < first + BLOCK {
    //@     Frame { owner: Owner::Private { vm: vm, page: page + g - first }, table: table, lent: 0, refs: 1 }
    //@ } else { old(self).frames[g] }
    fn enter_pages(&mut self, first: usize, table: usize, vm: usize, page: u64, perms: Perms) {
        for i in 0..BLOCK
        //@ invariant self.vms == old(self).vms && self.tlb == old(self).tlb
        //@ invariant self.words@ == old(self).words@.update(table, self.words[table])
        //@ invariant forall |j: int| 0 <= j < i ==> slot(self.words[table][j], 3) == (Slot::Leaf { frame: first + j, perms: perms })
        //@ invariant forall |g: int| self.frames[g] == if first <= g < first + i {
        //@     Frame { owner: Owner::Private { vm: vm, page: page + g - first }, table: table, lent: 0, refs: 1 }
        //@ } else { old(self).frames[g] }
        {
            self.words[table][i] = to_memory(first + i, LAST_LEVEL, perms);
            let owner = Owner::Private { vm, page: page + i as u64 };
            self.frames[first + i] = Frame { owner, table, lent: 0, refs: 1 };
        }
    }
}
