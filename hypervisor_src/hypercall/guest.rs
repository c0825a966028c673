//! Calls of guests that concern their memory: the number in `x0`, a page in `x1`, more in `x2` and `x3`. The VM is the caller's own, always.

use crate::hypercall::{call, code};
use crate::stage2::perms::Perms;
use crate::state::Core;
#[allow(unused_imports)] // for specifications
use crate::{spec::machine, status::Error};

pub const RELINQUISH: u64 = 0xc600_0041;
pub const SHARE: u64 = 0xc600_0042;
pub const UNSHARE: u64 = 0xc600_0043;
/// Other permissions, in `x2`.
pub const PROTECT: u64 = 0xc600_0044;
/// Offers memory to the VM in `x2`, with the permissions in `x3`. The answer is a handle, if it is done.
pub const OFFER: u64 = 0xc600_0045;
/// Takes what is offered, by the handle in `x2`.
pub const ACCEPT: u64 = 0xc600_0046;
pub const GIVE_BACK: u64 = 0xc600_0047;

/*@
spec fn is_memory_call(number: u64) -> bool { RELINQUISH <= number <= GIVE_BACK }

spec fn plain(m: machine::Machine, step: (machine::Machine, Result<(), Error>)) -> (machine::Machine, u64) {
    (step.0, code::of_memory(step.1))
}

spec fn done_protect(m: machine::Machine, vm: int, page: int, perms: Perms) -> (machine::Machine, u64) opaque {
    plain(m, m.protect(vm, page, perms))
}

spec fn done_offer(m: machine::Machine, vm: int, page: int, to: int, perms: Perms) -> (machine::Machine, u64) opaque {
    let (after, handle) = m.offer(vm, page, to, perms) in
    (after, match handle { Ok(h) => h as u64, Err(e) => code::of_error(e) })
}

spec fn step_protect(m: machine::Machine, vm: int, page: int, word: u64) -> (machine::Machine, u64) opaque {
    if call::is_perms(word) { done_protect(m, vm, page, call::perms_in(word)) } else { (m, code::UNKNOWN_CALL) }
}

spec fn step_offer(m: machine::Machine, vm: int, page: int, to: int, word: u64) -> (machine::Machine, u64) opaque {
    if call::is_perms(word) { done_offer(m, vm, page, to, call::perms_in(word)) } else { (m, code::UNKNOWN_CALL) }
}

/// The state after a guest's call, and its answer.
spec fn step_guest(m: machine::Machine, vm: int, x: [u64; 4]) -> (machine::Machine, u64) opaque {
    if x[0] == RELINQUISH { plain(m, m.relinquish(vm, x[1])) }
    else if x[0] == SHARE { plain(m, m.share(vm, x[1])) }
    else if x[0] == UNSHARE { plain(m, m.unshare(vm, x[1])) }
    else if x[0] == PROTECT { step_protect(m, vm, x[1], x[2]) }
    else if x[0] == OFFER { step_offer(m, vm, x[1], x[2], x[3]) }
    else if x[0] == ACCEPT { plain(m, m.accept(vm, x[1], x[2])) }
    else { plain(m, m.give_back(vm, x[1])) }
}

/// No guest makes or ends a VM.
lemma fn guests_keep_lives(m: machine::Machine, vm: int, x: [u64; 4])
    ensures step_guest(m, vm, x).0.vms == m.vms
{
    reveal step_guest;
    reveal step_protect;
    reveal step_offer;
    reveal done_protect;
    reveal done_offer;
    reveal crate::spec::machine::Machine::taken_back;
    reveal crate::spec::machine::Machine::returned;
}
@*/

//@ ensures result == is_memory_call(number)
pub fn is_of_memory(number: u64) -> bool {
    RELINQUISH <= number && number <= GIVE_BACK
}

impl Core {
    //@ requires self.inv() && is_memory_call(x[0])
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_guest(old(self).abs(), vm, x)
    pub fn guest_call(&mut self, vm: usize, x: [u64; 4]) -> u64 {
        //@ reveal step_guest;
        match x[0] {
            RELINQUISH => code::of_memory(self.relinquish(vm, x[1])),
            SHARE => code::of_memory(self.share(vm, x[1])),
            UNSHARE => code::of_memory(self.unshare(vm, x[1])),
            PROTECT => self.guest_protect(vm, x[1], x[2]),
            OFFER => self.guest_offer(vm, x[1], x[2] as usize, x[3]),
            ACCEPT => code::of_memory(self.accept(vm, x[1], x[2] as usize)),
            _ => code::of_memory(self.give_back(vm, x[1])),
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_protect(old(self).abs(), vm, page, word)
    fn guest_protect(&mut self, vm: usize, page: u64, word: u64) -> u64 {
        //@ reveal step_protect;
        match call::perms(word) {
            Some(perms) => self.protect_now(vm, page, perms),
            None => code::UNKNOWN_CALL,
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_offer(old(self).abs(), vm, page, to, word)
    fn guest_offer(&mut self, vm: usize, page: u64, to: usize, word: u64) -> u64 {
        //@ reveal step_offer;
        match call::perms(word) {
            Some(perms) => self.offer_now(vm, page, to, perms),
            None => code::UNKNOWN_CALL,
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == done_protect(old(self).abs(), vm, page, perms)
    fn protect_now(&mut self, vm: usize, page: u64, perms: Perms) -> u64 {
        //@ reveal done_protect;
        code::of_memory(self.protect(vm, page, perms))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == done_offer(old(self).abs(), vm, page, to, perms)
    fn offer_now(&mut self, vm: usize, page: u64, to: usize, perms: Perms) -> u64 {
        //@ reveal done_offer;
        match self.offer(vm, page, to, perms) {
            Ok(handle) => handle as u64,
            Err(error) => code::of_error(error),
        }
    }
}
