//! Changes that keep the invariant.
#![allow(unused_imports)]

use crate::arch::tlb::*;
use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::spec::tables::*;
use crate::spec::walk::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::vm::{Life, VMS};

/*@
impl Core {
    /// Is all the same, but for the frame `f`?
    spec fn same_but(self, after: Core, f: int) -> bool {
        after.vms == self.vms && (settled(self.tlb) ==> settled(after.tlb))
            && (forall |y: int| 0 <= y < FRAMES && y != f ==> after.words[y] == self.words[y])
            && (forall |y: int| 0 <= y < FRAMES && y != f ==> after.frames[y] == self.frames[y])
    }

    spec fn is_linked(self, f: int) -> bool {
        self.frames[f].owner is Table || self.frames[f].owner is Private || self.frames[f].owner is Shared
    }

    /// A frame that no entry leads to becomes another such frame.
    lemma fn unlinked(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && !self.is_linked(f) && !after.is_linked(f)
        requires self.same_but(after, f) && after.frame_fits(f)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        assert settled(self.tlb) by { reveal Core::inv; }
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            self.frame_is(y);
            reveal Core::frame_ok;
        }
        assert forall |t: int, j: int| 0 <= t < FRAMES && 0 <= j < ENTRIES ==> after.slot_ok(t, j) by {
            reveal Core::slot_ok;
            if self.frames[t].owner is Table {
                self.slot_is(t, j);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        assert forall |v: int, p: int| after.walk(v, p) == self.walk(v, p) by {
            same_walk(self, after, v, p);
        }
    }

    /// Does an entry lead to the frame `f`?
    spec fn leads(self, t: int, j: int, f: int) -> bool {
        match self.slot(t, j) {
            Slot::Invalid => false,
            Slot::Table { frame: c } => c == f,
            Slot::Leaf { frame: c, perms: _ } => c == f,
        }
    }

    /// Is all the same, but for the entry `j` of the table in frame `t`, and the frame `f`?
    spec fn same_but_entry(self, after: Core, t: int, j: int, f: int) -> bool {
        after.vms == self.vms && (settled(self.tlb) ==> settled(after.tlb))
            && (forall |y: int| 0 <= y < FRAMES && y != f && y != t ==> after.words[y] == self.words[y])
            && (forall |y: int| 0 <= y < FRAMES && y != f && y != t ==> after.frames[y] == self.frames[y])
            && after.words[t]@ == self.words[t]@.update(j, after.words[t][j])
            && after.frames[t].owner == self.frames[t].owner && after.frames[t].table == self.frames[t].table
            && after.frames[t].refs == self.frames[t].refs + (if after.slot(t, j) == Slot::Invalid { 0 } else { 1 })
                - if self.slot(t, j) == Slot::Invalid { 0 } else { 1 }
    }

    /// An entry that led nowhere, or to the frame `f`, changes, and what is known of this frame.
    lemma fn relinked(self, after: Core, t: int, j: int, f: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && 0 <= f < FRAMES && t != f
        requires self.frames[t].owner is Table && self.same_but_entry(after, t, j, f)
        requires self.slot(t, j) == Slot::Invalid || self.leads(t, j, f)
        requires after.slot(t, j) == Slot::Invalid || after.leads(t, j, f)
        requires after.frame_fits(f) && after.slot_fits(t, j)
        requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && (y != t || k != j) && self.leads(y, k, f) ==> after.slot_fits(y, k)
        requires after.frames[f].owner is Table || self.frames[f].owner is Table ==>
            after.words[f] == self.words[f] && forall |k: int| 0 <= k < ENTRIES ==> self.words[f][k] == 0
        requires self.frames[f].owner is Table ==> self.leads(t, j, f)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, self.frames[t].owner->level) == self.frames[t].owner->base * 512 + j
            { beyond(after.slot(t, j), self.frames[t].owner->level) } else { self.walk(v, p) }
    {
        let level = self.frames[t].owner->level;
        assert settled(self.tlb) by { reveal Core::inv; }
        zero_is_invalid(level);
        zero_is_invalid(self.frames[f].owner->level);
        self.slot_is(t, j);
        self.frame_is(t);
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            reveal Core::frame_ok;
            self.frame_is(y);
            if y == t {
                valid_after(self.words[t]@, level, j, after.words[t][j]);
            }
        }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            reveal Core::slot_ok;
            if y == f {
                zero_is_invalid(after.frames[f].owner->level);
            } else if self.frames[y].owner is Table {
                self.slot_is(y, k);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        walks_after(self, after, t, j);
        assert forall |p: int| units(p, level) == self.frames[t].owner->base * 512 + j ==>
            after.walk_from(t, level, p) == beyond(after.slot(t, j), level) by {
            goes_beyond(after, t, level, p, after.slot(t, j));
        }
    }

    /// No entry leads to a frame that is no table and no memory of a virtual machine.
    lemma fn nothing_leads_to(self, f: int)
        requires self.inv() && 0 <= f < FRAMES && !self.is_linked(f)
        ensures forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table ==>
            !self.leads(y, k, f)
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table ==>
            !self.leads(y, k, f) by {
            self.slot_is(y, k);
        }
    }

    /// Memory of a virtual machine that nobody has borrowed is mapped once.
    lemma fn one_leads_to(self, f: int)
        requires self.inv() && 0 <= f < FRAMES
        requires self.frames[f].owner is Private || self.frames[f].owner is Shared && !(self.frames[f].owner->with is Mapped)
        ensures forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->page % 512
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->page % 512 by {
            self.slot_is(y, k);
        }
    }

    /// What is known of a frame changes, and all entries that lead to it still agree.
    lemma fn reowned(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && self.same_but(after, f) && after.words[f] == self.words[f]
        requires !(self.frames[f].owner is Table) && !(after.frames[f].owner is Table) && after.frame_fits(f)
        requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> after.slot_fits(y, k)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        assert settled(self.tlb) by { reveal Core::inv; }
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            reveal Core::frame_ok;
            self.frame_is(y);
        }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            reveal Core::slot_ok;
            if self.frames[y].owner is Table {
                self.slot_is(y, k);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        assert forall |v: int, p: int| after.walk(v, p) == self.walk(v, p) by {
            same_walk(self, after, v, p);
        }
    }

    /// Private memory becomes shared, or the other way round.
    lemma fn shared(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && self.same_but(after, f) && after.words[f] == self.words[f]
        requires self.frames[f].owner.is_only(self.frames[f].owner->vm, self.frames[f].owner->page)
        requires after.frames[f].owner.is_only(self.frames[f].owner->vm, self.frames[f].owner->page)
        requires after.frames[f].table == self.frames[f].table && after.frame_fits(f)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> after.slot_fits(y, k) by {
            self.slot_is(y, k);
        }
        self.reowned(after, f);
    }
}
@*/
