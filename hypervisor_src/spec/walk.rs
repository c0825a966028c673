//! Walks of the tables, as the hardware does them, and that they lead where the owners of frames say.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::vm::{Life, VMS};

/*@
impl Core {
    /// The walk for a page from the table in frame `t` on.
    spec fn walk_from(self, t: int, level: int, page: int) -> Translation
        decreases 3 - level
    {
        match slot(self.words[t][units(page, level) % ENTRIES], level) {
            Slot::Invalid => Translation::Fault { level: level },
            Slot::Leaf { frame: f, perms: perms } => Translation::Page { frame: f + page % span(level), perms: perms },
            Slot::Table { frame: c } =>
                if level >= 3 { Translation::Fault { level: 3 } } else { self.walk_from(c, level + 1, page) },
        }
    }

    /// Has a virtual machine a page of this number?
    spec fn has_page(self, vm: int, page: int) -> bool {
        0 <= vm < VMS && self.vms[vm].life != Life::Unused && 0 <= page < pages(self.vms[vm].start)
    }

    /// What the tables of a virtual machine make of a page.
    spec fn walk(self, vm: int, page: int) -> Translation opaque {
        if self.has_page(vm, page) { self.walk_from(self.vms[vm].root, self.vms[vm].start, page) }
        else { Translation::Fault { level: if 0 <= vm < VMS && self.vms[vm].life != Life::Unused { self.vms[vm].start } else { 0 } } }
    }

    /// Is the table in frame `t` on the way to a page?
    spec fn on_the_way(self, t: int, vm: int, level: int, page: int) -> bool {
        0 <= t < FRAMES && self.has_page(vm, page)
            && is_table(self.frames[t].owner, vm, level, units(page, level) / ENTRIES)
    }

    /// Is the entry `j` of the frame `t` used on the way to a page?
    spec fn uses(self, t: int, j: int, vm: int, page: int) -> bool {
        let o = self.frames[t].owner in
        0 <= t < FRAMES && o is Table && o->vm == vm && units(page, o->level) == o->base * ENTRIES + j
    }
}

impl Core {
    /// The entry where the walk for a page ends, if it is a leaf, leads to what the virtual machine has at that page.
    lemma fn leaf_is(self, t: int, level: int, vm: int, page: int)
        requires self.inv() && self.on_the_way(t, vm, level, page) && 0 <= level <= 3
        ensures match self.slot(t, units(page, level) % ENTRIES) {
            Slot::Leaf { frame: c, perms: perms } => 2 <= level && c + page % span(level) < FRAMES
                && self.frames[c + page % span(level)].owner.is_at(vm, page)
                && (self.frames[c + page % span(level)].owner is Block <==> level == 2)
                && self.walk_from(t, level, page) == (Translation::Page { frame: c + page % span(level), perms: perms }),
            Slot::Invalid => self.walk_from(t, level, page) == (Translation::Fault { level: level }),
            _ => true,
        }
    {
        reveal units;
        reveal is_block;
        self.slot_is(t, units(page, level) % ENTRIES);
    }
}

/// The walk comes by each table that is for the page.
lemma fn comes_by(s: Core, t: int, vm: int, level: int, page: int)
    requires s.inv() && s.on_the_way(t, vm, level, page)
    ensures s.walk(vm, page) == s.walk_from(t, level, page)
    decreases level
{
    reveal Core::walk;
    s.frame_is(t);
    if level > s.vms[vm].start {
        unit_above(page, level);
        comes_by(s, s.frames[t].table, vm, level - 1, page);
    }
}

/// A walk depends on the entries that it uses.
lemma fn same_from(a: Core, b: Core, t: int, vm: int, level: int, page: int)
    requires a.inv() && a.on_the_way(t, vm, level, page)
    requires forall |y: int, k: int| 0 <= k < ENTRIES && a.uses(y, k, vm, page) ==> b.words[y][k] == a.words[y][k]
    ensures a.walk_from(t, level, page) == b.walk_from(t, level, page)
    decreases 3 - level
{
    assert a.uses(t, units(page, level) % ENTRIES, vm, page);
    a.slot_is(t, units(page, level) % ENTRIES);
    match a.slot(t, units(page, level) % ENTRIES) {
        Slot::Table { frame: c } => {
            unit_above(page, level + 1);
            same_from(a, b, c, vm, level + 1, page);
        }
        _ => {}
    }
}

lemma fn same_walk(a: Core, b: Core, vm: int, page: int)
    requires a.inv() && (0 <= vm < VMS ==> b.vms[vm].root == a.vms[vm].root && b.vms[vm].start == a.vms[vm].start)
    requires 0 <= vm < VMS ==> (b.vms[vm].life == Life::Unused <==> a.vms[vm].life == Life::Unused)
    requires forall |y: int, k: int| 0 <= k < ENTRIES && a.uses(y, k, vm, page) ==> b.words[y][k] == a.words[y][k]
    ensures a.walk(vm, page) == b.walk(vm, page)
{
    reveal Core::walk;
    if a.has_page(vm, page) {
        a.vm_is(vm);
        first_units(page, a.vms[vm].start);
        same_from(a, b, a.vms[vm].root, vm, a.vms[vm].start, page);
    }
}

/// What writing the entry `j` of the table in frame `t` does to walks: those that use it go on from there.
lemma fn walks_after(a: Core, b: Core, t: int, j: int)
    requires a.inv() && b.inv() && b.vms == a.vms
    requires 0 <= t < FRAMES && a.frames[t].owner is Table && b.frames[t].owner == a.frames[t].owner && 0 <= j < ENTRIES
    requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && a.frames[y].owner is Table && (y != t || k != j)
        ==> b.words[y][k] == a.words[y][k]
    ensures forall |v: int, p: int| b.walk(v, p) == if a.has_page(v, p) && a.uses(t, j, v, p) {
        b.walk_from(t, a.frames[t].owner->level, p)
    } else { a.walk(v, p) }
{
    assert forall |v: int, p: int| b.walk(v, p) == if a.has_page(v, p) && a.uses(t, j, v, p) {
        b.walk_from(t, a.frames[t].owner->level, p)
    } else { a.walk(v, p) } by {
        if a.has_page(v, p) && a.uses(t, j, v, p) {
            comes_by(b, t, v, a.frames[t].owner->level, p);
        } else if a.has_page(v, p) {
            same_walk(a, b, v, p);
        } else {
            reveal Core::walk;
        }
    }
}

/// Where an entry leads that is a page (not a block), or invalid, or an empty table.
spec fn beyond(entry: Slot, level: int) -> Translation {
    match entry {
        Slot::Invalid => Translation::Fault { level: level },
        Slot::Leaf { frame: f, perms: perms } => Translation::Page { frame: f, perms: perms },
        Slot::Table { frame: _ } => Translation::Fault { level: level + 1 },
    }
}

lemma fn goes_beyond(s: Core, t: int, level: int, page: int, entry: Slot)
    requires 0 <= level <= 3 && entry == slot(s.words[t][units(page, level) % ENTRIES], level)
    requires entry is Leaf ==> level == 3
    requires entry is Table ==> level < 3 && s.words[entry->frame][units(page, level + 1) % ENTRIES] == 0
    ensures s.walk_from(t, level, page) == beyond(entry, level)
{
    zero_is_invalid(level + 1);
    match entry {
        Slot::Table { frame: c } => { assert s.walk_from(c, level + 1, page) == Translation::Fault { level: level + 1 }; }
        _ => {}
    }
}
@*/
