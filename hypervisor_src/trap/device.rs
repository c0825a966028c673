//! Accesses to devices that the host emulates: what a load puts into its register. Source: Arm ARM (DDI 0487), D19.2.37, on
//! SAS, SSE and SF.

use crate::arch::syndrome::Access;
use crate::vcpu::registers::{self, Registers};
use crate::vcpu::table::{Refusal, Vcpus, CORES};
#[allow(unused_imports)] // for specifications
use crate::vcpu::table::{self, Vcpu};

/*@
spec fn low_bits(value: u64, size: int) -> int {
    if size == 1 { value % 0x100 } else if size == 2 { value % 0x1_0000 } else if size == 4 { value % 0x1_0000_0000 } else { value as int }
}

/// What has to be added to a negative number of so many bytes to make it one of 64 bits.
spec fn sign_bits(value: u64, size: int) -> int {
    let low = low_bits(value, size) in
    if size == 1 && low >= 0x80 { 0xffff_ffff_ffff_ff00 }
    else if size == 2 && low >= 0x8000 { 0xffff_ffff_ffff_0000 }
    else if size == 4 && low >= 0x8000_0000 { 0xffff_ffff_0000_0000 }
    else { 0 }
}

spec fn loaded_of(value: u64, access: Access) -> int {
    let whole = low_bits(value, access.size) + (if access.sign_extend { sign_bits(value, access.size) } else { 0 }) in
    if access.wide { whole } else { whole % 0x1_0000_0000 }
}
@*/

/// What a load of a value gives.
//@ ensures result == loaded_of(value, access)
pub fn loaded(value: u64, access: Access) -> u64 {
    let whole = match (access.size, access.sign_extend) {
        (1, false) => value as u8 as u64,
        (2, false) => value as u16 as u64,
        (4, false) => value as u32 as u64,
        (1, true) => value as i8 as u64,
        (2, true) => value as i16 as u64,
        (4, true) => value as i32 as u64,
        _ => value,
    };
    if access.wide {
        whole
    } else {
        whole as u32 as u64
    }
}

/*@
spec fn stored_of(registers: Registers, access: Access) -> int {
    if access.register == 31 { 0 } else { low_bits(registers.x[access.register], access.size) }
}
@*/

/// What a store gives: as many low bytes of its register as it stores.
//@ ensures result == stored_of(*registers, access)
pub fn stored(registers: &Registers, access: Access) -> u64 {
    let value = if (access.register as usize) < registers::GENERAL { registers.x[access.register as usize] } else { 0 };
    match access.size {
        1 => value as u8 as u64,
        2 => value as u16 as u64,
        4 => value as u32 as u64,
        _ => value,
    }
}

/*@
/// The registers when a device has answered.
spec fn completed_of(registers: Registers, access: Access, value: u64) -> Registers {
    let after = registers::after_instruction(registers) in
    if access.write { after } else { registers::with_general(after, access.register, loaded_of(value, access) as u64) }
}
@*/

//@ ensures result == completed_of(registers, access, value)
pub fn completed(registers: Registers, access: Access, value: u64) -> Registers {
    let after = registers::after_instruction(registers);
    if access.write {
        after
    } else {
        registers::with_general(after, access.register, loaded(value, access))
    }
}

/*@
/// The host answers for the device that the virtual CPU on a core waits for.
spec fn step_device(cpus: table::Cpus, core: int, value: u64) -> (table::Cpus, Result<(), Refusal>) {
    if core >= CORES { (cpus, Err(Refusal::Unknown)) }
    else {
        match cpus.loaded[core] {
            None => (cpus, Err(Refusal::NotLoaded)),
            Some(at) => match cpus.table[at].device {
                None => (cpus, Err(Refusal::NotAsked)),
                Some(access) => (
                    table::with_vcpu(cpus, at, Vcpu {
                        device: None,
                        registers: completed_of(cpus.table[at].registers, access, value),
                        ..cpus.table[at]
                    }),
                    Ok(()),
                ),
            },
        }
    }
}
@*/

impl Vcpus {
    //@ ensures (self@, result) == step_device(old(self@), core, value)
    pub fn complete(&mut self, core: usize, value: u64) -> Result<(), Refusal> {
        if core >= CORES {
            return Err(Refusal::Unknown);
        }
        let at = match self.loaded[core] {
            None => return Err(Refusal::NotLoaded),
            Some(at) => at,
        };
        match self.table[at].device {
            None => Err(Refusal::NotAsked),
            Some(access) => {
                self.table[at].device = None;
                self.table[at].registers = completed(self.table[at].registers, access, value);
                Ok(())
            }
        }
    }
}
