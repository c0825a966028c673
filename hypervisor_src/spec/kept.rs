//! Changes that keep the invariant.
#![allow(unused_imports)]

use crate::arch::tlb::*;
use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::spec::machine::*;
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
            || self.frames[f].owner is Block
    }

    /// A frame that no entry leads to becomes another such frame.
    lemma fn unlinked(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && !self.is_linked(f) && !after.is_linked(f)
        requires self.same_but(after, f) && after.frame_fits(f)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        assert settled(self.tlb) by { reveal Core::inv; }
        blocks_stay(self.frames@, after.frames@);
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

    /// Does an entry that led nowhere, or to the frame `f`, change, and what is known of this frame? A table is empty then.
    spec fn relinks(self, after: Core, t: int, j: int, f: int) -> bool {
        self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && 0 <= f < FRAMES && t != f
            && self.frames[t].owner is Table && self.same_but_entry(after, t, j, f)
            && !(self.frames[f].owner is Block) && !(after.frames[f].owner is Block)
            && (self.slot(t, j) == Slot::Invalid || self.leads(t, j, f))
            && (after.slot(t, j) == Slot::Invalid || after.leads(t, j, f))
            && (after.frames[f].owner is Table || self.frames[f].owner is Table ==>
                after.words[f] == self.words[f] && forall |k: int| 0 <= k < ENTRIES ==> self.words[f][k] == 0)
            && (self.frames[f].owner is Table ==> self.leads(t, j, f))
    }

    /// What is known of other frames fits.
    lemma fn frame_after(self, after: Core, t: int, j: int, f: int, y: int)
        requires self.relinks(after, t, j, f) && 0 <= y < FRAMES && y != f
        ensures after.frame_ok(y)
    {
        reveal Core::frame_ok;
        zero_is_invalid(self.frames[f].owner->level);
        self.slot_is(t, j);
        self.frame_is(y);
        if y == t {
            valid_after(self.words[t]@, self.frames[t].owner->level, j, after.words[t][j]);
        }
    }

    /// Other entries lead where they led.
    lemma fn slot_after(self, after: Core, t: int, j: int, f: int, y: int, k: int)
        requires self.relinks(after, t, j, f) && 0 <= y < FRAMES && 0 <= k < ENTRIES && (y != t || k != j)
        requires y != f && self.frames[y].owner is Table && self.leads(y, k, f) ==> after.slot_fits(y, k)
        ensures after.slot_ok(y, k)
    {
        reveal Core::slot_ok;
        blocks_stay(self.frames@, after.frames@);
        if y == f {
            zero_is_invalid(after.frames[f].owner->level);
        } else if self.frames[y].owner is Table {
            self.slot_is(y, k);
        }
    }

    lemma fn relinked(self, after: Core, t: int, j: int, f: int)
        requires self.relinks(after, t, j, f) && after.frame_fits(f) && after.slot_fits(t, j)
        requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && (y != t || k != j) && self.leads(y, k, f) ==> after.slot_fits(y, k)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, self.frames[t].owner->level) == self.frames[t].owner->base * ENTRIES + j
            { beyond(after.slot(t, j), self.frames[t].owner->level) } else { self.walk(v, p) }
    {
        let level = self.frames[t].owner->level;
        assert settled(self.tlb) by { reveal Core::inv; }
        zero_is_invalid(level);
        self.slot_is(t, j);
        self.frame_is(t);
        assert after.frame_ok(f) by { reveal Core::frame_ok; }
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            if y != f {
                self.frame_after(after, t, j, f, y);
            }
        }
        assert after.slot_ok(t, j) by { reveal Core::slot_ok; }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            if y != t || k != j {
                self.slot_after(after, t, j, f, y, k);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        walks_after(self, after, t, j);
        assert forall |p: int| units(p, level) == self.frames[t].owner->base * ENTRIES + j ==>
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
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->page % ENTRIES
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->page % ENTRIES by {
            self.slot_is(y, k);
        }
    }

    /// What is known of a frame changes, and all entries that lead to it still agree.
    lemma fn reowned(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && self.same_but(after, f)
        requires !(self.frames[f].owner is Table) && !(after.frames[f].owner is Table) && after.frame_fits(f)
        requires self.frames[f].owner is Block ==> after.frames[f] == self.frames[f]
        requires forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> after.slot_fits(y, k)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        assert settled(self.tlb) by { reveal Core::inv; }
        blocks_stay(self.frames@, after.frames@);
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

    /// There is one table for a place.
    lemma fn one_table(self, t: int, u: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= u < FRAMES && self.frames[t].owner is Table
        requires self.frames[u].owner == self.frames[t].owner
        ensures t == u
        decreases self.frames[t].owner->level
    {
        self.frame_is(t);
        self.frame_is(u);
        if self.frames[t].owner->level > self.vms[self.frames[t].owner->vm].start {
            self.one_table(self.frames[t].table as int, self.frames[u].table as int);
        }
    }

    /// The count of a table's entries tells whether anything is below it.
    lemma fn counts_tell(self, t: int)
        requires self.inv() && 0 <= t < FRAMES && self.frames[t].owner is Table
        ensures self.frames[t].refs == 0 <==> self.abs().is_empty_table(t)
        ensures self.frames[t].refs == 0 ==> forall |j: int| 0 <= j < ENTRIES ==> self.words[t][j] == 0
    {
        let o = self.frames[t].owner;
        self.frame_is(t);
        if self.frames[t].refs == 0 {
            assert forall |j: int| 0 <= j < ENTRIES ==> self.words[t][j] == 0 && self.slot(t, j) == Slot::Invalid by {
                self.slot_is(t, j);
                if self.slot(t, j) != Slot::Invalid {
                    one_is_valid(self.words[t]@, o->level as int, j);
                }
            }
            assert forall |g: int| 0 <= g < FRAMES ==> !self.frames[g].owner.is_below(o) by {
                self.frame_is(g);
                if self.frames[g].owner.is_below(o) {
                    self.one_above(g, t);
                }
            }
            assert self.abs().is_empty_table(t) by { reveal Machine::is_empty_table; }
        } else {
            some_is_valid(self.words[t]@, o->level as int);
            let j = choose |j: int| 0 <= j < ENTRIES && self.slot(t, j) != Slot::Invalid;
            self.slot_is(t, j);
            match self.slot(t, j) {
                Slot::Table { frame: c } => { self.abs().something_is_below(t, c as int); }
                Slot::Leaf { frame: c, perms: _ } => { self.abs().something_is_below(t, c as int); }
                _ => {}
            }
        }
    }

    /// What is below a table is led to by one of its entries.
    lemma fn one_above(self, g: int, t: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= g < FRAMES && self.frames[t].owner is Table
        requires self.frames[g].owner.is_below(self.frames[t].owner)
        ensures exists |j: int| 0 <= j < ENTRIES && self.slot(t, j) != Slot::Invalid
    {
        self.frame_is(g);
        self.frame_is(t);
        match self.frames[g].owner {
            Owner::Table { vm: _, level: _, base: b } => {
                self.one_table(self.frames[g].table as int, t);
                assert self.slot(t, b % ENTRIES) != Slot::Invalid;
            }
            Owner::Private { vm: _, page: p } => {
                self.one_table(self.frames[g].table as int, t);
                assert self.slot(t, p % ENTRIES) != Slot::Invalid;
            }
            Owner::Shared { vm: v, page: p, with: b } => {
                if v == self.frames[t].owner->vm && p / ENTRIES == self.frames[t].owner->base {
                    self.one_table(self.frames[g].table as int, t);
                    assert self.slot(t, p % ENTRIES) != Slot::Invalid;
                } else {
                    self.one_table(self.frames[g].lent as int, t);
                    assert self.slot(t, b->page % ENTRIES) != Slot::Invalid;
                }
            }
            Owner::Block { vm: _, page: p } => {
                self.one_table(self.frames[g].table as int, t);
                assert self.slot(t, p / ENTRIES % ENTRIES) != Slot::Invalid;
            }
            _ => {}
        }
    }

    /// One entry leads to a table.
    lemma fn one_leads_to_table(self, f: int)
        requires self.inv() && 0 <= f < FRAMES && self.frames[f].owner is Table
        ensures forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->base % ENTRIES
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> y == self.frames[f].table && k == self.frames[f].owner->base % ENTRIES by {
            self.slot_is(y, k);
        }
    }

    /// An entry for memory is written anew, with other permissions.
    lemma fn protected(self, after: Core, t: int, j: int, f: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && 0 <= f < FRAMES && self.frames[t].owner is Table
        requires self.same_but_entry(after, t, j, f) && after.frames[f] == self.frames[f] && after.words[f] == self.words[f]
        requires self.leads(t, j, f) && self.frames[f].owner is Private || self.frames[f].owner is Shared
        requires self.leads(t, j, f) && self.slot(t, j) is Leaf && after.slot(t, j) is Leaf && after.leads(t, j, f)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, self.frames[t].owner->level) == self.frames[t].owner->base * ENTRIES + j
            { beyond(after.slot(t, j), self.frames[t].owner->level) } else { self.walk(v, p) }
    {
        self.slot_is(t, j);
        self.frame_is(f);
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && (y != t || k != j) && self.leads(y, k, f) ==> after.slot_fits(y, k) by {
            self.slot_is(y, k);
        }
        self.relinked(after, t, j, f);
    }

    /// A word of memory that is neither free nor a table changes.
    lemma fn stored(self, after: Core, f: int)
        requires self.inv() && 0 <= f < FRAMES && self.same_but(after, f) && after.frames == self.frames
        requires !(self.frames[f].owner is Table) && self.frames[f].owner != Owner::Free
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == self.walk(v, p)
    {
        self.frame_is(f);
        assert after.frame_fits(f) by { reveal Core::frame_ok; }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && self.leads(y, k, f) ==> after.slot_fits(y, k) by {
            reveal Core::slot_ok;
            self.slot_is(y, k);
        }
        self.reowned(after, f);
    }

    /// A borrower's entry for shared memory comes or goes.
    lemma fn lent(self, after: Core, t: int, j: int, f: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && 0 <= f < FRAMES && self.frames[t].owner is Table
        requires self.same_but_entry(after, t, j, f) && after.words[f] == self.words[f]
        requires self.frames[f].owner is Shared && (after.frames[f].owner is Private || after.frames[f].owner is Shared)
        requires after.frames[f].owner->vm == self.frames[f].owner->vm && after.frames[f].owner->page == self.frames[f].owner->page
        requires after.frames[f].table == self.frames[f].table
        requires self.slot(t, j) == Slot::Invalid && !(self.frames[f].owner->with is Mapped) && after.leads(t, j, f)
            || after.slot(t, j) == Slot::Invalid && self.leads(t, j, f) && self.frames[f].owner->with is Mapped
                && self.frames[f].lent == t && (self.frames[f].owner->with)->page % ENTRIES == j
        requires after.frame_fits(f) && after.slot_fits(t, j)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, self.frames[t].owner->level) == self.frames[t].owner->base * ENTRIES + j
            { beyond(after.slot(t, j), self.frames[t].owner->level) } else { self.walk(v, p) }
    {
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES && self.frames[y].owner is Table
            && (y != t || k != j) && self.leads(y, k, f) ==> after.slot_fits(y, k) by {
            self.slot_is(y, k);
        }
        self.relinked(after, t, j, f);
    }
}
@*/
