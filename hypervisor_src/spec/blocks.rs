//! Blocks: what the abstract machine does with them, and that this keeps the invariant.
#![allow(unused_imports)]

use crate::arch::tlb::*;
use crate::mem::frames::{Frame, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::spec::machine::*;
use crate::spec::tables::*;
use crate::spec::walk::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, VMS};

/*@
/// Can a block begin with this frame?
spec fn begins_block(frame: int) -> bool { frame % BLOCK == 0 && 0 <= frame && frame + BLOCK <= FRAMES }

impl Machine {
    /// Are all frames of a block the host's?
    spec fn all_of_host(self, frame: int) -> bool opaque {
        forall |f: int| frame <= f < frame + BLOCK ==> (self.owner)(f) == Owner::Host
    }

    lemma fn one_is_not(self, frame: int, f: int)
        requires frame <= f < frame + BLOCK && (self.owner)(f) != Owner::Host
        ensures !self.all_of_host(frame)
    {
        reveal Machine::all_of_host;
    }

    spec fn block_linked(self, frame: int, vm: int, page: int, perms: Perms) -> Machine opaque {
        Machine {
            owner: |f: int| if frame <= f < frame + BLOCK { Owner::Block { vm: vm, page: page + f - frame } } else { (self.owner)(f) },
            map: |v: int, p: int| if v == vm && 0 <= p < pages(self.vms[vm].start) && units(p, 2) == units(page, 2) {
                Translation::Page { frame: frame + p % ENTRIES, perms: perms }
            } else { (self.map)(v, p) },
            ..self
        }
    }

    /// As many frames of the host as a block has, from an aligned one on, become memory of a virtual machine as one block.
    spec fn donate_block(self, vm: int, page: int, frame: int, perms: Perms) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        if refused is Some { (self, Err(refused->0)) }
        else if page % ENTRIES != 0 { (self, Err(Error::BadAddress)) }
        else if !begins_block(frame) { (self, Err(Error::BadFrame)) }
        else if !self.all_of_host(frame) { (self, Err(Error::NotOwner)) }
        else {
            let found = (self.map)(vm, page) in
            if found is Page || found->level == 3 { (self, Err(Error::Mapped)) }
            else if found->level != 2 { (self, Err(Error::NoTable)) }
            else { (self.block_linked(frame, vm, page, perms), Ok(())) }
        }
    }

    spec fn block_taken(self, frame: int) -> Machine opaque {
        let o = (self.owner)(frame) in
        Machine {
            owner: |f: int| if frame <= f < frame + BLOCK { Owner::Free } else { (self.owner)(f) },
            memory: |f: int, i: int| if frame <= f < frame + BLOCK { 0u64 } else { (self.memory)(f, i) },
            ..self
        }.mapped(o->vm as int, 2, units(o->page as int, 2), Translation::Fault { level: 2 })
    }

    /// The host takes a block of a dying virtual machine.
    spec fn reclaim_block(self, frame: int) -> (Machine, Result<(), Error>) {
        let o = (self.owner)(frame) in
        if !begins_block(frame) { (self, Err(Error::BadFrame)) }
        else if !(o is Block) { (self, Err(Error::NotOwner)) }
        else if self.vms[o->vm].life != Life::Dying { (self, Err(Error::WrongLife)) }
        else { (self.block_taken(frame), Ok(())) }
    }

    spec fn block_split(self, first: int, vm: int, page: int, table: int) -> Machine opaque {
        Machine {
            owner: |f: int| if f == table { Owner::Table { vm: vm, level: 3, base: units(page, 2) } }
                else if first <= f < first + BLOCK { Owner::Private { vm: vm, page: page + f - first } }
                else { (self.owner)(f) },
            ..self
        }
    }

    /// What a block maps is mapped by a table of pages instead, which a free frame becomes. No translation changes.
    spec fn split_block(self, vm: int, page: int, frame: int) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        if refused is Some { (self, Err(refused->0)) }
        else if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(frame) != Owner::Free { (self, Err(Error::NotOwner)) }
        else {
            match (self.map)(vm, page) {
                Translation::Fault { level: _ } => (self, Err(Error::NotMapped)),
                Translation::Page { frame: f, perms: _ } => if !((self.owner)(f as int) is Block) { (self, Err(Error::Mapped)) }
                    else { (self.block_split(f - page % ENTRIES, vm, page - page % ENTRIES, frame), Ok(())) },
            }
        }
    }
}

/// Blocks stay what they are where what is known of their frames stays.
lemma fn other_blocks_stay(a: Seq<Frame>, b: Seq<Frame>, h: int)
    requires begins_block(h)
    requires forall |g: int| 0 <= g < FRAMES && !(h <= g < h + BLOCK) && a[g].owner is Block ==> b[g] == a[g]
    ensures forall |c: int, t: int, vm: int, page: int| begins_block(c) && c != h && is_block(a, c, t, vm, page)
        ==> is_block(b, c, t, vm, page)
{
    reveal is_block;
}

impl Core {
    /// Where an entry at level 2 leads.
    spec fn through(self, entry: Slot, page: int) -> Translation opaque {
        match entry {
            Slot::Invalid => Translation::Fault { level: 2 },
            Slot::Leaf { frame: f, perms: perms } => Translation::Page { frame: f + page % ENTRIES, perms: perms },
            Slot::Table { frame: c } => self.walk_from(c, 3, page),
        }
    }

    lemma fn goes_through(self, t: int, j: int, page: int)
        requires 0 <= t < FRAMES && 0 <= j < ENTRIES && self.frames[t].owner is Table && self.frames[t].owner->level == 2
        ensures units(page, 2) == self.frames[t].owner->base * ENTRIES + j ==>
            self.walk_from(t, 2, page) == self.through(self.slot(t, j), page)
    {
        reveal Core::through;
    }

    /// Is all the same, but for the entry `j` of the table in frame `t`, the frames of a block from `h` on, and the frame `n`?
    spec fn same_but_block(self, after: Core, t: int, j: int, h: int, n: int) -> bool {
        after.vms == self.vms && (settled(self.tlb) ==> settled(after.tlb))
            && (forall |y: int| !(h <= y < h + BLOCK) && y != t && y != n ==> after.words[y] == self.words[y])
            && (forall |y: int| !(h <= y < h + BLOCK) && y != t && y != n ==> after.frames[y] == self.frames[y])
            && after.words[t]@ == self.words[t]@.update(j, after.words[t][j])
            && after.frames[t].owner == self.frames[t].owner && after.frames[t].table == self.frames[t].table
            && after.frames[t].refs == self.frames[t].refs + (if after.slot(t, j) == Slot::Invalid { 0 } else { 1 })
                - if self.slot(t, j) == Slot::Invalid { 0 } else { 1 }
    }

    /// Does no entry lead to the frames of a block from `h` on, or the entry `j` of the table in frame `t`?
    spec fn is_of_entry(self, t: int, j: int, h: int) -> bool {
        (self.slot(t, j) == Slot::Invalid && forall |g: int| h <= g < h + BLOCK ==> !self.is_linked(g))
            || (self.slot(t, j) is Leaf && (self.slot(t, j))->frame == h)
    }

    /// An entry at level 2 that led nowhere, or to a block from `h` on, leads somewhere else, and the frames of the block and
    /// a frame `n` that no entry leads to are owned otherwise.
    spec fn regroups(self, after: Core, t: int, j: int, h: int, n: int) -> bool {
        self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && 0 <= n < FRAMES && begins_block(h)
            && self.frames[t].owner is Table && self.frames[t].owner->level == 2 && self.same_but_block(after, t, j, h, n)
            && self.is_of_entry(t, j, h) && (h <= n < h + BLOCK || n != t && !self.is_linked(n))
    }

    /// What is known of the frames of a block that an entry leads to.
    lemma fn is_its_block(self, t: int, j: int, h: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && begins_block(h)
        requires self.frames[t].owner is Table && self.frames[t].owner->level == 2 && self.is_of_entry(t, j, h)
        ensures forall |g: int| h <= g < h + BLOCK ==> if self.slot(t, j) == Slot::Invalid { !self.is_linked(g) } else {
            in_block(self.frames[g], t, self.frames[t].owner->vm as int, (self.frames[t].owner->base * ENTRIES + j) * ENTRIES + g - h)
        }
    {
        self.slot_is(t, j);
        reveal is_block;
    }

    /// Other entries lead where they led.
    lemma fn others_fit(self, after: Core, t: int, j: int, h: int, n: int, y: int, k: int)
        requires self.regroups(after, t, j, h, n) && 0 <= y < FRAMES && y != n && !(h <= y < h + BLOCK) && 0 <= k < ENTRIES
        requires y != t || k != j
        ensures after.slot_ok(y, k)
    {
        reveal Core::slot_ok;
        if self.frames[y].owner is Table {
            self.is_its_block(t, j, h);
            other_blocks_stay(self.frames@, after.frames@, h);
            self.slot_is(y, k);
        }
    }

    /// What is known of other frames fits.
    lemma fn others_are(self, after: Core, t: int, j: int, h: int, n: int, y: int)
        requires self.regroups(after, t, j, h, n) && 0 <= y < FRAMES && y != n && !(h <= y < h + BLOCK)
        ensures after.frame_ok(y)
    {
        reveal Core::frame_ok;
        self.is_its_block(t, j, h);
        self.slot_is(t, j);
        self.frame_is(y);
        if y == t {
            valid_after(self.words[t]@, 2, j, after.words[t][j]);
        }
    }

    lemma fn walks_through(self, after: Core, t: int, j: int, h: int, n: int)
        requires self.regroups(after, t, j, h, n) && after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, 2) == self.frames[t].owner->base * ENTRIES + j { after.through(after.slot(t, j), p) } else { self.walk(v, p) }
    {
        self.is_its_block(t, j, h);
        walks_after(self, after, t, j);
        assert forall |p: int| units(p, 2) == self.frames[t].owner->base * ENTRIES + j ==>
            after.walk_from(t, self.frames[t].owner->level, p) == after.through(after.slot(t, j), p) by {
            after.goes_through(t, j, p);
        }
    }

    lemma fn regrouped(self, after: Core, t: int, j: int, h: int, n: int)
        requires self.regroups(after, t, j, h, n) && after.slot_ok(t, j)
        requires forall |g: int| h <= g < h + BLOCK || g == n ==> after.frame_ok(g)
        requires forall |g: int, k: int| (h <= g < h + BLOCK || g == n) && 0 <= k < ENTRIES ==> after.slot_ok(g, k)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == self.frames[t].owner->vm && self.has_page(v, p)
            && units(p, 2) == self.frames[t].owner->base * ENTRIES + j { after.through(after.slot(t, j), p) } else { self.walk(v, p) }
    {
        assert settled(self.tlb) by { reveal Core::inv; }
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            if !(h <= y < h + BLOCK || y == n) {
                self.others_are(after, t, j, h, n, y);
            }
        }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            if !(h <= y < h + BLOCK || y == n) && (y != t || k != j) {
                self.others_fit(after, t, j, h, n, y, k);
            }
        }
        self.is_its_block(t, j, h);
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        self.walks_through(after, t, j, h, n);
    }

    /// An entry for a block is made.
    lemma fn block_comes(self, after: Core, t: int, h: int, vm: int, page: int, perms: Perms)
        requires page % ENTRIES == 0 && self.regroups(after, t, page / ENTRIES % ENTRIES, h, h) && self.on_the_way(t, vm, 2, page)
        requires self.slot(t, page / ENTRIES % ENTRIES) == Slot::Invalid
        requires after.slot(t, page / ENTRIES % ENTRIES) == (Slot::Leaf { frame: h, perms: perms })
        requires forall |g: int| h <= g < h + BLOCK ==> after.words[g] == self.words[g]
        requires forall |g: int| h <= g < h + BLOCK ==> after.frames[g] ==
            (Frame { owner: Owner::Block { vm: vm, page: page + g - h }, table: t, lent: 0, refs: 1 })
        ensures after.inv() && after.abs() == self.abs().block_linked(h, vm, page, perms)
    {
        let j = page / ENTRIES % ENTRIES;
        block_units(page);
        self.frame_is(t);
        assert forall |g: int| h <= g < h + BLOCK ==> after.frame_ok(g) by { reveal Core::frame_ok; }
        assert forall |g: int, k: int| h <= g < h + BLOCK && 0 <= k < ENTRIES ==> after.slot_ok(g, k) by { reveal Core::slot_ok; }
        assert after.slot_ok(t, j) by {
            reveal Core::slot_ok;
            reveal is_block;
        }
        self.regrouped(after, t, j, h, h);
        reveal Core::through;
        reveal Machine::block_linked;
    }

    /// An entry for a block is taken away, and what it led to is zero.
    lemma fn block_goes(self, after: Core, t: int, h: int, vm: int, page: int)
        requires page % ENTRIES == 0 && self.regroups(after, t, page / ENTRIES % ENTRIES, h, h)
        requires is_table(self.frames[t].owner, vm, 2, page / GIB)
        requires self.frames[h].owner == (Owner::Block { vm: vm, page: page })
        requires self.slot(t, page / ENTRIES % ENTRIES) is Leaf && after.words[t][page / ENTRIES % ENTRIES] == 0
        requires forall |g: int, i: int| h <= g < h + BLOCK && 0 <= i < ENTRIES ==> after.words[g][i] == 0
        requires forall |g: int| h <= g < h + BLOCK ==> after.frames[g] == (Frame { owner: Owner::Free, table: 0, lent: 0, refs: 0 })
        ensures after.inv() && after.abs() == self.abs().block_taken(h)
    {
        let j = page / ENTRIES % ENTRIES;
        block_units(page);
        self.frame_is(t);
        zero_is_invalid(2);
        assert forall |g: int| h <= g < h + BLOCK ==> after.frame_ok(g) by { reveal Core::frame_ok; }
        assert forall |g: int, k: int| h <= g < h + BLOCK && 0 <= k < ENTRIES ==> after.slot_ok(g, k) by { reveal Core::slot_ok; }
        assert after.slot_ok(t, j) by { reveal Core::slot_ok; }
        self.is_its_block(t, j, h);
        self.regrouped(after, t, j, h, h);
        reveal Core::through;
        reveal Machine::block_taken;
    }

    /// An entry for a block leads to a table in frame `n` instead, which maps the same.
    lemma fn block_splits(self, after: Core, t: int, h: int, vm: int, page: int, perms: Perms, n: int)
        requires page % ENTRIES == 0 && self.regroups(after, t, page / ENTRIES % ENTRIES, h, n) && self.on_the_way(t, vm, 2, page)
        requires self.slot(t, page / ENTRIES % ENTRIES) == (Slot::Leaf { frame: h, perms: perms }) && self.frames[n].owner == Owner::Free
        requires after.slot(t, page / ENTRIES % ENTRIES) == (Slot::Table { frame: n })
        requires forall |g: int| h <= g < h + BLOCK ==> after.words[g] == self.words[g]
        requires forall |g: int| h <= g < h + BLOCK ==> after.frames[g] ==
            (Frame { owner: Owner::Private { vm: vm, page: page + g - h }, table: n, lent: 0, refs: 1 })
        requires after.frames[n] == (Frame { owner: Owner::Table { vm: vm, level: 3, base: page / ENTRIES }, table: t, lent: 0, refs: ENTRIES })
        requires forall |i: int| 0 <= i < ENTRIES ==> slot(after.words[n][i], 3) == (Slot::Leaf { frame: h + i, perms: perms })
        ensures after.inv() && after.abs() == self.abs().block_split(h, vm, page, n)
    {
        let j = page / ENTRIES % ENTRIES;
        block_units(page);
        self.frame_is(t);
        self.frame_is(n);
        self.is_its_block(t, j, h);
        self.vm_is(vm);
        all_are_valid(after.words[n]@, 3);
        assert forall |g: int| h <= g < h + BLOCK || g == n ==> after.frame_ok(g) by { reveal Core::frame_ok; }
        assert forall |g: int, k: int| (h <= g < h + BLOCK || g == n) && 0 <= k < ENTRIES ==> after.slot_ok(g, k) by {
            reveal Core::slot_ok;
        }
        assert after.slot_ok(t, j) by { reveal Core::slot_ok; }
        self.regrouped(after, t, j, h, n);
        assert forall |v: int, p: int| after.walk(v, p) == self.walk(v, p) by {
            if self.has_page(v, p) && self.uses(t, j, v, p) {
                comes_by(self, t, v, 2, p);
                self.goes_through(t, j, p);
                block_units(p);
                last_unit(p);
                reveal Core::through;
            }
        }
        reveal Machine::block_split;
    }
}
@*/
