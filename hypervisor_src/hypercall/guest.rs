//! Calls of guests that concern their memory: the number in `x0`, a page in `x1`. The VM is the caller's own, always.

use crate::hypercall::code;
use crate::state::Core;
#[allow(unused_imports)] // for specifications
use crate::{spec::machine, status::Error};

pub const RELINQUISH: u64 = 0xc600_0041;
pub const SHARE: u64 = 0xc600_0042;
pub const UNSHARE: u64 = 0xc600_0043;

/*@
spec fn is_memory_call(number: u64) -> bool { number == RELINQUISH || number == SHARE || number == UNSHARE }

spec fn memory_of_guest(m: machine::Machine, vm: int, number: u64, page: u64) -> (machine::Machine, Result<(), Error>) {
    if number == RELINQUISH { m.relinquish(vm, page) }
    else if number == SHARE { m.share(vm, page) }
    else { m.unshare(vm, page) }
}

/// The state after a guest's call, and its answer.
spec fn step_guest(m: machine::Machine, vm: int, number: u64, page: u64) -> (machine::Machine, u64) opaque {
    let step = memory_of_guest(m, vm, number, page) in
    (step.0, code::of_memory(step.1))
}

/// No guest makes or ends a VM.
lemma fn guests_keep_lives(m: machine::Machine, vm: int, number: u64, page: u64)
    ensures step_guest(m, vm, number, page).0.vms == m.vms
{
    reveal step_guest;
    reveal crate::spec::machine::Machine::taken_back;
}
@*/

//@ ensures result == is_memory_call(number)
pub fn is_of_memory(number: u64) -> bool {
    matches!(number, RELINQUISH | SHARE | UNSHARE)
}

impl Core {
    //@ requires self.inv() && is_memory_call(number)
    //@ ensures self.inv()
    //@ ensures (self.abs(), result) == step_guest(old(self).abs(), vm, number, page)
    pub fn guest_call(&mut self, vm: usize, number: u64, page: u64) -> u64 {
        //@ reveal step_guest;
        code::of_memory(match number {
            RELINQUISH => self.relinquish(vm, page),
            SHARE => self.share(vm, page),
            _ => self.unshare(vm, page),
        })
    }
}
