//! A virtual CPU has stopped: what becomes of its registers, and what the host is told.

use crate::arch::abort::{self as aborts, Abort};
use crate::arch::syndrome::{self, Class};
use crate::trap::abort::{answer, Answer, Target};
use crate::trap::device;
use crate::trap::exit::Exit;
use crate::vcpu::psci;
use crate::vcpu::registers::{self, Registers, MODE_EL0, PSTATE_MODE_MASK};
use crate::vcpu::table::Vcpus;
#[allow(unused_imports)] // for specifications
use crate::{
    trap,
    vcpu::table::{self, Vcpu, SLOTS},
};

/// What the way out of a guest has saved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stop {
    pub registers: Registers,
    pub esr: u64,
    pub far: u64,
    pub hpfar: u64,
}

/*@
/// The state after an abort, and what the host is told.
spec fn step_abort(cpus: table::Cpus, at: int, stop: Stop, target: Target) -> (table::Cpus, Exit) {
    let abort = aborts::abort_of(stop.esr, stop.far, stop.hpfar) in
    let access = if syndrome::class_of(stop.esr) is DataAbort { syndrome::access_of(stop.esr) } else { None } in
    let kept = table::with_registers(cpus, at, stop.registers) in
    match trap::abort::answer_of(abort, target, access is Some) {
        Answer::Reflect => (table::with_registers(cpus, at, reflected_of(stop)), Exit::Resume),
        Answer::Retry => (kept, Exit::Resume),
        Answer::AskHost => (kept, Exit::Fault { page: (abort.ipa->0) >> 12, intent: abort.intent }),
        Answer::AskDevice => (
            table::with_vcpu(kept, at, Vcpu { device: access, ..kept.table[at] }),
            Exit::Device {
                address: abort.ipa->0,
                access: access->0,
                value: if (access->0).write { device::stored_of(stop.registers, access->0) as u64 } else { 0 },
            },
        ),
        Answer::Broken => (kept, Exit::Broken),
    }
}

/// The registers of a guest that takes an abort itself.
spec fn reflected_of(stop: Stop) -> Registers {
    let from_user = stop.registers.pstate & PSTATE_MODE_MASK == MODE_EL0 in
    registers::excepted(stop.registers, syndrome::reflected(stop.esr, from_user), stop.far)
}

/// The state after a virtual CPU stopped, and what the host is told. `target`: where the address of an abort leads.
spec fn step_stopped(cpus: table::Cpus, at: int, stop: Stop, target: Target) -> (table::Cpus, Exit) {
    let kept = table::with_registers(cpus, at, stop.registers) in
    let after = table::with_registers(cpus, at, registers::after_instruction(stop.registers)) in
    match syndrome::class_of(stop.esr) {
        Class::Wait => (after, Exit::Wait),
        Class::Hypercall => (psci::step_psci(kept, at), told(stop.registers)),
        Class::SecureCall => (psci::step_psci(after, at), told(stop.registers)),
        Class::InstructionAbort => step_abort(cpus, at, stop, target),
        Class::DataAbort => step_abort(cpus, at, stop, target),
        Class::SystemError => (kept, Exit::Broken),
        _ => (table::with_registers(cpus, at, registers::excepted(stop.registers, syndrome::UNDEFINED, 0)), Exit::Resume),
    }
}

/// Of calls the host is told only that a virtual CPU has switched itself off.
spec fn told(registers: Registers) -> Exit {
    if registers.x[0] == psci::CPU_OFF { Exit::Off } else { Exit::Resume }
}
@*/

/// The abort that stopped a virtual CPU, if it was one.
//@ ensures result == if syndrome::class_of(stop.esr) is InstructionAbort || syndrome::class_of(stop.esr) is DataAbort {
//@     Some(aborts::abort_of(stop.esr, stop.far, stop.hpfar))
//@ } else { None }
pub fn abort_in(stop: &Stop) -> Option<Abort> {
    match syndrome::class(stop.esr) {
        Class::InstructionAbort | Class::DataAbort => Some(aborts::decode(stop.esr, stop.far, stop.hpfar)),
        _ => None,
    }
}

impl Vcpus {
    /// Deals with what stopped a virtual CPU.
    //@ requires at < SLOTS && self.table[at].place is Loaded
    //@ ensures (self@, result) == step_stopped(old(self@), at, *stop, target)
    pub fn stopped(&mut self, at: usize, stop: &Stop, target: Target) -> Exit {
        self.table[at].registers = stop.registers;
        match syndrome::class(stop.esr) {
            Class::Wait => {
                self.table[at].registers = registers::after_instruction(stop.registers);
                Exit::Wait
            }
            Class::Hypercall => self.called(at),
            Class::SecureCall => {
                self.table[at].registers = registers::after_instruction(stop.registers);
                self.called(at)
            }
            Class::InstructionAbort | Class::DataAbort => self.aborted(at, stop, target),
            Class::SystemError => Exit::Broken,
            Class::SystemRegister | Class::Other => {
                self.table[at].registers = registers::excepted(stop.registers, syndrome::UNDEFINED, 0);
                Exit::Resume
            }
        }
    }

    //@ requires at < SLOTS && !(self.table[at].place is Absent)
    //@ ensures self@ == psci::step_psci(old(self@), at) && result == told(old(self.table)[at].registers)
    fn called(&mut self, at: usize) -> Exit {
        let off = self.table[at].registers.x[0] == psci::CPU_OFF;
        self.psci(at);
        if off {
            Exit::Off
        } else {
            Exit::Resume
        }
    }

    //@ requires at < SLOTS && self.table[at].place is Loaded
    //@ requires syndrome::class_of(stop.esr) is InstructionAbort || syndrome::class_of(stop.esr) is DataAbort
    //@ ensures (self@, result) == step_abort(old(self@), at, *stop, target)
    fn aborted(&mut self, at: usize, stop: &Stop, target: Target) -> Exit {
        let abort = aborts::decode(stop.esr, stop.far, stop.hpfar);
        let access = match syndrome::class(stop.esr) {
            Class::DataAbort => syndrome::access(stop.esr),
            _ => None,
        };
        self.table[at].registers = stop.registers;
        match (answer(abort, target, access.is_some()), abort.ipa, access) {
            (Answer::Reflect, _, _) => {
                let from_user = stop.registers.pstate & PSTATE_MODE_MASK == MODE_EL0;
                let esr = syndrome::reflected(stop.esr, from_user);
                self.table[at].registers = registers::excepted(stop.registers, esr, stop.far);
                Exit::Resume
            }
            (Answer::Retry, _, _) => Exit::Resume,
            (Answer::AskHost, Some(ipa), _) => Exit::Fault { page: ipa >> 12, intent: abort.intent },
            (Answer::AskDevice, Some(address), Some(access)) => {
                self.table[at].device = Some(access);
                let value = if access.write { device::stored(&stop.registers, access) } else { 0 };
                Exit::Device { address, access, value }
            }
            _ => Exit::Broken,
        }
    }
}
