//! What the host learns of the registers of virtual CPUs: what their exits tell it, and nothing else.
#![allow(unused_imports)]

use crate::arch::abort as aborts;
use crate::arch::syndrome::{self, Access};
use crate::spec::machine::*;
use crate::trap::abort::Target;
use crate::trap::device;
use crate::trap::exit::Exit;
use crate::trap::stop::*;
use crate::vcpu::psci;
use crate::vcpu::registers::{self, Registers, CLEAR};
use crate::vcpu::table::{self, *};

/*@
/// What the host sees of virtual CPUs: all but registers.
spec fn veiled(cpus: Cpus) -> Cpus {
    Cpus { table: Seq::new(SLOTS, |at: int| Vcpu { registers: CLEAR, ..cpus.table[at] }), ..cpus }
}

/// Are they the same to the host?
spec fn alike(a: Cpus, b: Cpus) -> bool { a.loaded == b.loaded && veiled(a).table == veiled(b).table }

/// The registers of which an exit may tell something: of a call its number and arguments, of a store to a device what is
/// stored.
spec fn shown(stop: Stop) -> Registers {
    let x = stop.registers.x in
    match syndrome::class_of(stop.esr) {
        syndrome::Class::Hypercall => arguments_of(x),
        syndrome::Class::SecureCall => arguments_of(x),
        syndrome::Class::DataAbort => match syndrome::access_of(stop.esr) {
            Some(access) => if access.write {
                registers::with_general(CLEAR, access.register, device::stored_of(stop.registers, access) as u64)
            } else { CLEAR },
            None => CLEAR,
        },
        _ => CLEAR,
    }
}

spec fn arguments_of(x: [u64; 31]) -> Registers {
    registers::with_general(registers::with_general(registers::with_general(registers::with_general(
        CLEAR, 0, x[0]), 1, x[1]), 2, x[2]), 3, x[3])
}

/// Of the address of a fault the place within its page; the page is in HPFAR_EL2.
spec fn disclosed(stop: Stop) -> Stop { Stop { registers: shown(stop), far: stop.far & 0xfff, ..stop } }

lemma fn same_address(hpfar: u64, far: u64)
    ensures aborts::ipa_of(hpfar, far & 0xfff) == aborts::ipa_of(hpfar, far)
{}

lemma fn same_store(r: Registers, access: Access)
    ensures access.register <= 31 ==> device::stored_of(r, access) == device::stored_of(
        registers::with_general(CLEAR, access.register, device::stored_of(r, access) as u64), access)
{}

lemma fn exits_tell_no_more(cpus: Cpus, at: int, stop: Stop, target: Target)
    requires consistent(cpus) && 0 <= at < SLOTS
    ensures step_stopped(cpus, at, stop, target).1 == step_stopped(veiled(cpus), at, disclosed(stop), target).1
    ensures alike(step_stopped(cpus, at, stop, target).0, step_stopped(veiled(cpus), at, disclosed(stop), target).0)
{
    split syndrome::class_of(stop.esr);
    same_address(stop.hpfar, stop.far);
    same_store(stop.registers, syndrome::access_of(stop.esr)->0);
    assert aborts::abort_of(stop.esr, stop.far & 0xfff, stop.hpfar) == aborts::abort_of(stop.esr, stop.far, stop.hpfar);
}
@*/
