//! The power state coordination interface: how a guest switches its virtual CPUs on and off. A virtual CPU is named by its
//! number in its VM, and can name only those of its own. Source: PSCI 1.1 (DEN0022), 5.1.

use crate::vcpu::registers;
use crate::vcpu::table::{Place, Power, Vcpu, Vcpus, VCPUS};
#[allow(unused_imports)] // for specifications
use crate::vcpu::table::{self, SLOTS};

pub const VERSION: u64 = 0x8400_0000;
pub const CPU_OFF: u64 = 0x8400_0002;
pub const CPU_ON: u64 = 0xc400_0003;
pub const AFFINITY_INFO: u64 = 0xc400_0004;
pub const FEATURES: u64 = 0x8400_000a;

pub const VERSION_1_1: u64 = 0x0001_0001;
pub const SUCCESS: u64 = 0;
pub const NOT_SUPPORTED: u64 = -1i64 as u64;
pub const INVALID_PARAMETERS: u64 = -2i64 as u64;
pub const ALREADY_ON: u64 = -4i64 as u64;
pub const ON_PENDING: u64 = -5i64 as u64;
pub const INVALID_ADDRESS: u64 = -9i64 as u64;

/// What AFFINITY_INFO says of a virtual CPU.
pub const AFFINITY_ON: u64 = 0;
pub const AFFINITY_OFF: u64 = 1;
pub const AFFINITY_PENDING: u64 = 2;

/*@
/// The numbers of the standard.
lemma fn numbers()
    ensures VERSION == 0x8400_0000 && CPU_OFF == 0x8400_0002 && CPU_ON == 0xc400_0003 && AFFINITY_INFO == 0xc400_0004
    ensures FEATURES == 0x8400_000a && VERSION_1_1 == 0x1_0001 && SUCCESS == 0 && NOT_SUPPORTED == 0xffff_ffff_ffff_ffff
    ensures INVALID_PARAMETERS == 0xffff_ffff_ffff_fffe && ALREADY_ON == 0xffff_ffff_ffff_fffc
    ensures ON_PENDING == 0xffff_ffff_ffff_fffb && INVALID_ADDRESS == 0xffff_ffff_ffff_fff7
    ensures AFFINITY_ON == 0 && AFFINITY_OFF == 1 && AFFINITY_PENDING == 2
{}
@*/

/// Guest addresses have at most 48 bits, and instructions are aligned.
pub const ENTRY_MAX: u64 = (1 << 48) - 1;
pub const ENTRY_ALIGNED: u64 = 3;

/*@
/// The slot of the virtual CPU that a caller names.
spec fn named(caller: int, target: int) -> int { caller - caller % VCPUS + target }

spec fn is_named(cpus: table::Cpus, caller: int, target: int) -> bool {
    target < VCPUS && !(cpus.table[named(caller, target)].place is Absent)
}

/// The answer of a call, in `x0` of the caller.
spec fn answered(cpus: table::Cpus, caller: int, code: u64) -> table::Cpus {
    table::with_registers(cpus, caller, registers::with_general(cpus.table[caller].registers, 0, code))
}

spec fn code_of_cpu_on(cpus: table::Cpus, caller: int, target: u64, entry: u64) -> u64 {
    if !is_named(cpus, caller, target) { INVALID_PARAMETERS }
    else {
        match cpus.table[named(caller, target)].power {
            Power::On => ALREADY_ON,
            Power::Pending => ON_PENDING,
            Power::Off => if entry > ENTRY_MAX || entry & ENTRY_ALIGNED != 0 { INVALID_ADDRESS } else { SUCCESS },
        }
    }
}

/// Only a virtual CPU of the caller's VM that is off is changed, besides the caller's answer.
spec fn step_cpu_on(cpus: table::Cpus, caller: int, target: u64, entry: u64, context: u64) -> table::Cpus {
    let code = code_of_cpu_on(cpus, caller, target, entry) in
    let begun = Vcpu {
        power: Power::Pending,
        device: None,
        registers: registers::starting(entry, context),
        ..cpus.table[named(caller, target)]
    } in
    let after = if code == SUCCESS { table::with_vcpu(cpus, named(caller, target), begun) } else { cpus } in
    answered(after, caller, code)
}

/// A call of CPU_OFF gives no answer.
spec fn step_cpu_off(cpus: table::Cpus, caller: int) -> table::Cpus {
    table::with_vcpu(cpus, caller, Vcpu { power: Power::Off, device: None, registers: registers::CLEAR, ..cpus.table[caller] })
}

spec fn code_of_affinity_info(cpus: table::Cpus, caller: int, target: u64, level: u64) -> u64 {
    if level != 0 || !is_named(cpus, caller, target) { INVALID_PARAMETERS }
    else {
        match cpus.table[named(caller, target)].power {
            Power::On => AFFINITY_ON,
            Power::Off => AFFINITY_OFF,
            Power::Pending => AFFINITY_PENDING,
        }
    }
}

spec fn code_of_features(function: u64) -> u64 {
    if function == VERSION || function == CPU_OFF || function == CPU_ON || function == AFFINITY_INFO || function == FEATURES {
        SUCCESS
    } else { NOT_SUPPORTED }
}

/// A call with the function in `x0` and its arguments in `x1` to `x3`.
spec fn step_psci(cpus: table::Cpus, caller: int) -> table::Cpus {
    let x = cpus.table[caller].registers.x in
    if x[0] == VERSION { answered(cpus, caller, VERSION_1_1) }
    else if x[0] == CPU_OFF { step_cpu_off(cpus, caller) }
    else if x[0] == CPU_ON { step_cpu_on(cpus, caller, x[1], x[2], x[3]) }
    else if x[0] == AFFINITY_INFO { answered(cpus, caller, code_of_affinity_info(cpus, caller, x[1], x[2])) }
    else if x[0] == FEATURES { answered(cpus, caller, code_of_features(x[1])) }
    else { answered(cpus, caller, NOT_SUPPORTED) }
}

/// A virtual CPU that runs and switches itself on is told that it is on already, and nothing else changes.
lemma fn cpu_on_of_oneself(cpus: table::Cpus, caller: int, target: u64, entry: u64, context: u64)
    requires table::consistent(cpus) && 0 <= caller < SLOTS
    requires cpus.table[caller].place is Loaded && cpus.table[caller].power is On
    requires named(caller, target) == caller
    ensures step_cpu_on(cpus, caller, target, entry, context) == answered(cpus, caller, ALREADY_ON)
{}

/// What one VM does with its virtual CPUs leaves those of all others as they are.
lemma fn psci_stays_in_its_vm(cpus: table::Cpus, caller: int, vm: int)
    requires table::consistent(cpus) && 0 <= caller < SLOTS && !table::of_vm(caller, vm)
    ensures forall |at: int| table::of_vm(at, vm) ==> step_psci(cpus, caller).table[at] == cpus.table[at]
    ensures step_psci(cpus, caller).loaded == cpus.loaded
{}

/// The table stays consistent.
lemma fn psci_keeps_consistency(cpus: table::Cpus, caller: int)
    requires table::consistent(cpus) && 0 <= caller < SLOTS && !(cpus.table[caller].place is Absent)
    ensures table::consistent(step_psci(cpus, caller))
{}
@*/

