//! Who sees what of the abstract machine, and that they see no more of it, whatever is asked.
//!
//! What an observer sees of a machine is a machine again, in which all that is out of sight is blank. The theorems say that
//! a step does not look behind what its actor and the observer see: then two machines that look the same to both of them
//! look the same to the observer after it. Source: Rushby 1992, Noninterference, Transitivity, and Channel-Control Security
//! Policies, section 2 and 4: output consistency, weak step consistency, local respect.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::blocks::*;
use crate::spec::glances::*;
use crate::spec::machine::*;
use crate::spec::theorems::*;
use crate::spec::whole::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::status::Error;
use crate::vm::{Life, Vm, VMS};

/*@
ghost enum Observer { Host, Guest { vm: int } }

impl Observer {
    /// Does it know whose a frame is? The host gives them all away; a virtual machine knows what is its own, and what others
    /// have offered, lent or given to it.
    spec fn knows(self, owner: Owner) -> bool {
        match self {
            Observer::Host => true,
            Observer::Guest { vm: v } => !(owner is Table) && owner.mentions(v),
        }
    }

    /// Does it see what a frame holds?
    spec fn reads(self, owner: Owner) -> bool {
        match self {
            Observer::Host => owner.is_for_host(),
            Observer::Guest { vm: _ } => self.knows(owner),
        }
    }

    /// Does it see what the addresses of a virtual machine lead to?
    spec fn maps(self, vm: int) -> bool {
        match self {
            Observer::Host => true,
            Observer::Guest { vm: v } => v == vm,
        }
    }
}

impl Machine {
    /// Of each virtual machine all know whether it lives.
    spec fn vm_seen_by(self, o: Observer, q: Observer, v: int) -> Vm {
        if o is Host || q is Host { self.vms[v] }
        else if o.maps(v) || q.maps(v) { Vm { root: 0, ..self.vms[v] } }
        else { Vm { life: self.vms[v].life, root: 0, start: 0 } }
    }

    /// What two observers see together.
    spec fn seen_by(self, o: Observer, q: Observer) -> Machine opaque {
        Machine {
            owner: |f: int| if o.knows((self.owner)(f)) || q.knows((self.owner)(f)) { (self.owner)(f) } else { Owner::Hypervisor },
            vms: Seq::new(VMS, |v: int| self.vm_seen_by(o, q, v)),
            map: |v: int, p: int| if o.maps(v) || q.maps(v) { (self.map)(v, p) } else { Translation::Fault { level: 0 } },
            memory: |f: int, i: int| if o.reads((self.owner)(f)) || q.reads((self.owner)(f)) { (self.memory)(f, i) } else { 0u64 },
        }
    }

    lemma fn is_seen(self, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
        ensures (self.seen_by(o, q).owner)(f)
            == if o.knows((self.owner)(f)) || q.knows((self.owner)(f)) { (self.owner)(f) } else { Owner::Hypervisor }
        ensures (self.seen_by(o, q).map)(v, p)
            == if o.maps(v) || q.maps(v) { (self.map)(v, p) } else { Translation::Fault { level: 0 } }
        ensures (self.seen_by(o, q).memory)(f, i)
            == if o.reads((self.owner)(f)) || q.reads((self.owner)(f)) { (self.memory)(f, i) } else { 0u64 }
        ensures 0 <= v < VMS ==> self.seen_by(o, q).vms[v] == self.vm_seen_by(o, q, v)
    {
        reveal Machine::seen_by;
    }

    /// What one sees.
    spec fn seen(self, o: Observer) -> Machine { self.seen_by(o, o) }
}

impl Request {
    spec fn actor(self) -> Observer {
        match self {
            Request::Claim { frame: _ } => Observer::Host,
            Request::Free { frame: _ } => Observer::Host,
            Request::DonateTable { vm: _, page: _, frame: _ } => Observer::Host,
            Request::Donate { vm: _, page: _, frame: _, perms: _ } => Observer::Host,
            Request::Reclaim { frame: _ } => Observer::Host,
            Request::ReclaimTable { frame: _ } => Observer::Host,
            Request::VmCreate { vm: _, root: _, levels: _ } => Observer::Host,
            Request::VmDestroy { vm: _ } => Observer::Host,
            Request::VmRelease { vm: _ } => Observer::Host,
            Request::Relinquish { vm: v, page: _ } => Observer::Guest { vm: v },
            Request::Share { vm: v, page: _ } => Observer::Guest { vm: v },
            Request::Unshare { vm: v, page: _ } => Observer::Guest { vm: v },
            Request::Protect { vm: v, page: _, perms: _ } => Observer::Guest { vm: v },
            Request::Offer { vm: v, page: _, to: _, perms: _ } => Observer::Guest { vm: v },
            Request::Accept { vm: v, page: _, handle: _ } => Observer::Guest { vm: v },
            Request::GiveBack { vm: v, page: _ } => Observer::Guest { vm: v },
            Request::EndLoan { frame: _ } => Observer::Host,
            Request::Give { vm: v, page: _, to: _ } => Observer::Guest { vm: v },
            Request::Take { vm: v, page: _, handle: _, perms: _ } => Observer::Guest { vm: v },
            Request::GuestWrite { vm: v, page: _, index: _, value: _ } => Observer::Guest { vm: v },
            Request::HostWrite { frame: _, index: _, value: _ } => Observer::Host,
            Request::DonateBlock { vm: _, page: _, frame: _, perms: _ } => Observer::Host,
            Request::ReclaimBlock { frame: _ } => Observer::Host,
            Request::SplitBlock { vm: _, page: _, frame: _ } => Observer::Host,
        }
    }
}

impl Request {
    /// Do two see all that the request, and what the first one sees of its outcome, depend on?
    spec fn is_in_sight(self, o: Observer, q: Observer) -> bool { q == self.actor() || o is Host && q is Host && !(self is Share) }
}

impl Machine {
    /// With the host one knows all but contents.
    lemma fn host_knows(self, o: Observer, q: Observer)
        requires self.vms.len() == VMS && q is Host
        ensures self.seen_by(o, q).vms == self.vms
    {
        reveal Machine::seen_by;
    }

    /// What who asks is told: of a handle, which.
    spec fn answer(self, r: Request) -> Result<usize, Error> {
        match r {
            Request::Offer { vm: v, page: p, to: w, perms: perms } => self.offer(v, p, w, perms).1,
            Request::Give { vm: v, page: p, to: w } => self.give(v, p, w).1,
            _ => match self.step(r).1 { Ok(_) => Ok(0), Err(e) => Err(e) },
        }
    }

    /// Are two machines the same for an observer at a frame's word and a page?
    spec fn agrees(self, other: Machine, o: Observer, f: int, i: int, v: int, p: int) -> bool {
        (self.seen(o).owner)(f) == (other.seen(o).owner)(f) && self.seen(o).vms == other.seen(o).vms
            && (self.seen(o).map)(v, p) == (other.seen(o).map)(v, p)
            && (self.seen(o).memory)(f, i) == (other.seen(o).memory)(f, i)
    }

    /// For a step, and for what an observer sees of its outcome, is what two see enough to know?
    spec fn looks_at(self, r: Request, o: Observer, q: Observer, f: int, i: int, v: int, p: int) -> bool opaque {
        self.step(r).0.agrees(self.seen_by(o, q).step(r).0, o, f, i, v, p) && self.answer(r) == self.seen_by(o, q).answer(r)
    }
}

/// A step looks at nothing but what its actor sees, and who sees what comes of it. The host, seeing all but contents, sees
/// what comes of it whoever the actor is, unless something is shared with it.
lemma fn step_looks_at(m: Machine, r: Request, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && r.is_valid() && r.is_in_sight(o, q)
    ensures m.looks_at(r, o, q, f, i, v, p)
{
    match r {
        Request::Claim { frame: g } => { claim_looks_at(m, g, o, q, f, i, v, p); }
        Request::Free { frame: g } => { free_looks_at(m, g, o, q, f, i, v, p); }
        Request::DonateTable { vm: w, page: u, frame: g } => { donate_table_looks_at(m, w, u, g, o, q, f, i, v, p); }
        Request::Donate { vm: w, page: u, frame: g, perms: perms } => { donate_looks_at(m, w, u, g, perms, o, q, f, i, v, p); }
        Request::Reclaim { frame: g } => { reclaim_looks_at(m, g, o, q, f, i, v, p); }
        Request::ReclaimTable { frame: g } => { reclaim_table_looks_at(m, g, o, q, f, i, v, p); }
        Request::VmCreate { vm: w, root: g, levels: levels } => { vm_create_looks_at(m, w, g, levels, o, q, f, i, v, p); }
        Request::VmDestroy { vm: w } => { vm_destroy_looks_at(m, w, o, q, f, i, v, p); }
        Request::VmRelease { vm: w } => { vm_release_looks_at(m, w, o, q, f, i, v, p); }
        Request::Relinquish { vm: w, page: u } => { relinquish_looks_at(m, w, u, o, q, f, i, v, p); }
        Request::Share { vm: w, page: u } => { share_looks_at(m, w, u, o, q, f, i, v, p); }
        Request::Unshare { vm: w, page: u } => { unshare_looks_at(m, w, u, o, q, f, i, v, p); }
        Request::Protect { vm: w, page: u, perms: perms } => { protect_looks_at(m, w, u, perms, o, q, f, i, v, p); }
        Request::Offer { vm: w, page: u, to: to, perms: perms } => { offer_looks_at(m, w, u, to, perms, o, q, f, i, v, p); }
        Request::Accept { vm: w, page: u, handle: g } => { accept_looks_at(m, w, u, g, o, q, f, i, v, p); }
        Request::GiveBack { vm: w, page: u } => { give_back_looks_at(m, w, u, o, q, f, i, v, p); }
        Request::EndLoan { frame: g } => { end_loan_looks_at(m, g, o, q, f, i, v, p); }
        Request::Give { vm: w, page: u, to: to } => { give_looks_at(m, w, u, to, o, q, f, i, v, p); }
        Request::Take { vm: w, page: u, handle: g, perms: perms } => { take_looks_at(m, w, u, g, perms, o, q, f, i, v, p); }
        Request::GuestWrite { vm: w, page: u, index: j, value: x } => { guest_write_looks_at(m, w, u, j, x, o, q, f, i, v, p); }
        Request::HostWrite { frame: g, index: j, value: x } => { host_write_looks_at(m, g, j, x, o, q, f, i, v, p); }
        Request::DonateBlock { vm: w, page: u, frame: g, perms: perms } => { donate_block_looks_at(m, w, u, g, perms, o, q, f, i, v, p); }
        Request::ReclaimBlock { frame: g } => { reclaim_block_looks_at(m, g, o, q, f, i, v, p); }
        Request::SplitBlock { vm: w, page: u, frame: g } => { split_block_looks_at(m, w, u, g, o, q, f, i, v, p); }
    }
}

lemma fn seen_after(m: Machine, r: Request, o: Observer, q: Observer)
    requires m.is_sound() && r.is_valid() && r.is_in_sight(o, q)
    ensures m.step(r).0.seen(o) == m.seen_by(o, q).step(r).0.seen(o)
{
    let a = m.step(r).0.seen(o);
    let b = m.seen_by(o, q).step(r).0.seen(o);
    assert forall |f: int| (a.owner)(f) == (b.owner)(f) by {
        step_looks_at(m, r, o, q, f, 0, 0, 0);
        reveal Machine::looks_at;
    }
    assert forall |v: int, p: int| (a.map)(v, p) == (b.map)(v, p) by {
        step_looks_at(m, r, o, q, 0, 0, v, p);
        reveal Machine::looks_at;
    }
    assert forall |f: int, i: int| (a.memory)(f, i) == (b.memory)(f, i) by {
        step_looks_at(m, r, o, q, f, i, 0, 0);
        reveal Machine::looks_at;
    }
    assert a.vms == b.vms by {
        step_looks_at(m, r, o, q, 0, 0, 0, 0);
        reveal Machine::looks_at;
    }
}

/// What looks the same to each of two looks the same to both together.
lemma fn same_to_both(a: Machine, b: Machine, o: Observer, q: Observer)
    requires a.seen(o) == b.seen(o) && a.seen(q) == b.seen(q)
    ensures a.seen_by(o, q) == b.seen_by(o, q)
{
    let x = a.seen_by(o, q);
    let y = b.seen_by(o, q);
    assert forall |f: int| (x.owner)(f) == (y.owner)(f) by { same_at(a, b, o, q, f, 0, 0, 0); }
    assert forall |v: int, p: int| (x.map)(v, p) == (y.map)(v, p) by { same_at(a, b, o, q, 0, 0, v, p); }
    assert forall |f: int, i: int| (x.memory)(f, i) == (y.memory)(f, i) by { same_at(a, b, o, q, f, i, 0, 0); }
    assert forall |v: int| 0 <= v < VMS ==> x.vms[v] == y.vms[v] by { same_at(a, b, o, q, 0, 0, v, 0); }
    assert x.vms.len() == VMS && y.vms.len() == VMS by { reveal Machine::seen_by; }
}

lemma fn same_at(a: Machine, b: Machine, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires a.seen(o) == b.seen(o) && a.seen(q) == b.seen(q)
    ensures (a.seen_by(o, q).owner)(f) == (b.seen_by(o, q).owner)(f) && (a.seen_by(o, q).map)(v, p) == (b.seen_by(o, q).map)(v, p)
    ensures (a.seen_by(o, q).memory)(f, i) == (b.seen_by(o, q).memory)(f, i)
    ensures 0 <= v < VMS ==> a.seen_by(o, q).vms[v] == b.seen_by(o, q).vms[v]
{
    a.is_seen(o, o, f, i, v, p);
    a.is_seen(q, q, f, i, v, p);
    a.is_seen(o, q, f, i, v, p);
    b.is_seen(o, o, f, i, v, p);
    b.is_seen(q, q, f, i, v, p);
    b.is_seen(o, q, f, i, v, p);
}

/// Confidentiality (weak step consistency): two machines that look the same to an observer, and to who asks for something,
/// look the same to the observer when it has been done.
lemma fn steps_look_the_same(a: Machine, b: Machine, r: Request, o: Observer)
    requires a.is_sound() && b.is_sound() && r.is_valid()
    requires a.seen(o) == b.seen(o) && a.seen(r.actor()) == b.seen(r.actor())
    ensures a.step(r).0.seen(o) == b.step(r).0.seen(o)
{
    same_to_both(a, b, o, r.actor());
    seen_after(a, r, o, r.actor());
    seen_after(b, r, o, r.actor());
}

/// Confidentiality (output consistency): what somebody is answered tells nothing but what it sees anyway.
lemma fn answers_look_the_same(a: Machine, b: Machine, r: Request)
    requires a.is_sound() && b.is_sound() && r.is_valid() && a.seen(r.actor()) == b.seen(r.actor())
    ensures a.answer(r) == b.answer(r)
{
    step_looks_at(a, r, r.actor(), r.actor(), 0, 0, 0, 0);
    step_looks_at(b, r, r.actor(), r.actor(), 0, 0, 0, 0);
    reveal Machine::looks_at;
}

/// The same for what is read.
lemma fn reads_look_the_same(a: Machine, b: Machine, v: int, p: int, f: int, i: int)
    requires a.is_sound() && b.is_sound() && 0 <= f
    ensures a.seen(Observer::Guest { vm: v }) == b.seen(Observer::Guest { vm: v }) ==> a.guest_read(v, p, i) == b.guest_read(v, p, i)
    ensures a.seen(Observer::Host) == b.seen(Observer::Host) ==> a.host_read(f, i) == b.host_read(f, i)
{
    let x = a.seen(Observer::Guest { vm: v });
    let y = a.seen(Observer::Host);
    let z = b.seen(Observer::Guest { vm: v });
    let w = b.seen(Observer::Host);
    assert a.guest_read(v, p, i) == x.guest_read(v, p, i) by { reveal Machine::seen_by; a.at(0, 0, v, p); }
    assert b.guest_read(v, p, i) == z.guest_read(v, p, i) by { reveal Machine::seen_by; b.at(0, 0, v, p); }
    assert a.host_read(f, i) == y.host_read(f, i) by { reveal Machine::seen_by; }
    assert b.host_read(f, i) == w.host_read(f, i) by { reveal Machine::seen_by; }
}

/// What virtual machines hold reaches the host by `Share` only: whatever else is asked, by whomever, two machines that look the
/// same to the host go on doing so.
lemma fn host_learns_what_is_shared(a: Machine, b: Machine, r: Request)
    requires a.is_sound() && b.is_sound() && r.is_valid() && !(r is Share) && a.seen(Observer::Host) == b.seen(Observer::Host)
    ensures a.step(r).0.seen(Observer::Host) == b.step(r).0.seen(Observer::Host) && a.answer(r) == b.answer(r)
{
    seen_after(a, r, Observer::Host, Observer::Host);
    seen_after(b, r, Observer::Host, Observer::Host);
    step_looks_at(a, r, Observer::Host, Observer::Host, 0, 0, 0, 0);
    step_looks_at(b, r, Observer::Host, Observer::Host, 0, 0, 0, 0);
    reveal Machine::looks_at;
}

/// The machine after some requests.
spec fn after(m: Machine, requests: Seq<Request>) -> Machine
    decreases requests.len()
{
    if requests.len() == 0 { m } else {
        after(m, requests.take(requests.len() - 1)).step(requests[requests.len() - 1]).0
    }
}

/// The same for any number of requests.
lemma fn host_never_learns(a: Machine, b: Machine, requests: Seq<Request>)
    requires a.is_sound() && b.is_sound() && a.seen(Observer::Host) == b.seen(Observer::Host)
    requires forall |k: int| 0 <= k < requests.len() ==> requests[k].is_valid() && !(requests[k] is Share)
    ensures after(a, requests).is_sound() && after(b, requests).is_sound()
    ensures after(a, requests).seen(Observer::Host) == after(b, requests).seen(Observer::Host)
    decreases requests.len()
{
    if requests.len() > 0 {
        let before = requests.take(requests.len() - 1);
        let last = requests[requests.len() - 1];
        host_never_learns(a, b, before);
        soundness_is_kept(after(a, before), last);
        soundness_is_kept(after(b, before), last);
        host_learns_what_is_shared(after(a, before), after(b, before), last);
    }
}

/// Integrity: what is private to a virtual machine that lives stays so, with what it holds, whatever anybody else asks for:
/// of a block, too, which at most becomes pages. And where it is mapped, it stays mapped. Of requests that bring or take entries
/// at upper levels `mapped.rs` shows that.
lemma fn private_is_kept(m: Machine, r: Request, f: int, i: int)
    requires m.is_sound() && r.is_valid() && 0 <= f < FRAMES && m.lives((m.owner)(f)->vm as int)
    requires (m.owner)(f) is Private || (m.owner)(f) is Block
    requires r.actor() != (Observer::Guest { vm: (m.owner)(f)->vm })
    ensures (m.step(r).0.owner)(f) == (m.owner)(f) || r is SplitBlock && (m.owner)(f) is Block
        && (m.step(r).0.owner)(f) == (Owner::Private { vm: (m.owner)(f)->vm, page: (m.owner)(f)->page })
    ensures (m.step(r).0.memory)(f, i) == (m.memory)(f, i)
    ensures (m.map)((m.owner)(f)->vm, (m.owner)(f)->page) is Page && !(r is DonateTable || r is ReclaimTable || r is DonateBlock) ==>
        (m.step(r).0.map)((m.owner)(f)->vm, (m.owner)(f)->page) == (m.map)((m.owner)(f)->vm, (m.owner)(f)->page)
{
    reveal Machine::step;
    m.at(f, i, (m.owner)(f)->vm, (m.owner)(f)->page);
    m.at_its_place(r);
    last_unit((m.owner)(f)->page);
    reveal Machine::taken_back;
    reveal Machine::extended;
    reveal Machine::table_taken;
    reveal Machine::returned;
    reveal Machine::linked;
    if r.is_of_blocks() {
        blocks_keep_what_is_private(m, r, f);
    }
}

/// The same for what is asked about blocks.
lemma fn blocks_keep_what_is_private(m: Machine, r: Request, f: int)
    requires m.is_sound() && r.is_valid() && r.is_of_blocks() && 0 <= f < FRAMES && m.lives((m.owner)(f)->vm as int)
    requires (m.owner)(f) is Private || (m.owner)(f) is Block
    ensures (m.step(r).0.owner)(f) == (m.owner)(f) || r is SplitBlock && (m.owner)(f) is Block
        && (m.step(r).0.owner)(f) == (Owner::Private { vm: (m.owner)(f)->vm, page: (m.owner)(f)->page })
    ensures forall |i: int| (m.step(r).0.memory)(f, i) == (m.memory)(f, i)
    ensures !(r is DonateBlock) ==> forall |p: int| (m.step(r).0.map)((m.owner)(f)->vm, p) == (m.map)((m.owner)(f)->vm, p)
{
    reveal Machine::step;
    reveal Machine::step_of_blocks;
    match r {
        Request::DonateBlock { vm: _, page: _, frame: g, perms: _ } => {
            reveal Machine::block_linked;
            if m.all_of_host(g) { reveal Machine::all_of_host; }
        }
        Request::ReclaimBlock { frame: g } => {
            reveal Machine::block_taken;
            if begins_block(g) && (m.owner)(g) is Block { m.block_of(g); }
        }
        Request::SplitBlock { vm: v, page: p, frame: _ } => {
            reveal Machine::block_split;
            m.at(0, 0, v, p);
            let found = ((m.map)(v, p))->frame as int;
            if (m.map)(v, p) is Page && (m.owner)(found) is Block { m.block_of(found); }
        }
        _ => {}
    }
}
@*/
