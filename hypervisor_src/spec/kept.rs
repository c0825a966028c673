//! Changes that keep the invariant.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::invariant::*;
use crate::spec::tables::*;
use crate::stage2::descriptor::*;
use crate::stage2::geometry::*;
use crate::state::{Core, Pending};
use crate::vm::{Life, VMS};

/*@
impl Core {
    /// Is all the same, but for the frame `f`?
    spec fn same_but(self, after: Core, f: int) -> bool {
        after.vms == self.vms && after.pending == self.pending
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
        assert self.pending == Pending::Nothing by { reveal Core::inv; }
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
            crate::spec::walk::same_walk(self, after, v, p);
        }
    }
}
@*/
