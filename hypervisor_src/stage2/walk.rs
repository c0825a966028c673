//! Walks of the translation tables, as the hardware does them.

use crate::stage2::descriptor::{self, Slot};
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::state::Core;
use crate::vm::{Life, VMS};

/// What a guest address leads to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Translation {
    /// A translation fault at a level.
    Fault { level: u32 },
    Page { frame: usize, perms: Perms },
}

/// An entry of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub table: usize,
    pub level: u32,
    pub index: usize,
}

impl Core {
    /// Where the walk for a page ends, and what it finds there.
    //@ requires self.inv() && self.has_page(vm, page)
    //@ ensures self.on_the_way(result.0.table, vm, result.0.level, page)
    //@ ensures result.0.index == units(page, result.0.level) % ENTRIES
    //@ ensures self.vms[vm].start <= result.0.level <= 3
    //@ ensures result.1 == self.slot(result.0.table, result.0.index) && !(result.1 is Table)
    //@ ensures self.walk(vm, page) == self.walk_from(result.0.table, result.0.level, page)
    pub fn find(&self, vm: usize, page: u64) -> (Place, Slot) {
        //@ reveal Core::walk;
        let mut level = self.vms[vm].start;
        let mut table = self.vms[vm].root;
        //@ self.vm_is(vm);
        //@ first_units(page, level);
        loop
        //@ invariant self.vms[vm].start <= level <= LAST_LEVEL && self.on_the_way(table, vm, level, page)
        //@ invariant self.walk(vm, page) == self.walk_from(table, level, page)
        //@ decreases LAST_LEVEL - level
        {
            let index = index(page, level);
            //@ self.slot_is(table, index);
            match descriptor::read(self.words[table][index], level) {
                Slot::Table { frame } => {
                    //@ unit_above(page, level + 1);
                    table = frame;
                    level += 1;
                }
                end => return (Place { table, level, index }, end),
            }
        }
    }

    /// What the tables of a virtual machine make of a page.
    //@ requires self.inv()
    //@ ensures result == self.walk(vm, page)
    pub fn translate(&self, vm: usize, page: u64) -> Translation {
        //@ reveal Core::walk;
        if vm >= VMS || self.vms[vm].life == Life::Unused {
            return Translation::Fault { level: 0 };
        }
        if !in_range(page, self.vms[vm].start) {
            return Translation::Fault { level: self.vms[vm].start };
        }
        match self.find(vm, page) {
            (at, Slot::Leaf { frame, perms }) => {
                //@ self.leaf_is(at.table, at.level, vm, page);
                let offset = offset(page, at.level);
                Translation::Page { frame: frame + offset, perms }
            }
            (at, _) => Translation::Fault { level: at.level },
        }
    }
}
