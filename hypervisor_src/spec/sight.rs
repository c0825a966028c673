//! Who sees what of the abstract machine, and that they see no more of it, whatever is asked.
//!
//! What an observer sees of a machine is a machine again, in which all that is out of sight is blank. The theorems say that
//! a step does not look behind what its actor and the observer see: then two machines that look the same to both of them
//! look the same to the observer after it. Source: Rushby 1992, Noninterference, Transitivity, and Channel-Control Security
//! Policies, section 2 and 4: output consistency, weak step consistency, local respect.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::glances::*;
use crate::spec::machine::*;
use crate::spec::theorems::*;
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
        }
    }
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
    requires m.is_sound() && r.is_valid() && (q == r.actor() || o is Host && q is Host && !(r is Share))
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
    }
}
@*/
