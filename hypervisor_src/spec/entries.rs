//! Calls, as they come in registers, are requests of the abstract machine: what is shown of all requests holds of all calls.
#![allow(unused_imports)]

use crate::hypercall::call::{self, Call};
use crate::hypercall::dispatch::*;
use crate::hypercall::guest::*;
use crate::spec::machine::*;
use crate::spec::sight::*;
use crate::spec::theorems::*;
use crate::system::*;

/*@
/// What a call of the host asks of memory.
spec fn host_request(call: Call) -> Option<Request> {
    match call {
        Call::Claim { frame } => Some(Request::Claim { frame: frame }),
        Call::Free { frame } => Some(Request::Free { frame: frame }),
        Call::Donate { vm, page, frame, perms } => Some(Request::Donate { vm: vm, page: page, frame: frame, perms: perms }),
        Call::DonateTable { vm, page, frame } => Some(Request::DonateTable { vm: vm, page: page, frame: frame }),
        Call::Reclaim { frame } => Some(Request::Reclaim { frame: frame }),
        Call::ReclaimTable { frame } => Some(Request::ReclaimTable { frame: frame }),
        Call::EndLoan { frame } => Some(Request::EndLoan { frame: frame }),
        Call::VmCreate { vm, root, levels } => Some(Request::VmCreate { vm: vm, root: root, levels: levels }),
        Call::VmDestroy { vm } => Some(Request::VmDestroy { vm: vm }),
        Call::VmRelease { vm } => Some(Request::VmRelease { vm: vm }),
        Call::DonateBlock { vm, page, frame, perms } => Some(Request::DonateBlock { vm: vm, page: page, frame: frame, perms: perms }),
        Call::ReclaimBlock { frame } => Some(Request::ReclaimBlock { frame: frame }),
        Call::SplitBlock { vm, page, frame } => Some(Request::SplitBlock { vm: vm, page: page, frame: frame }),
        _ => None,
    }
}

/// A virtual machine of which a virtual CPU is loaded does not end; else a call does to memory what its request says.
lemma fn host_calls_are_requests(world: World, core: usize, call: Call)
    ensures match host_request(call) {
        None => step_call(world, core, call).0.machine == world.machine,
        Some(r) => r.is_valid() && r.actor() is Host && (step_call(world, core, call).0.machine == world.machine.step(r).0
            || call is VmDestroy && step_call(world, core, call).0 == world),
    }
{
    split call;
    reveal Machine::step;
    reveal step_claim;
    reveal step_free;
    reveal step_donate;
    reveal step_donate_table;
    reveal step_reclaim;
    reveal step_reclaim_table;
    reveal step_end_loan;
    reveal step_vm_create;
    reveal step_vm_destroy;
    reveal step_vm_release;
    reveal Machine::step_of_blocks;
    reveal step_donate_block;
    reveal step_reclaim_block;
    reveal step_split_block;
    reveal step_vcpu_create;
    reveal step_vcpu_load;
    reveal step_vcpu_put;
    reveal step_vcpu_run;
    reveal step_vcpu_answer;
}

/// What a call of a guest asks of memory, if its permissions are any.
spec fn guest_request(vm: int, x: [u64; 4]) -> Option<Request> {
    if x[0] == RELINQUISH { Some(Request::Relinquish { vm: vm, page: x[1] }) }
    else if x[0] == SHARE { Some(Request::Share { vm: vm, page: x[1] }) }
    else if x[0] == UNSHARE { Some(Request::Unshare { vm: vm, page: x[1] }) }
    else if x[0] == PROTECT {
        if call::is_perms(x[2]) { Some(Request::Protect { vm: vm, page: x[1], perms: call::perms_in(x[2]) }) } else { None }
    }
    else if x[0] == OFFER {
        if call::is_perms(x[3]) { Some(Request::Offer { vm: vm, page: x[1], to: x[2], perms: call::perms_in(x[3]) }) } else { None }
    }
    else if x[0] == ACCEPT { Some(Request::Accept { vm: vm, page: x[1], handle: x[2] }) }
    else if x[0] == GIVE_BACK { Some(Request::GiveBack { vm: vm, page: x[1] }) }
    else if x[0] == GIVE { Some(Request::Give { vm: vm, page: x[1], to: x[2] }) }
    else if call::is_perms(x[3]) { Some(Request::Take { vm: vm, page: x[1], handle: x[2], perms: call::perms_in(x[3]) }) }
    else { None }
}

lemma fn guest_calls_are_requests(m: Machine, vm: int, x: [u64; 4])
    requires 0 <= vm && is_memory_call(x[0])
    ensures match guest_request(vm, x) {
        None => step_guest(m, vm, x).0 == m,
        Some(r) => r.is_valid() && r.actor() == (Observer::Guest { vm: vm }) && step_guest(m, vm, x).0 == m.step(r).0,
    }
{
    reveal Machine::step;
    reveal step_guest;
    reveal step_relinquish;
    reveal step_share;
    reveal step_unshare;
    reveal step_protect;
    reveal done_protect;
    reveal step_offer;
    reveal done_offer;
    reveal step_accept;
    reveal step_give_back;
    reveal step_give;
    reveal step_take;
    reveal done_take;
}
@*/
