//! What is mapped stays mapped while tables come and go: where a walk ends at an entry, all walks by this entry do.
#![allow(unused_imports)]

use crate::mem::frames::{Owner, FRAMES};
use crate::spec::blocks::*;
use crate::spec::invariant::*;
use crate::spec::kept::*;
use crate::spec::machine::*;
use crate::spec::walk::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::state::Core;

/*@
/// Of pages in one unit of the level at which the walk for one ends, from the table in frame `t` on, all walks end there.
lemma fn ends_alike(s: Core, t: int, vm: int, level: int, u: int, p: int)
    requires s.inv() && s.on_the_way(t, vm, level, u) && s.on_the_way(t, vm, level, p)
    requires s.walk_from(t, level, u) is Fault
    requires units(p, (s.walk_from(t, level, u))->level) == units(u, (s.walk_from(t, level, u))->level)
    ensures s.walk_from(t, level, p) == s.walk_from(t, level, u)
    decreases 3 - level
{
    fault_is_below(s, t, vm, level, u);
    same_above(u, p, (s.walk_from(t, level, u))->level, level);
    s.slot_is(t, units(u, level) % ENTRIES);
    match s.slot(t, units(u, level) % ENTRIES) {
        Slot::Table { frame: c } => {
            unit_above(u, level + 1);
            unit_above(p, level + 1);
            fault_is_below(s, c, vm, level + 1, u);
            same_above(u, p, (s.walk_from(t, level, u))->level, level + 1);
            ends_alike(s, c, vm, level + 1, u, p);
        }
        _ => {}
    }
}

lemma fn fault_is_below(s: Core, t: int, vm: int, level: int, u: int)
    requires s.inv() && s.on_the_way(t, vm, level, u) && s.walk_from(t, level, u) is Fault
    ensures level <= (s.walk_from(t, level, u))->level <= 3
    decreases 3 - level
{
    s.frame_is(t);
    s.slot_is(t, units(u, level) % ENTRIES);
    match s.slot(t, units(u, level) % ENTRIES) {
        Slot::Table { frame: c } => {
            unit_above(u, level + 1);
            fault_is_below(s, c, vm, level + 1, u);
        }
        _ => {}
    }
}

/// Pages in one unit are in one unit of each level above.
lemma fn same_above(u: int, p: int, level: int, above: int)
    requires 0 <= above <= level <= 3 && units(p, level) == units(u, level)
    ensures units(p, above) == units(u, above)
    decreases level - above
{
    if above < level {
        unit_above(u, level);
        unit_above(p, level);
        same_above(u, p, level - 1, above);
    }
}

/// Where the walk for one page ends at a fault, no page of the unit that it ends for is mapped.
lemma fn none_is_mapped_beside(s: Core, vm: int, page: int, p: int)
    requires s.inv() && 0 <= vm && 0 <= page && s.has_page(vm, page)
    requires s.walk(vm, page) is Fault && s.walk(vm, p) is Page
    ensures units(p, (s.walk(vm, page))->level) != units(page, (s.walk(vm, page))->level)
{
    reveal Core::walk;
    s.vm_is(vm);
    first_units(page, s.vms[vm].start);
    first_units(p, s.vms[vm].start);
    if units(p, (s.walk(vm, page))->level) == units(page, (s.walk(vm, page))->level) {
        ends_alike(s, s.vms[vm].root, vm, s.vms[vm].start, page, p);
    }
}

/// A table that is given for one page takes none from others.
lemma fn giving_tables_unmaps_nothing(s: Core, vm: int, page: int, frame: int, v: int, p: int)
    requires s.inv() && 0 <= vm && 0 <= page && s.walk(v, p) is Page
    ensures (s.abs().donate_table(vm, page, frame).0.map)(v, p) == s.walk(v, p)
{
    reveal Machine::extended;
    if vm == v && s.has_page(vm, page) && s.walk(vm, page) is Fault {
        none_is_mapped_beside(s, vm, page, p);
    }
}

/// Nor does a block that is given.
lemma fn giving_blocks_unmaps_nothing(s: Core, vm: int, page: int, frame: int, perms: Perms, v: int, p: int)
    requires s.inv() && 0 <= vm && 0 <= page && s.walk(v, p) is Page
    ensures (s.abs().donate_block(vm, page, frame, perms).0.map)(v, p) == s.walk(v, p)
{
    reveal Machine::block_linked;
    if vm == v && s.has_page(vm, page) && s.walk(vm, page) is Fault {
        none_is_mapped_beside(s, vm, page, p);
    }
}

/// Nor does a table that is taken: it was empty.
lemma fn taking_tables_unmaps_nothing(s: Core, frame: int, v: int, p: int)
    requires s.inv() && 0 <= frame && s.walk(v, p) is Page
    ensures (s.abs().reclaim_table(frame).0.map)(v, p) == s.walk(v, p)
{
    reveal Machine::table_taken;
    assert s.has_page(v, p) by { reveal Core::walk; }
    if frame < FRAMES && s.frames[frame].owner is Table {
        s.frame_is(frame);
        s.counts_tell(frame);
        zero_is_invalid(s.frames[frame].owner->level);
        if s.frames[frame].owner->level > 0 {
            unit_above(p, s.frames[frame].owner->level as int);
        }
        if s.frames[frame].owner->vm == v && units(p, s.frames[frame].owner->level) / ENTRIES == s.frames[frame].owner->base {
            comes_by(s, frame, v, s.frames[frame].owner->level, p);
        }
    }
}
@*/
