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
/// Gives memory to the VM in `x2`, for good. The answer is a handle, if it is done.
pub const GIVE: u64 = 0xc600_0048;
/// Takes what is given, or back what nobody has taken, by the handle in `x2`, with the permissions in `x3`.
pub const TAKE: u64 = 0xc600_0049;

/*@
spec fn is_memory_call(number: u64) -> bool { RELINQUISH <= number <= TAKE }

spec fn plain(step: (machine::Machine, Result<(), Error>)) -> (machine::Machine, u64) {
    (step.0, code::of_memory(step.1))
}

/// The answer to who gives a frame away: its handle.
spec fn handed(step: (machine::Machine, Result<usize, Error>)) -> (machine::Machine, u64) {
    (step.0, match step.1 { Ok(h) => h as u64, Err(e) => code::of_error(e) })
}

spec fn step_relinquish(m: machine::Machine, vm: int, page: int) -> (machine::Machine, u64) opaque {
    plain(m.relinquish(vm, page))
}

spec fn step_share(m: machine::Machine, vm: int, page: int) -> (machine::Machine, u64) opaque {
    plain(m.share(vm, page))
}

spec fn step_unshare(m: machine::Machine, vm: int, page: int) -> (machine::Machine, u64) opaque {
    plain(m.unshare(vm, page))
}

spec fn done_protect(m: machine::Machine, vm: int, page: int, perms: Perms) -> (machine::Machine, u64) opaque {
    plain(m.protect(vm, page, perms))
}

spec fn step_protect(m: machine::Machine, vm: int, page: int, word: u64) -> (machine::Machine, u64) opaque {
    if call::is_perms(word) { done_protect(m, vm, page, call::perms_in(word)) } else { (m, code::UNKNOWN_CALL) }
}

spec fn done_offer(m: machine::Machine, vm: int, page: int, to: int, perms: Perms) -> (machine::Machine, u64) opaque {
    handed(m.offer(vm, page, to, perms))
}

spec fn step_offer(m: machine::Machine, vm: int, page: int, to: int, word: u64) -> (machine::Machine, u64) opaque {
    if call::is_perms(word) { done_offer(m, vm, page, to, call::perms_in(word)) } else { (m, code::UNKNOWN_CALL) }
}

spec fn step_accept(m: machine::Machine, vm: int, page: int, handle: int) -> (machine::Machine, u64) opaque {
    plain(m.accept(vm, page, handle))
}

spec fn step_give_back(m: machine::Machine, vm: int, page: int) -> (machine::Machine, u64) opaque {
    plain(m.give_back(vm, page))
}

spec fn step_give(m: machine::Machine, vm: int, page: int, to: int) -> (machine::Machine, u64) opaque {
    handed(m.give(vm, page, to))
}

spec fn done_take(m: machine::Machine, vm: int, page: int, handle: int, perms: Perms) -> (machine::Machine, u64) opaque {
    plain(m.take(vm, page, handle, perms))
}

spec fn step_take(m: machine::Machine, vm: int, page: int, handle: int, word: u64) -> (machine::Machine, u64) opaque {
    if call::is_perms(word) { done_take(m, vm, page, handle, call::perms_in(word)) } else { (m, code::UNKNOWN_CALL) }
}

/// The state after a guest's call, and its answer.
spec fn step_guest(m: machine::Machine, vm: int, x: [u64; 4]) -> (machine::Machine, u64) opaque {
    if x[0] == RELINQUISH { step_relinquish(m, vm, x[1]) }
    else if x[0] == SHARE { step_share(m, vm, x[1]) }
    else if x[0] == UNSHARE { step_unshare(m, vm, x[1]) }
    else if x[0] == PROTECT { step_protect(m, vm, x[1], x[2]) }
    else if x[0] == OFFER { step_offer(m, vm, x[1], x[2], x[3]) }
    else if x[0] == ACCEPT { step_accept(m, vm, x[1], x[2]) }
    else if x[0] == GIVE_BACK { step_give_back(m, vm, x[1]) }
    else if x[0] == GIVE { step_give(m, vm, x[1], x[2]) }
    else { step_take(m, vm, x[1], x[2], x[3]) }
}

/// No guest makes or ends a VM.
lemma fn guests_keep_lives(m: machine::Machine, vm: int, x: [u64; 4])
    ensures step_guest(m, vm, x).0.vms == m.vms
{
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
    reveal crate::spec::machine::Machine::linked;
    reveal crate::spec::machine::Machine::taken_back;
    reveal crate::spec::machine::Machine::returned;
}
@*/

//@ ensures result == is_memory_call(number)
pub fn is_of_memory(number: u64) -> bool {
    RELINQUISH <= number && number <= TAKE
}

impl Core {
    //@ requires self.inv() && is_memory_call(x[0])
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_guest(old(self).abs(), vm, x)
    pub fn guest_call(&mut self, vm: usize, x: [u64; 4]) -> u64 {
        //@ reveal step_guest;
        match x[0] {
            RELINQUISH => self.guest_relinquish(vm, x[1]),
            SHARE => self.guest_share(vm, x[1]),
            UNSHARE => self.guest_unshare(vm, x[1]),
            PROTECT => self.guest_protect(vm, x[1], x[2]),
            OFFER => self.guest_offer(vm, x[1], x[2] as usize, x[3]),
            ACCEPT => self.guest_accept(vm, x[1], x[2] as usize),
            GIVE_BACK => self.guest_give_back(vm, x[1]),
            GIVE => self.guest_give(vm, x[1], x[2] as usize),
            _ => self.guest_take(vm, x[1], x[2] as usize, x[3]),
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_relinquish(old(self).abs(), vm, page)
    fn guest_relinquish(&mut self, vm: usize, page: u64) -> u64 {
        //@ reveal step_relinquish;
        code::of_memory(self.relinquish(vm, page))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_share(old(self).abs(), vm, page)
    fn guest_share(&mut self, vm: usize, page: u64) -> u64 {
        //@ reveal step_share;
        code::of_memory(self.share(vm, page))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_unshare(old(self).abs(), vm, page)
    fn guest_unshare(&mut self, vm: usize, page: u64) -> u64 {
        //@ reveal step_unshare;
        code::of_memory(self.unshare(vm, page))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_accept(old(self).abs(), vm, page, handle)
    fn guest_accept(&mut self, vm: usize, page: u64, handle: usize) -> u64 {
        //@ reveal step_accept;
        code::of_memory(self.accept(vm, page, handle))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_give_back(old(self).abs(), vm, page)
    fn guest_give_back(&mut self, vm: usize, page: u64) -> u64 {
        //@ reveal step_give_back;
        code::of_memory(self.give_back(vm, page))
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

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_give(old(self).abs(), vm, page, to)
    fn guest_give(&mut self, vm: usize, page: u64, to: usize) -> u64 {
        //@ reveal step_give;
        match self.give(vm, page, to) {
            Ok(handle) => handle as u64,
            Err(error) => code::of_error(error),
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_take(old(self).abs(), vm, page, handle, word)
    fn guest_take(&mut self, vm: usize, page: u64, handle: usize, word: u64) -> u64 {
        //@ reveal step_take;
        match call::perms(word) {
            Some(perms) => self.take_now(vm, page, handle, perms),
            None => code::UNKNOWN_CALL,
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == done_take(old(self).abs(), vm, page, handle, perms)
    fn take_now(&mut self, vm: usize, page: u64, handle: usize, perms: Perms) -> u64 {
        //@ reveal done_take;
        code::of_memory(self.take(vm, page, handle, perms))
    }
}
