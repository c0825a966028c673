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

impl Core {
    /// What the tables of a virtual machine make of a page.
    //@ requires self.inv()
    //@ ensures result == self.walk(vm, page)
    pub fn translate(&self, vm: usize, page: u64) -> Translation {
        if vm >= VMS || self.vms[vm].life == Life::Unused {
            return Translation::Fault { level: 0 };
        }
        let start = self.vms[vm].start;
        if !in_range(page, start) {
            return Translation::Fault { level: start };
        }
        let mut level = start;
        let mut table = self.vms[vm].root;
        //@ first_units(page, start);
        loop
        //@ invariant start <= level <= LAST_LEVEL && self.on_the_way(table, vm, level, page)
        //@ invariant self.walk(vm, page) == self.walk_from(table, level, page)
        //@ decreases LAST_LEVEL - level
        {
            //@ assert self.slot_ok(table, units(page, level) % 512);
            match descriptor::read(self.words[table][index(page, level)], level) {
                Slot::Invalid => return Translation::Fault { level },
                Slot::Leaf { frame, perms } => return Translation::Page { frame, perms },
                Slot::Table { frame } => {
                    //@ unit_above(page, level + 1);
                    table = frame;
                    level += 1;
                }
            }
        }
    }
}
