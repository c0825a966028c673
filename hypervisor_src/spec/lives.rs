//! Changes of the lives of virtual machines that keep the invariant.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::spec::tables::*;
use crate::spec::walk::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::vm::{Life, Vm, VMS};

/*@
impl Owner {
    /// Has a virtual machine a part in what is owned so?
    spec fn mentions(self, vm: int) -> bool {
        match self {
            Owner::Table { vm: v, level: _, base: _ } => v == vm,
            Owner::Private { vm: v, page: _ } => v == vm,
            Owner::Shared { vm: v, page: _, with: b } => v == vm || match b {
                Borrower::Host => false,
                Borrower::Offered { vm: other, perms: _ } => other == vm,
                Borrower::Mapped { vm: other, page: _, perms: _ } => other == vm,
            },
            Owner::Donated { from: from, to: to } => from == vm || to == vm,
            Owner::Block { vm: v, page: _ } => v == vm,
            _ => false,
        }
    }
}

impl Core {
    /// Is all the same, but for a virtual machine and its first table?
    spec fn same_but_vm(self, after: Core, vm: int, f: int) -> bool {
        0 <= vm < VMS && 0 <= f < FRAMES && (settled(self.tlb) ==> settled(after.tlb)) && after.words == self.words
            && (forall |y: int| 0 <= y < FRAMES && y != f ==> after.frames[y] == self.frames[y])
            && (forall |v: int| 0 <= v < VMS && v != vm ==> after.vms[v] == self.vms[v])
    }

    /// What belongs to virtual machines that are used does not belong to others.
    lemma fn unused_has_nothing(self, vm: int, f: int)
        requires self.inv() && 0 <= vm < VMS && self.vms[vm].life == Life::Unused && 0 <= f < FRAMES
        ensures !self.frames[f].owner.mentions(vm)
    {
        self.frame_is(f);
    }

    lemma fn born(self, after: Core, vm: int, f: int)
        requires self.inv() && self.same_but_vm(after, vm, f) && self.vms[vm].life == Life::Unused
        requires self.frames[f].owner == Owner::Free && after.vms[vm].life == Life::Live && after.vms[vm].root == f
        requires after.vms[vm].start <= 1 && is_table(after.frames[f].owner, vm, after.vms[vm].start, 0)
        requires after.frames[f].refs == 0
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == vm { Translation::Fault { level: after.vms[vm].start } }
            else { self.walk(v, p) }
    {
        let start = after.vms[vm].start;
        assert settled(self.tlb) by { reveal Core::inv; }
        blocks_stay(self.frames@, after.frames@);
        self.frame_is(f);
        none_is_valid(self.words[f]@, start);
        zero_is_invalid(start);
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            reveal Core::frame_ok;
            self.frame_is(y);
        }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            reveal Core::slot_ok;
            if self.frames[y].owner is Table {
                self.frame_is(y);
                self.slot_is(y, k);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        assert forall |v: int, p: int| after.walk(v, p) == if v == vm { Translation::Fault { level: start } }
            else { self.walk(v, p) } by {
            if v == vm {
                reveal Core::walk;
                if after.has_page(v, p) {
                    goes_beyond(after, f, start, p, Slot::Invalid);
                }
            } else {
                same_walk(self, after, v, p);
            }
        }
    }

    lemma fn aged(self, after: Core, vm: int)
        requires self.inv() && 0 <= vm < VMS && (settled(self.tlb) ==> settled(after.tlb)) && after.words == self.words
        requires after.frames == self.frames && forall |v: int| 0 <= v < VMS && v != vm ==> after.vms[v] == self.vms[v]
        requires after.vms[vm].root == self.vms[vm].root && after.vms[vm].start == self.vms[vm].start
        requires self.vms[vm].life != Life::Unused && after.vms[vm].life != Life::Unused
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
                self.frame_is(y);
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

    /// Where nothing else belongs to a virtual machine, its first table is empty.
    lemma fn last_table(self, vm: int)
        requires self.inv() && 0 <= vm < VMS && self.vms[vm].life != Life::Unused
        requires forall |f: int| 0 <= f < FRAMES && f != self.vms[vm].root ==> !self.frames[f].owner.mentions(vm)
        ensures forall |j: int| 0 <= j < ENTRIES ==> self.words[self.vms[vm].root][j] == 0
    {
        self.vm_is(vm);
        let root = self.vms[vm].root;
        assert forall |j: int| 0 <= j < ENTRIES ==> self.words[root][j] == 0 by {
            self.slot_is(root, j);
        }
    }

    lemma fn gone(self, after: Core, vm: int)
        requires self.inv() && self.same_but_vm(after, vm, self.vms[vm].root as int)
        requires self.vms[vm].life != Life::Unused && after.vms[vm].life == Life::Unused
        requires after.frames[self.vms[vm].root].owner == Owner::Free
        requires forall |f: int| 0 <= f < FRAMES && f != self.vms[vm].root ==> !self.frames[f].owner.mentions(vm)
        ensures after.inv()
        ensures forall |v: int, p: int| after.walk(v, p) == if v == vm { Translation::Fault { level: 0 } } else { self.walk(v, p) }
    {
        self.last_table(vm);
        self.vm_is(vm);
        let root = self.vms[vm].root;
        zero_is_invalid(self.vms[vm].start);
        assert settled(self.tlb) by { reveal Core::inv; }
        blocks_stay(self.frames@, after.frames@);
        assert forall |y: int| 0 <= y < FRAMES ==> after.frame_ok(y) by {
            reveal Core::frame_ok;
            self.frame_is(y);
        }
        assert forall |y: int, k: int| 0 <= y < FRAMES && 0 <= k < ENTRIES ==> after.slot_ok(y, k) by {
            reveal Core::slot_ok;
            if y != root && self.frames[y].owner is Table {
                self.frame_is(y);
                self.slot_is(y, k);
            }
        }
        assert forall |v: int| 0 <= v < VMS ==> after.vm_ok(v) by {
            self.vm_is(v);
        }
        after.is_inv();
        assert forall |v: int, p: int| after.walk(v, p) == if v == vm { Translation::Fault { level: 0 } } else { self.walk(v, p) } by {
            if v == vm {
                reveal Core::walk;
            } else {
                same_walk(self, after, v, p);
            }
        }
    }
}
@*/
