//! What holds of the abstract machine, whatever is asked of it.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::machine::*;
use crate::spec::whole::*;
use crate::stage2::descriptor::Slot;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, Vm, VMS};

/*@
/// All that can be asked.
ghost enum Request {
    Claim { frame: int },
    Free { frame: int },
    DonateTable { vm: int, page: int, frame: int },
    Donate { vm: int, page: int, frame: int, perms: Perms },
    Reclaim { frame: int },
    ReclaimTable { frame: int },
    VmCreate { vm: int, root: int, levels: int },
    VmDestroy { vm: int },
    VmRelease { vm: int },
    Relinquish { vm: int, page: int },
    Share { vm: int, page: int },
    Unshare { vm: int, page: int },
    Protect { vm: int, page: int, perms: Perms },
    Offer { vm: int, page: int, to: int, perms: Perms },
    Accept { vm: int, page: int, handle: int },
    GiveBack { vm: int, page: int },
    EndLoan { frame: int },
    Give { vm: int, page: int, to: int },
    Take { vm: int, page: int, handle: int, perms: Perms },
    GuestWrite { vm: int, page: int, index: int, value: u64 },
    HostWrite { frame: int, index: int, value: u64 },
    DonateBlock { vm: int, page: int, frame: int, perms: Perms },
    ReclaimBlock { frame: int },
    SplitBlock { vm: int, page: int, frame: int },
}

impl Request {
    /// All arguments are numbers that registers can hold.
    spec fn is_valid(self) -> bool {
        match self {
            Request::Claim { frame: f } => 0 <= f,
            Request::Free { frame: f } => 0 <= f,
            Request::DonateTable { vm: v, page: p, frame: f } => 0 <= v && 0 <= p && 0 <= f,
            Request::Donate { vm: v, page: p, frame: f, perms: _ } => 0 <= v && 0 <= p && 0 <= f,
            Request::Reclaim { frame: f } => 0 <= f,
            Request::ReclaimTable { frame: f } => 0 <= f,
            Request::VmCreate { vm: v, root: f, levels: _ } => 0 <= v && 0 <= f,
            Request::VmDestroy { vm: v } => 0 <= v,
            Request::VmRelease { vm: v } => 0 <= v,
            Request::Relinquish { vm: v, page: p } => 0 <= v && 0 <= p,
            Request::Share { vm: v, page: p } => 0 <= v && 0 <= p,
            Request::Unshare { vm: v, page: p } => 0 <= v && 0 <= p,
            Request::Protect { vm: v, page: p, perms: _ } => 0 <= v && 0 <= p,
            Request::Offer { vm: v, page: p, to: w, perms: _ } => 0 <= v && 0 <= p && 0 <= w,
            Request::Accept { vm: v, page: p, handle: f } => 0 <= v && 0 <= p && 0 <= f,
            Request::GiveBack { vm: v, page: p } => 0 <= v && 0 <= p,
            Request::EndLoan { frame: f } => 0 <= f,
            Request::Give { vm: v, page: p, to: w } => 0 <= v && 0 <= p && 0 <= w,
            Request::Take { vm: v, page: p, handle: f, perms: _ } => 0 <= v && 0 <= p && 0 <= f,
            Request::GuestWrite { vm: v, page: p, index: i, value: _ } => 0 <= v && 0 <= p && 0 <= i,
            Request::HostWrite { frame: f, index: i, value: _ } => 0 <= f && 0 <= i,
            Request::DonateBlock { vm: v, page: p, frame: f, perms: _ } => 0 <= v && 0 <= p && 0 <= f,
            Request::ReclaimBlock { frame: f } => 0 <= f,
            Request::SplitBlock { vm: v, page: p, frame: f } => 0 <= v && 0 <= p && 0 <= f,
        }
    }
}

impl Request {
    spec fn is_of_blocks(self) -> bool { self is DonateBlock || self is ReclaimBlock || self is SplitBlock }
}

impl Machine {
    spec fn step_of_blocks(self, r: Request) -> (Machine, Result<(), Error>) opaque {
        match r {
            Request::DonateBlock { vm: v, page: p, frame: f, perms: perms } => self.donate_block(v, p, f, perms),
            Request::ReclaimBlock { frame: f } => self.reclaim_block(f),
            Request::SplitBlock { vm: v, page: p, frame: f } => self.split_block(v, p, f),
            _ => (self, Ok(())),
        }
    }

    spec fn step(self, r: Request) -> (Machine, Result<(), Error>) opaque {
        match r {
            Request::Claim { frame: f } => self.claim(f),
            Request::Free { frame: f } => self.free(f),
            Request::DonateTable { vm: v, page: p, frame: f } => self.donate_table(v, p, f),
            Request::Donate { vm: v, page: p, frame: f, perms: perms } => self.donate(v, p, f, perms),
            Request::Reclaim { frame: f } => self.reclaim(f),
            Request::ReclaimTable { frame: f } => self.reclaim_table(f),
            Request::VmCreate { vm: v, root: f, levels: l } => self.vm_create(v, f, l),
            Request::VmDestroy { vm: v } => self.vm_destroy(v),
            Request::VmRelease { vm: v } => self.vm_release(v),
            Request::Relinquish { vm: v, page: p } => self.relinquish(v, p),
            Request::Share { vm: v, page: p } => self.share(v, p),
            Request::Unshare { vm: v, page: p } => self.unshare(v, p),
            Request::Protect { vm: v, page: p, perms: perms } => self.protect(v, p, perms),
            Request::Offer { vm: v, page: p, to: w, perms: perms } => {
                let done = self.offer(v, p, w, perms) in
                (done.0, match done.1 { Ok(_) => Ok(()), Err(e) => Err(e) })
            }
            Request::Accept { vm: v, page: p, handle: f } => self.accept(v, p, f),
            Request::GiveBack { vm: v, page: p } => self.give_back(v, p),
            Request::EndLoan { frame: f } => self.end_loan(f),
            Request::Give { vm: v, page: p, to: w } => {
                let done = self.give(v, p, w) in
                (done.0, match done.1 { Ok(_) => Ok(()), Err(e) => Err(e) })
            }
            Request::Take { vm: v, page: p, handle: f, perms: perms } => self.take(v, p, f, perms),
            Request::GuestWrite { vm: v, page: p, index: i, value: x } => {
                let done = self.guest_write(v, p, i, x) in
                (done.0, match done.1 { Ok(_) => Ok(()), Err(_) => Err(Error::NotMapped) })
            }
            Request::HostWrite { frame: f, index: i, value: x } => {
                let done = self.host_write(f, i, x) in
                (done.0, if done.1 { Ok(()) } else { Err(Error::NotOwner) })
            }
            _ => self.step_of_blocks(r),
        }
    }

    /// What a page leads to is memory that the virtual machine has there, its own or borrowed.
    spec fn page_fits(self, v: int, p: int) -> bool {
        match (self.map)(v, p) {
            Translation::Fault { level: _ } => true,
            Translation::Page { frame: f, perms: _ } => is_used(self.vms, v) && 0 <= p < pages(self.vms[v].start)
                && f < FRAMES && (self.owner)(f as int).is_at(v, p),
        }
    }

    /// What nobody owns holds nothing; other frames belong to virtual machines that there are.
    spec fn frame_fits(self, f: int, i: int) -> bool {
        0 <= f < FRAMES ==> (self.owner)(f).is_of_used(self.vms) && ((self.owner)(f) == Owner::Free ==> (self.memory)(f, i) == 0)
    }

    /// A virtual machine has its first table.
    spec fn root_fits(self, v: int) -> bool {
        is_used(self.vms, v) ==> self.vms[v].root < FRAMES && (self.owner)(self.vms[v].root as int) is Table
            && ((self.owner)(self.vms[v].root as int))->vm == v
            && ((self.owner)(self.vms[v].root as int))->level == self.vms[v].start
    }

    spec fn is_sound(self) -> bool opaque {
        (forall |v: int, p: int| self.page_fits(v, p)) && (forall |f: int, i: int| self.frame_fits(f, i))
            && (forall |v: int| self.root_fits(v)) && (forall |f: int, i: int| self.block_fits(f, i)) && self.vms.len() == VMS
    }
}

impl Owner {
    spec fn is_of_used(self, vms: Seq<Vm>) -> bool {
        match self {
            Owner::Table { vm: v, level: _, base: _ } => is_used(vms, v as int),
            Owner::Private { vm: v, page: _ } => is_used(vms, v as int),
            Owner::Shared { vm: v, page: _, with: b } => is_used(vms, v as int) && match b {
                Borrower::Host => true,
                Borrower::Offered { vm: other, perms: _ } => is_used(vms, other as int),
                Borrower::Mapped { vm: other, page: _, perms: _ } => is_used(vms, other as int),
            },
            Owner::Donated { from: from, to: to } => is_used(vms, from as int) && is_used(vms, to as int),
            Owner::Block { vm: v, page: _ } => is_used(vms, v as int),
            _ => true,
        }
    }

    /// Is it memory or a table of a virtual machine?
    spec fn belongs_to(self, vm: int) -> bool { (self is Table || self is Block || self is Private || self is Shared) && self->vm == vm }
}

spec fn is_used(vms: Seq<Vm>, v: int) -> bool { 0 <= v < VMS && vms[v].life != Life::Unused }
@*/

