//! The invariant of the state. All of it is local: a table's entry and the frame that it leads to know of each other, so
//! that nothing has to be said about walks. What follows for walks is in `walk.rs`.
#![allow(unused_imports)]

use crate::arch::tlb::*;
use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::spec::tables::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::state::Core;
use crate::vm::{Life, VMS};

/*@
/// Is this the owner of the table at a level whose entries are for the units from `base * ENTRIES` on?
spec fn is_table(owner: Owner, vm: int, level: int, base: int) -> bool {
    owner is Table && owner->vm == vm && owner->level == level && owner->base == base
}

/// Does a frame know that the table `t` has it at a page, as part of a block?
spec fn in_block(frame: Frame, t: int, vm: int, page: int) -> bool {
    frame.owner is Block && frame.owner->vm == vm && frame.owner->page == page && frame.table == t
}

/// Are the frames from `h` on the block that the table `t` has from a page on?
spec fn is_block(frames: Seq<Frame>, h: int, t: int, vm: int, page: int) -> bool opaque {
    forall |g: int| h <= g < h + BLOCK ==> in_block(frames[g], t, vm, page + g - h)
}

impl Core {
    /// What the entry `j` of the table in frame `t` says.
    spec fn slot(self, t: int, j: int) -> Slot { slot(self.words[t][j], self.frames[t].owner->level) }

    /// Does the entry for a page in the last table `t` lead to the frame `f`?
    spec fn maps(self, t: int, vm: int, page: int, f: int) -> bool {
        t < FRAMES && is_table(self.frames[t].owner, vm, 3, page / ENTRIES)
            && self.slot(t, page % ENTRIES) is Leaf && (self.slot(t, page % ENTRIES))->frame == f
    }

    /// Does the entry for a page in the table `t` lead to the block that the frame `f` is part of?
    spec fn maps_block(self, t: int, vm: int, page: int, f: int) -> bool {
        t < FRAMES && is_table(self.frames[t].owner, vm, 2, page / GIB)
            && self.slot(t, page / ENTRIES % ENTRIES) is Leaf && (self.slot(t, page / ENTRIES % ENTRIES))->frame == f - page % ENTRIES
    }

    /// Does the frame `f` know that the last table `t` has it at a page?
    spec fn mapped_by(self, f: int, t: int, vm: int, page: int) -> bool {
        match self.frames[f].owner {
            Owner::Private { vm: v, page: p } => v == vm && p == page && self.frames[f].table == t,
            Owner::Shared { vm: v, page: p, with: b } => (v == vm && p == page && self.frames[f].table == t)
                || (b is Mapped && b->vm == vm && b->page == page && self.frames[f].lent == t),
            _ => false,
        }
    }

    spec fn is_used(self, vm: int) -> bool { vm < VMS && self.vms[vm].life != Life::Unused }

    /// What an entry leads to belongs to it.
    spec fn slot_fits(self, t: int, j: int) -> bool {
        let o = self.frames[t].owner in
        match self.slot(t, j) {
            Slot::Invalid => self.words[t][j] == 0,
            Slot::Table { frame: c } => o->level < 3 && c < FRAMES && self.frames[c].table == t
                && is_table(self.frames[c].owner, o->vm, o->level + 1, o->base * ENTRIES + j)
                && self.vms[o->vm].start <= o->level,
            Slot::Leaf { frame: c, perms: _ } => if o->level == 3 {
                c < FRAMES && self.mapped_by(c, t, o->vm, o->base * ENTRIES + j)
            } else {
                o->level == 2 && c % ENTRIES == 0 && c + BLOCK <= FRAMES
                    && in_block(self.frames[c], t, o->vm, (o->base * ENTRIES + j) * ENTRIES)
                    && is_block(self.frames@, c as int, t, o->vm as int, (o->base * ENTRIES + j) * ENTRIES)
            },
        }
    }

    /// What belongs to a virtual machine is where its owner says. What nobody owns is zero.
    spec fn frame_fits(self, f: int) -> bool {
        let o = self.frames[f].owner in
        let t = self.frames[f].table in
        match o {
            Owner::Free => forall |j: int| 0 <= j < ENTRIES ==> self.words[f][j] == 0,
            Owner::Table { vm: vm, level: level, base: base } =>
                self.is_used(vm) && self.vms[vm].start <= level <= 3
                && self.frames[f].refs == valid(self.words[f]@, level)
                && if level == self.vms[vm].start { base == 0 && self.vms[vm].root == f } else {
                    t < FRAMES && is_table(self.frames[t].owner, vm, level - 1, base / ENTRIES)
                        && self.slot(t, base % ENTRIES) is Table && (self.slot(t, base % ENTRIES))->frame == f
                },
            Owner::Private { vm: vm, page: page } =>
                self.is_used(vm) && self.maps(t, vm, page, f) && self.frames[f].refs == 1,
            Owner::Shared { vm: vm, page: page, with: b } => self.is_used(vm) && self.maps(t, vm, page, f) && match b {
                Borrower::Host => self.frames[f].refs == 1,
                Borrower::Offered { vm: other, perms: _ } =>
                    self.is_used(other) && other != vm && self.frames[f].refs == 1,
                Borrower::Mapped { vm: other, page: at, perms: _ } =>
                    self.is_used(other) && other != vm && self.maps(self.frames[f].lent, other, at, f)
                        && self.frames[f].refs == 2,
            },
            Owner::Donated { from: from, to: to } => self.is_used(from) && self.is_used(to) && self.frames[f].refs == 0,
            Owner::Block { vm: vm, page: page } => self.is_used(vm) && self.maps_block(t, vm, page, f)
                && f % ENTRIES == page % ENTRIES && self.frames[f].refs == 1,
            Owner::Host => self.frames[f].refs == 0,
            Owner::Hypervisor => true,
        }
    }

    spec fn vm_ok(self, v: int) -> bool {
        let vm = self.vms[v] in
        vm.life != Life::Unused ==>
            vm.start <= 1 && vm.root < FRAMES && is_table(self.frames[vm.root].owner, v, vm.start, 0)
    }

    spec fn slot_ok(self, t: int, j: int) -> bool opaque { self.frames[t].owner is Table ==> self.slot_fits(t, j) }

    spec fn frame_ok(self, f: int) -> bool opaque { self.frame_fits(f) }

    spec fn inv(self) -> bool opaque {
        (forall |f: int| 0 <= f < FRAMES ==> self.frame_ok(f))
        && (forall |t: int, j: int| 0 <= t < FRAMES && 0 <= j < ENTRIES ==> self.slot_ok(t, j))
        && (forall |v: int| 0 <= v < VMS ==> self.vm_ok(v))
        && settled(self.tlb)
    }
}

/// Blocks stay what they are where what is known of their frames stays.
lemma fn blocks_stay(a: Seq<Frame>, b: Seq<Frame>)
    requires forall |g: int| 0 <= g < FRAMES && a[g].owner is Block ==> b[g] == a[g]
    ensures forall |h: int, t: int, vm: int, page: int| 0 <= h && h + BLOCK <= FRAMES && is_block(a, h, t, vm, page)
        ==> is_block(b, h, t, vm, page)
{
    reveal is_block;
}

impl Core {
    lemma fn slot_is(self, t: int, j: int)
        requires self.inv() && 0 <= t < FRAMES && 0 <= j < ENTRIES && self.frames[t].owner is Table
        ensures self.slot_fits(t, j)
    {
        assert self.slot_ok(t, j) by { reveal Core::inv; }
        reveal Core::slot_ok;
    }

    lemma fn frame_is(self, f: int)
        requires self.inv() && 0 <= f < FRAMES
        ensures self.frame_fits(f)
    {
        assert self.frame_ok(f) by { reveal Core::inv; }
        reveal Core::frame_ok;
    }

    lemma fn vm_is(self, v: int)
        requires self.inv() && 0 <= v < VMS
        ensures self.vm_ok(v)
    {
        reveal Core::inv;
    }

    lemma fn is_inv(self)
        requires forall |f: int| 0 <= f < FRAMES ==> self.frame_ok(f)
        requires forall |t: int, j: int| 0 <= t < FRAMES && 0 <= j < ENTRIES ==> self.slot_ok(t, j)
        requires (forall |v: int| 0 <= v < VMS ==> self.vm_ok(v)) && settled(self.tlb)
        ensures self.inv()
    {
        reveal Core::inv;
    }
}
@*/
