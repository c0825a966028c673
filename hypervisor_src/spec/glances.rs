//! Each step of the abstract machine looks at nothing but what its actor sees, and who sees what comes of it. There is
//! one lemma for each; `sight.rs` has what follows from them.
#![allow(unused_imports)]

use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::spec::blocks::*;
use crate::spec::machine::*;
use crate::spec::sight::*;
use crate::spec::theorems::*;
use crate::spec::whole::*;
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::vm::VMS;

/*@
lemma fn claim_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::Claim { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
}

lemma fn free_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::Free { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
}

lemma fn donate_table_looks_at(m: Machine, w: int, u: int, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g && q is Host
    ensures m.looks_at(Request::DonateTable { vm: w, page: u, frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
    reveal Machine::extended;
}

lemma fn donate_looks_at(m: Machine, w: int, u: int, g: int, perms: Perms, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g && q is Host
    ensures m.looks_at(Request::Donate { vm: w, page: u, frame: g, perms: perms }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
    reveal Machine::linked;
}

lemma fn reclaim_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::Reclaim { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(g, 0, 0, 0);
    m.host_knows(o, q);
    reveal Machine::taken_back;
}

lemma fn reclaim_table_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::ReclaimTable { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(g, 0, 0, 0);
    m.host_knows(o, q);
    reveal Machine::table_taken;
    assert m.seen_by(o, q).is_empty_table(g) == m.is_empty_table(g) by {
        reveal Machine::is_empty_table;
    }
}

lemma fn vm_create_looks_at(m: Machine, w: int, g: int, levels: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= g && q is Host
    ensures m.looks_at(Request::VmCreate { vm: w, root: g, levels: levels }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
}

lemma fn vm_destroy_looks_at(m: Machine, w: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && q is Host
    ensures m.looks_at(Request::VmDestroy { vm: w }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
}

lemma fn vm_release_looks_at(m: Machine, w: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && q is Host
    ensures m.looks_at(Request::VmRelease { vm: w }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, 0);
    m.host_knows(o, q);
    assert m.seen_by(o, q).has_left(w) == m.has_left(w) by {
        reveal Machine::has_left;
    }
}

lemma fn relinquish_looks_at(m: Machine, w: int, u: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Relinquish { vm: w, page: u }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
    reveal Machine::taken_back;
}

lemma fn share_looks_at(m: Machine, w: int, u: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u
    requires q == (Observer::Guest { vm: w })
    ensures m.looks_at(Request::Share { vm: w, page: u }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn unshare_looks_at(m: Machine, w: int, u: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Unshare { vm: w, page: u }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn protect_looks_at(m: Machine, w: int, u: int, perms: Perms, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Protect { vm: w, page: u, perms: perms }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn offer_looks_at(m: Machine, w: int, u: int, to: int, perms: Perms, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= to
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Offer { vm: w, page: u, to: to, perms: perms }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn accept_looks_at(m: Machine, w: int, u: int, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Accept { vm: w, page: u, handle: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
}

lemma fn give_back_looks_at(m: Machine, w: int, u: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::GiveBack { vm: w, page: u }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
    reveal Machine::returned;
}

lemma fn end_loan_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::EndLoan { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(g, 0, 0, 0);
    m.host_knows(o, q);
    reveal Machine::returned;
}

lemma fn give_looks_at(m: Machine, w: int, u: int, to: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= to
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Give { vm: w, page: u, to: to }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn take_looks_at(m: Machine, w: int, u: int, g: int, perms: Perms, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::Take { vm: w, page: u, handle: g, perms: perms }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    reveal Machine::linked;
}

lemma fn guest_write_looks_at(m: Machine, w: int, u: int, j: int, x: u64, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= j
    requires q == (Observer::Guest { vm: w }) || o is Host
    ensures m.looks_at(Request::GuestWrite { vm: w, page: u, index: j, value: x }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.at(0, 0, w, u);
}

lemma fn host_write_looks_at(m: Machine, g: int, j: int, x: u64, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && 0 <= j && q is Host
    ensures m.looks_at(Request::HostWrite { frame: g, index: j, value: x }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    m.at(f, i, v, p);
    last_unit(p);
    m.host_knows(o, q);
}

lemma fn donate_block_looks_at(m: Machine, w: int, u: int, g: int, perms: Perms, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g && q is Host
    ensures m.looks_at(Request::DonateBlock { vm: w, page: u, frame: g, perms: perms }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    reveal Machine::step_of_blocks;
    m.at(f, i, v, p);
    m.host_knows(o, q);
    reveal Machine::block_linked;
    assert m.seen_by(o, q).all_of_host(g) == m.all_of_host(g) by {
        reveal Machine::all_of_host;
    }
    reveal Machine::all_of_host;
}

lemma fn reclaim_block_looks_at(m: Machine, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= g && q is Host
    ensures m.looks_at(Request::ReclaimBlock { frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    reveal Machine::step_of_blocks;
    m.at(f, i, v, p);
    m.at(g, 0, 0, 0);
    m.host_knows(o, q);
    reveal Machine::block_taken;
}

lemma fn split_block_looks_at(m: Machine, w: int, u: int, g: int, o: Observer, q: Observer, f: int, i: int, v: int, p: int)
    requires m.is_sound() && 0 <= w && 0 <= u && 0 <= g && q is Host
    ensures m.looks_at(Request::SplitBlock { vm: w, page: u, frame: g }, o, q, f, i, v, p)
{
    reveal Machine::looks_at;
    reveal Machine::seen_by;
    reveal Machine::step;
    reveal Machine::step_of_blocks;
    m.at(f, i, v, p);
    m.at(0, 0, w, u);
    m.host_knows(o, q);
    reveal Machine::block_split;
    let found = ((m.map)(w, u))->frame as int;
    if (m.map)(w, u) is Page && (m.owner)(found) is Block {
        m.block_of(found);
    }
}
@*/