/*@
/// A state of the core is one of a sound machine.
lemma fn the_core_is_sound(s: Core)
    requires s.inv()
    ensures s.abs().is_sound()
{
    assert forall |v: int, p: int| s.abs().page_fits(v, p) by { s.leads_to_its_own(v, p); }
    assert forall |f: int, i: int| s.abs().frame_fits(f, i) by { if 0 <= f < FRAMES { s.frame_is(f); } }
    assert forall |f: int, i: int| s.abs().block_fits(f, i) by { s.block_of(f, i); }
    assert forall |v: int| s.abs().root_fits(v) by { if 0 <= v < VMS { s.vm_is(v); } }
    s.abs().sound();
}

impl Machine {
    lemma fn sound(self)
        requires (forall |v: int, p: int| self.page_fits(v, p)) && (forall |f: int, i: int| self.frame_fits(f, i))
        requires (forall |v: int| self.root_fits(v)) && (forall |f: int, i: int| self.block_fits(f, i)) && self.vms.len() == VMS
        ensures self.is_sound()
    {
        reveal Machine::is_sound;
    }

    lemma fn at(self, f: int, i: int, v: int, p: int)
        requires self.is_sound()
        ensures self.page_fits(v, p) && self.frame_fits(f, i) && self.root_fits(v) && self.vms.len() == VMS
    {
        reveal Machine::is_sound;
    }

    lemma fn block_at(self, f: int, i: int)
        requires self.is_sound()
        ensures self.block_fits(f, i)
    {
        reveal Machine::is_sound;
    }
}

impl Core {
    lemma fn from_here_to_its_own(self, t: int, vm: int, level: int, page: int)
        requires self.inv() && self.on_the_way(t, vm, level, page)
        requires self.walk_from(t, level, page) is Page
        ensures (self.walk_from(t, level, page))->frame < FRAMES
        ensures self.frames[(self.walk_from(t, level, page))->frame].owner.is_at(vm, page)
        decreases 3 - level
    {
        self.slot_is(t, units(page, level) % ENTRIES);
        match self.slot(t, units(page, level) % ENTRIES) {
            Slot::Table { frame: c } => {
                unit_above(page, level + 1);
                self.from_here_to_its_own(c, vm, level + 1, page);
            }
            Slot::Leaf { frame: _, perms: _ } => { self.leaf_is(t, level, vm, page); }
            _ => {}
        }
    }

    lemma fn leads_to_its_own(self, vm: int, page: int)
        requires self.inv()
        ensures self.walk(vm, page) is Page ==> self.has_page(vm, page) && (self.walk(vm, page))->frame < FRAMES
            && self.frames[(self.walk(vm, page))->frame].owner.is_at(vm, page)
    {
        reveal Core::walk;
        if self.has_page(vm, page) && self.walk(vm, page) is Page {
            self.vm_is(vm);
            first_units(page, self.vms[vm].start);
            self.from_here_to_its_own(self.vms[vm].root as int, vm, self.vms[vm].start as int, page);
        }
    }
}

/// Whatever is asked, the machine stays sound. With `the_core_is_sound` of the state at boot, it always is.
lemma fn soundness_is_kept(m: Machine, r: Request)
    requires m.is_sound() && r.is_valid()
    ensures m.step(r).0.is_sound()
{
    assert forall |v: int, p: int| m.step(r).0.page_fits(v, p) by { kept_at(m, r, 0, 0, v, p); }
    assert forall |f: int, i: int| m.step(r).0.frame_fits(f, i) by { kept_at(m, r, f, i, 0, 0); }
    assert forall |v: int| m.step(r).0.root_fits(v) by { kept_at(m, r, 0, 0, v, 0); }
    assert forall |f: int, i: int| m.step(r).0.block_fits(f, i) by { kept_at(m, r, f, i, 0, 0); }
    m.at(0, 0, 0, 0);
    kept_at(m, r, 0, 0, 0, 0);
    m.step(r).0.sound();
}

lemma fn kept_at(m: Machine, r: Request, f: int, i: int, v: int, p: int)
    requires m.is_sound() && r.is_valid()
    ensures m.step(r).0.page_fits(v, p) && m.step(r).0.frame_fits(f, i) && m.step(r).0.root_fits(v) && m.step(r).0.block_fits(f, i)
    ensures m.step(r).0.vms.len() == m.vms.len()
{
    if r.is_of_blocks() {
        blocks_are_safe(m, r, f, i, v, p);
        reveal is_safe;
    } else {
        pages_are_safe(m, r, f, i, v, p);
        pages_are_safe(m, r, f - f % BLOCK + i, i, v, p);
        m.block_at(f, i);
        reveal Machine::block_fits;
    }
}

/// What is asked about single pages leaves blocks as they are.
lemma fn pages_are_safe(m: Machine, r: Request, f: int, i: int, v: int, p: int)
    requires m.is_sound() && r.is_valid() && !r.is_of_blocks()
    ensures m.step(r).0.page_fits(v, p) && m.step(r).0.frame_fits(f, i) && m.step(r).0.root_fits(v)
    ensures m.step(r).0.vms.len() == m.vms.len()
    ensures 0 <= f < FRAMES && ((m.owner)(f) is Block || (m.step(r).0.owner)(f) is Block) ==> (m.step(r).0.owner)(f) == (m.owner)(f)
{
    reveal Machine::step;
    m.at(f, i, v, p);
    m.at_its_place(r);
    last_unit(p);
    reveal Machine::taken_back;
    reveal Machine::extended;
    reveal Machine::table_taken;
    reveal Machine::returned;
    reveal Machine::linked;
    reveal Machine::has_left;
}

/// What is asked about blocks is proved by itself.
lemma fn blocks_are_safe(m: Machine, r: Request, f: int, i: int, v: int, p: int)
    requires m.is_sound() && r.is_valid() && r.is_of_blocks()
    ensures is_safe(m, m.step(r).0, f, i, v, p)
    ensures !r.concerns(m, v) ==> is_left_alone(m, m.step(r).0, f, i, v, p)
{
    reveal Machine::step;
    reveal Machine::step_of_blocks;
    match r {
        Request::DonateBlock { vm: w, page: q, frame: x, perms: perms } => { donate_block_is_safe(m, w, q, x, perms, f, i, v, p); }
        Request::ReclaimBlock { frame: x } => { reclaim_block_is_safe(m, x, f, i, v, p); }
        Request::SplitBlock { vm: w, page: q, frame: x } => { split_block_is_safe(m, w, q, x, f, i, v, p); }
        _ => {}
    }
}

impl Machine {
    /// What is known of where a request is about.
    lemma fn at_its_place(self, r: Request)
        requires self.is_sound()
        ensures match r {
            Request::VmRelease { vm: v } => self.root_fits(v),
            Request::Relinquish { vm: v, page: p } => self.page_fits(v, p),
            Request::Share { vm: v, page: p } => self.page_fits(v, p),
            Request::Unshare { vm: v, page: p } => self.page_fits(v, p),
            Request::Protect { vm: v, page: p, perms: _ } => self.page_fits(v, p),
            Request::Offer { vm: v, page: p, to: _, perms: _ } => self.page_fits(v, p),
            Request::GiveBack { vm: v, page: p } => self.page_fits(v, p),
            Request::Accept { vm: _, page: _, handle: f } => self.frame_fits(f, 0),
            Request::EndLoan { frame: f } => self.frame_fits(f, 0),
            Request::Give { vm: v, page: p, to: _ } => self.page_fits(v, p),
            Request::GuestWrite { vm: v, page: p, index: _, value: _ } => self.page_fits(v, p),
            _ => true,
        }
    {
        reveal Machine::is_sound;
    }
}

/// A request that is refused changes nothing.
lemma fn refusals_change_nothing(m: Machine, r: Request)
    requires m.step(r).1 is Err
    ensures m.step(r).0 == m
{
    reveal Machine::step_of_blocks;
    reveal Machine::step;
}

/// No memory is private to two virtual machines, nor twice in one.
lemma fn private_to_one(m: Machine, f: int, v: int, p: int, w: int, q: int)
    requires m.is_sound() && 0 <= f < FRAMES && ((m.owner)(f) is Private || (m.owner)(f) is Block)
    requires (m.map)(v, p) is Page && ((m.map)(v, p))->frame == f && (m.map)(w, q) is Page && ((m.map)(w, q))->frame == f
    ensures v == w && p == q
{
    m.at(f, 0, v, p);
    m.at(f, 0, w, q);
}

/// No translation leads to a table, to this core, to the host, or to what nobody owns.
lemma fn tables_are_out_of_reach(m: Machine, f: int, v: int, p: int)
    requires m.is_sound() && 0 <= f < FRAMES
    requires !((m.owner)(f) is Private || (m.owner)(f) is Block || (m.owner)(f) is Shared)
    ensures !((m.map)(v, p) is Page && ((m.map)(v, p))->frame == f)
{
    m.at(f, 0, v, p);
}

/// What belonged to a virtual machine, and does no more, is zero before anybody else has it, unless it was given to another.
lemma fn what_is_left_is_scrubbed(m: Machine, r: Request, f: int, v: int, i: int)
    requires m.is_sound() && r.is_valid() && 0 <= f < FRAMES
    requires (m.owner)(f).belongs_to(v) && !(m.step(r).0.owner)(f).belongs_to(v) && !((m.step(r).0.owner)(f) is Donated)
    ensures (m.step(r).0.memory)(f, i) == 0
{
    if r.is_of_blocks() {
        blocks_are_safe(m, r, f, i, v, 0);
        reveal is_safe;
    } else {
        pages_are_scrubbed(m, r, f, v, i);
    }
}

lemma fn pages_are_scrubbed(m: Machine, r: Request, f: int, v: int, i: int)
    requires m.is_sound() && r.is_valid() && 0 <= f < FRAMES && !r.is_of_blocks()
    requires (m.owner)(f).belongs_to(v) && !(m.step(r).0.owner)(f).belongs_to(v) && !((m.step(r).0.owner)(f) is Donated)
    ensures (m.step(r).0.memory)(f, i) == 0
{
    reveal Machine::step;
    m.at_its_place(r);
    reveal Machine::taken_back;
    reveal Machine::extended;
    reveal Machine::table_taken;
    reveal Machine::returned;
    reveal Machine::linked;
}

impl Request {
    /// Is it about a virtual machine, or its memory?
    spec fn concerns(self, m: Machine, vm: int) -> bool {
        match self {
            Request::Claim { frame: _ } => false,
            Request::Free { frame: _ } => false,
            Request::DonateTable { vm: v, page: _, frame: _ } => v == vm,
            Request::Donate { vm: v, page: _, frame: _, perms: _ } => v == vm,
            Request::Reclaim { frame: f } => (m.owner)(f).belongs_to(vm),
            Request::ReclaimTable { frame: f } => (m.owner)(f).belongs_to(vm),
            Request::VmCreate { vm: v, root: _, levels: _ } => v == vm,
            Request::VmDestroy { vm: v } => v == vm,
            Request::VmRelease { vm: v } => v == vm,
            Request::Relinquish { vm: v, page: _ } => v == vm,
            Request::Share { vm: v, page: _ } => v == vm,
            Request::Unshare { vm: v, page: _ } => v == vm,
            Request::Protect { vm: v, page: _, perms: _ } => v == vm,
            Request::Offer { vm: v, page: _, to: _, perms: _ } => v == vm,
            Request::Accept { vm: v, page: _, handle: _ } => v == vm,
            Request::GiveBack { vm: v, page: _ } => v == vm,
            Request::EndLoan { frame: f } => ((m.owner)(f)->with)->vm == vm,
            Request::Give { vm: v, page: _, to: _ } => v == vm,
            Request::Take { vm: v, page: _, handle: _, perms: _ } => v == vm,
            Request::GuestWrite { vm: v, page: _, index: _, value: _ } => v == vm,
            Request::HostWrite { frame: _, index: _, value: _ } => false,
            Request::DonateBlock { vm: v, page: _, frame: _, perms: _ } => v == vm,
            Request::ReclaimBlock { frame: f } => (m.owner)(f).belongs_to(vm),
            Request::SplitBlock { vm: v, page: _, frame: _ } => v == vm,
        }
    }
}

/// What is asked about others leaves a virtual machine as it is: its translations, its life, and what it owns, with what
/// that holds, as far as it does not share it.
lemma fn others_are_left_alone(m: Machine, r: Request, v: int, p: int, f: int, i: int)
    requires m.is_sound() && r.is_valid() && !r.concerns(m, v) && 0 <= v < VMS && 0 <= f < FRAMES
    ensures (m.step(r).0.map)(v, p) == (m.map)(v, p) && m.step(r).0.vms[v] == m.vms[v]
    ensures (m.owner)(f).belongs_to(v) ==> (m.step(r).0.owner)(f).belongs_to(v)
    ensures (m.owner)(f).belongs_to(v) && !((m.owner)(f) is Shared) ==>
        (m.step(r).0.owner)(f) == (m.owner)(f) && (m.step(r).0.memory)(f, i) == (m.memory)(f, i)
{
    if r.is_of_blocks() {
        blocks_are_safe(m, r, f, i, v, p);
        reveal is_left_alone;
    } else {
        pages_are_left_alone(m, r, v, p, f, i);
    }
}

lemma fn pages_are_left_alone(m: Machine, r: Request, v: int, p: int, f: int, i: int)
    requires m.is_sound() && r.is_valid() && !r.concerns(m, v) && 0 <= v < VMS && 0 <= f < FRAMES && !r.is_of_blocks()
    ensures (m.step(r).0.map)(v, p) == (m.map)(v, p) && m.step(r).0.vms[v] == m.vms[v]
    ensures (m.owner)(f).belongs_to(v) ==> (m.step(r).0.owner)(f).belongs_to(v)
    ensures (m.owner)(f).belongs_to(v) && !((m.owner)(f) is Shared) ==>
        (m.step(r).0.owner)(f) == (m.owner)(f) && (m.step(r).0.memory)(f, i) == (m.memory)(f, i)
{
    reveal Machine::step;
    reveal Machine::taken_back;
    reveal Machine::extended;
    reveal Machine::table_taken;
    reveal Machine::returned;
    reveal Machine::linked;
    last_unit(p);
    m.at_its_place(r);
}
@*/