impl Vcpus {
    //@ requires caller < SLOTS && !(self.table[caller].place is Absent)
    //@ ensures self@ == answered(old(self@), caller, code)
    pub fn answer(&mut self, caller: usize, code: u64) {
        self.table[caller].registers.x[0] = code;
    }

    //@ requires caller < SLOTS
    //@ ensures result == if is_named(self@, caller, target) { Some(named(caller, target) as usize) } else { None }
    //@ ensures result is Some ==> (result->0) < SLOTS
    fn find(&self, caller: usize, target: u64) -> Option<usize> {
        if target >= VCPUS as u64 {
            return None;
        }
        let at = caller - caller % VCPUS + target as usize;
        if matches!(self.table[at].place, Place::Absent) {
            return None;
        }
        Some(at)
    }

    //@ requires caller < SLOTS && !(self.table[caller].place is Absent)
    //@ ensures self@ == step_cpu_on(old(self@), caller, target, entry, context)
    pub fn cpu_on(&mut self, caller: usize, target: u64, entry: u64, context: u64) {
        let code = match self.find(caller, target) {
            None => INVALID_PARAMETERS,
            Some(at) => match self.table[at].power {
                Power::On => ALREADY_ON,
                Power::Pending => ON_PENDING,
                Power::Off if entry > ENTRY_MAX || entry & ENTRY_ALIGNED != 0 => INVALID_ADDRESS,
                Power::Off => {
                    let place = self.table[at].place;
                    let registers = registers::starting(entry, context);
                    self.table[at] = Vcpu { place, power: Power::Pending, device: None, registers };
                    SUCCESS
                }
            },
        };
        self.answer(caller, code);
    }

    //@ requires caller < SLOTS && !(self.table[caller].place is Absent)
    //@ ensures self@ == step_cpu_off(old(self@), caller)
    pub fn cpu_off(&mut self, caller: usize) {
        let place = self.table[caller].place;
        self.table[caller] = Vcpu { place, power: Power::Off, device: None, registers: registers::CLEAR };
    }

    //@ requires caller < SLOTS
    //@ ensures result == code_of_affinity_info(self@, caller, target, level)
    pub fn affinity_info(&self, caller: usize, target: u64, level: u64) -> u64 {
        if level != 0 {
            return INVALID_PARAMETERS;
        }
        match self.find(caller, target) {
            None => INVALID_PARAMETERS,
            Some(at) => match self.table[at].power {
                Power::On => AFFINITY_ON,
                Power::Off => AFFINITY_OFF,
                Power::Pending => AFFINITY_PENDING,
            },
        }
    }

    /// Does what a guest asks for by its registers.
    //@ requires caller < SLOTS && !(self.table[caller].place is Absent)
    //@ ensures self@ == step_psci(old(self@), caller)
    pub fn psci(&mut self, caller: usize) {
        let x = self.table[caller].registers.x;
        match x[0] {
            VERSION => self.answer(caller, VERSION_1_1),
            CPU_OFF => self.cpu_off(caller),
            CPU_ON => self.cpu_on(caller, x[1], x[2], x[3]),
            AFFINITY_INFO => {
                let code = self.affinity_info(caller, x[1], x[2]);
                self.answer(caller, code);
            }
            FEATURES => self.answer(caller, features(x[1])),
            _ => self.answer(caller, NOT_SUPPORTED),
        }
    }
}

//@ ensures result == code_of_features(function)
fn features(function: u64) -> u64 {
    match function {
        VERSION | CPU_OFF | CPU_ON | AFFINITY_INFO | FEATURES => SUCCESS,
        _ => NOT_SUPPORTED,
    }
}
