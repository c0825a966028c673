//! Blocks are whole: what that means of the abstract machine, and what its steps on blocks keep.
#![allow(unused_imports)]

use crate::mem::frames::{Owner, FRAMES};
use crate::spec::blocks::*;
use crate::spec::invariant::*;
use crate::spec::machine::*;
use crate::spec::theorems::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::vm::VMS;

/*@
impl Machine {
    /// Is there the `i`-th frame of the block that a frame is part of?
    spec fn block_fits(self, f: int, i: int) -> bool opaque {
        let first = f - f % BLOCK in
        let o = (self.owner)(f) in
        0 <= f < FRAMES && 0 <= i < BLOCK && o is Block ==> first + BLOCK <= FRAMES && o->page % ENTRIES == f % BLOCK
            && (self.owner)(first + i) == (Owner::Block { vm: o->vm, page: o->page - f % BLOCK + i })
    }

    /// A frame of a block is one of `BLOCK`, with pages one behind the other.
    lemma fn block_of(self, f: int)
        requires self.is_sound() && 0 <= f < FRAMES && (self.owner)(f) is Block
        ensures f - f % BLOCK + BLOCK <= FRAMES && ((self.owner)(f))->page % ENTRIES == f % BLOCK
        ensures forall |g: int| f - f % BLOCK <= g < f - f % BLOCK + BLOCK ==> (self.owner)(g)
            == (Owner::Block { vm: ((self.owner)(f))->vm, page: ((self.owner)(f))->page - f + g })
    {
        reveal Machine::block_fits;
        self.block_at(f, 0);
        assert forall |g: int| f - f % BLOCK <= g < f - f % BLOCK + BLOCK ==> (self.owner)(g)
            == (Owner::Block { vm: ((self.owner)(f))->vm, page: ((self.owner)(f))->page - f + g }) by {
            self.block_at(f, g - (f - f % BLOCK));
        }
    }
}

impl Core {
    /// The frames of a block that an entry leads to know of each other.
    lemma fn block_of(self, f: int, i: int)
        requires self.inv()
        ensures self.abs().block_fits(f, i)
    {
        reveal Machine::block_fits;
        if 0 <= f < FRAMES && self.frames[f].owner is Block {
            self.frame_is(f);
            self.slot_is(self.frames[f].table as int, self.frames[f].owner->page / ENTRIES % ENTRIES);
            reveal is_block;
        }
    }
}

/// What the theorems say of all pages, frames and words, of some of them: a step keeps a machine sound, and what belonged to
/// a virtual machine and does no more is zero, unless it is on its way to another.
spec fn is_safe(before: Machine, after: Machine, f: int, i: int, v: int, p: int) -> bool opaque {
    after.page_fits(v, p) && after.frame_fits(f, i) && after.root_fits(v) && after.block_fits(f, i)
        && after.vms.len() == before.vms.len()
        && (0 <= f < FRAMES && (before.owner)(f).belongs_to(v) && !(after.owner)(f).belongs_to(v)
            && !((after.owner)(f) is Donated) ==> (after.memory)(f, i) == 0)
}

/// The same for a virtual machine that a step leaves as it is.
spec fn is_left_alone(before: Machine, after: Machine, f: int, i: int, v: int, p: int) -> bool opaque {
    (after.map)(v, p) == (before.map)(v, p) && (0 <= v < VMS ==> after.vms[v] == before.vms[v])
        && (0 <= f < FRAMES && (before.owner)(f).belongs_to(v) ==> (after.owner)(f).belongs_to(v)
            && ((before.owner)(f) is Shared
                || (after.owner)(f) == (before.owner)(f) && (after.memory)(f, i) == (before.memory)(f, i)))
}

lemma fn donate_block_is_safe(m: Machine, vm: int, page: int, frame: int, perms: Perms, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= vm && 0 <= page && 0 <= frame
    ensures is_safe(m, m.donate_block(vm, page, frame, perms).0, f, i, v, p)
    ensures v != vm ==> is_left_alone(m, m.donate_block(vm, page, frame, perms).0, f, i, v, p)
{
    reveal is_safe;
    reveal is_left_alone;
    reveal Machine::block_linked;
    reveal Machine::all_of_host;
    m.at(f, i, v, p);
    m.block_at(f, i);
    reveal Machine::block_fits;
    block_units(p);
    block_units(page);
}

lemma fn reclaim_block_is_safe(m: Machine, frame: int, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= frame
    ensures is_safe(m, m.reclaim_block(frame).0, f, i, v, p)
    ensures !(m.owner)(frame).belongs_to(v) ==> is_left_alone(m, m.reclaim_block(frame).0, f, i, v, p)
{
    reveal is_safe;
    reveal is_left_alone;
    reveal Machine::block_taken;
    m.at(f, i, v, p);
    m.block_at(f, i);
    reveal Machine::block_fits;
    if begins_block(frame) && (m.owner)(frame) is Block {
        m.block_of(frame);
        block_units(p);
        block_units((m.owner)(frame)->page as int);
    }
}

lemma fn split_block_is_safe(m: Machine, vm: int, page: int, frame: int, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= vm && 0 <= page && 0 <= frame
    ensures is_safe(m, m.split_block(vm, page, frame).0, f, i, v, p)
    ensures v != vm ==> is_left_alone(m, m.split_block(vm, page, frame).0, f, i, v, p)
{
    reveal is_safe;
    reveal is_left_alone;
    reveal Machine::block_split;
    m.at(f, i, v, p);
    m.block_at(f, i);
    reveal Machine::block_fits;
    m.at(0, 0, vm, page);
    let found = ((m.map)(vm, page))->frame as int;
    if (m.map)(vm, page) is Page && (m.owner)(found) is Block {
        m.block_of(found);
        block_units(page);
    }
}
@*/
