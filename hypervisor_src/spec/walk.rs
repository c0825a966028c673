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
        match slot(self.words[t][units(page, level) % 512], level) {
            Slot::Invalid => Translation::Fault { level: level },
            Slot::Leaf { frame: f, perms: perms } => Translation::Page { frame: f + page % span(level), perms: perms },
            Slot::Table { frame: c } =>
                if level >= 3 { Translation::Fault { level: 3 } } else { self.walk_from(c, level + 1, page) },
        }
    }

    /// What the tables of a virtual machine make of a page.
    spec fn walk(self, vm: int, page: int) -> Translation {
        if !(0 <= vm < VMS && self.vms[vm].life != Life::Unused) { Translation::Fault { level: 0 } }
        else if !(0 <= page < pages(self.vms[vm].start)) { Translation::Fault { level: self.vms[vm].start } }
        else { self.walk_from(self.vms[vm].root, self.vms[vm].start, page) }
    }

    /// Is the table in frame `t` one on the way to a page?
    spec fn on_the_way(self, t: int, vm: int, level: int, page: int) -> bool {
        0 <= t < FRAMES && 0 <= vm < VMS && 0 <= page < pages(self.vms[vm].start)
            && is_table(self.frames[t].owner, vm, level, units(page, level) / 512)
    }
}

/// The walk comes by each table that is for the page.
lemma fn comes_by(s: Core, t: int, vm: int, level: int, page: int)
    requires s.inv() && s.on_the_way(t, vm, level, page)
    ensures s.walk(vm, page) == s.walk_from(t, level, page)
    decreases level
{
    assert s.frame_ok(t);
    if level > s.vms[vm].start {
        unit_above(page, level);
        comes_by(s, s.frames[t].table, vm, level - 1, page);
    }
}

/// Writing the entry `j` of the table in frame `t` changes no walk that does not use it.
lemma fn elsewhere(a: Core, b: Core, t: int, j: int, x: int, vm: int, level: int, page: int)
    requires a.inv() && a.on_the_way(x, vm, level, page)
    requires 0 <= t < FRAMES && 0 <= j < ENTRIES && a.frames[t].owner is Table
    requires a.frames[t].owner->vm != vm || units(page, a.frames[t].owner->level) != a.frames[t].owner->base * 512 + j
    requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && a.frames[y].owner is Table && (y != t || k != j)
        ==> b.words[y][k] == a.words[y][k]
    ensures a.walk_from(x, level, page) == b.walk_from(x, level, page)
    decreases 3 - level
{
    assert a.slot_ok(x, units(page, level) % 512);
    match a.slot(x, units(page, level) % 512) {
        Slot::Table { frame: c } => { unit_above(page, level + 1); elsewhere(a, b, t, j, c, vm, level + 1, page); }
        _ => {}
    }
}
@*/
