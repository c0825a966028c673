//! The table of all virtual CPUs: each is absent, put away, or loaded on one core.

use crate::arch::syndrome::Access;
use crate::vcpu::registers::{self, Registers};
use crate::vm::VMS;

/// Virtual CPUs of a VM.
pub const VCPUS: usize = 4;
pub const SLOTS: usize = VMS * VCPUS;
/// Cores of the machine.
pub const CORES: usize = 4;

/// Where a virtual CPU is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Absent,
    Put,
    Loaded { core: usize },
}

/// Whether its guest has switched it on. Source: PSCI (DEN0022), 5.1.4.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Power {
    Off,
    /// Switched on, and has not run since.
    Pending,
    On,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Vcpu {
    pub place: Place,
    pub power: Power,
    /// An access to a device that the host has still to answer.
    pub device: Option<Access>,
    pub registers: Registers,
}

pub const NONE: Vcpu = Vcpu { place: Place::Absent, power: Power::Off, device: None, registers: registers::CLEAR };

/// Why something is not done with a virtual CPU.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// There is no such core, VM or virtual CPU.
    Unknown,
    Exists,
    /// It is loaded on some core.
    Busy,
    /// The core has another one loaded.
    CoreBusy,
    NotLoaded,
    PoweredOff,
    /// It waits for the answer of a device.
    Unanswered,
    /// It does not wait for one.
    NotAsked,
}

pub struct Vcpus {
    pub table: [Vcpu; SLOTS],
    /// What each core has loaded.
    pub loaded: [Option<usize>; CORES],
}

/*@
/// The register files and power states of all virtual CPUs, and what each core has loaded.
ghost struct Cpus { table: Seq<Vcpu>, loaded: Seq<Option<usize>> }

/// A virtual CPU is on at most one core, a core has at most one, and both say so. Nothing is left of those that are absent.
spec fn consistent(cpus: Cpus) -> bool {
    cpus.table.len() == SLOTS && cpus.loaded.len() == CORES
    && (forall |core: int| 0 <= core < CORES ==> match cpus.loaded[core] {
        Some(slot) => slot < SLOTS && cpus.table[slot].place == Place::Loaded { core: core },
        None => true,
    })
    && (forall |slot: int| 0 <= slot < SLOTS ==> match cpus.table[slot].place {
        Place::Absent => cpus.table[slot] == NONE,
        Place::Put => true,
        Place::Loaded { core } => core < CORES && cpus.loaded[core] == Some(slot as usize),
    })
}

spec fn with_vcpu(cpus: Cpus, slot: int, vcpu: Vcpu) -> Cpus { Cpus { table: cpus.table.update(slot, vcpu), ..cpus } }

spec fn with_registers(cpus: Cpus, slot: int, registers: Registers) -> Cpus {
    with_vcpu(cpus, slot, Vcpu { registers: registers, ..cpus.table[slot] })
}

spec fn step_create(cpus: Cpus, vm: int, index: int, entry: u64) -> (Cpus, Result<(), Refusal>) {
    if vm >= VMS || index >= VCPUS { (cpus, Err(Refusal::Unknown)) }
    else if !(cpus.table[slot(vm, index)].place is Absent) { (cpus, Err(Refusal::Exists)) }
    else {
        let created = Vcpu {
            place: Place::Put,
            device: None,
            power: if index == 0 { Power::Pending } else { Power::Off },
            registers: if index == 0 { registers::starting(entry, 0) } else { registers::CLEAR },
        } in
        (with_vcpu(cpus, slot(vm, index), created), Ok(()))
    }
}

spec fn step_load(cpus: Cpus, core: int, vm: int, index: int) -> (Cpus, Result<(), Refusal>) {
    if core >= CORES || vm >= VMS || index >= VCPUS { (cpus, Err(Refusal::Unknown)) }
    else if cpus.loaded[core] is Some { (cpus, Err(Refusal::CoreBusy)) }
    else {
        let at = slot(vm, index) in
        match cpus.table[at].place {
            Place::Absent => (cpus, Err(Refusal::Unknown)),
            Place::Loaded { core: _ } => (cpus, Err(Refusal::Busy)),
            Place::Put => (
                Cpus {
                    table: cpus.table.update(at, Vcpu { place: Place::Loaded { core: core }, ..cpus.table[at] }),
                    loaded: cpus.loaded.update(core, Some(at as usize)),
                },
                Ok(()),
            ),
        }
    }
}

spec fn step_put(cpus: Cpus, core: int) -> (Cpus, Result<(), Refusal>) {
    if core >= CORES { (cpus, Err(Refusal::Unknown)) }
    else {
        match cpus.loaded[core] {
            None => (cpus, Err(Refusal::NotLoaded)),
            Some(at) => (
                Cpus {
                    table: cpus.table.update(at, Vcpu { place: Place::Put, ..cpus.table[at] }),
                    loaded: cpus.loaded.update(core, None),
                },
                Ok(()),
            ),
        }
    }
}

/// Does a slot belong to a VM?
spec fn of_vm(at: int, vm: int) -> bool { vm * VCPUS <= at < vm * VCPUS + VCPUS }

/// Is any virtual CPU of a VM loaded?
spec fn any_loaded(cpus: Cpus, vm: int) -> bool {
    exists |at: int| of_vm(at, vm) && cpus.table[at].place is Loaded
}

/// All virtual CPUs of a VM are gone, and their registers scrubbed.
spec fn step_remove(cpus: Cpus, vm: int) -> (Cpus, Result<(), Refusal>) {
    if vm >= VMS { (cpus, Err(Refusal::Unknown)) }
    else if any_loaded(cpus, vm) { (cpus, Err(Refusal::Busy)) }
    else {
        let table = Seq::new(SLOTS, |at: int| if of_vm(at, vm) { NONE } else { cpus.table[at] }) in
        (Cpus { table: table, ..cpus }, Ok(()))
    }
}

/// Before a virtual CPU runs: it has to be switched on, and to wait for nothing.
spec fn step_enter(cpus: Cpus, core: int) -> (Cpus, Result<usize, Refusal>) {
    if core >= CORES { (cpus, Err(Refusal::Unknown)) }
    else {
        match cpus.loaded[core] {
            None => (cpus, Err(Refusal::NotLoaded)),
            Some(at) => match cpus.table[at].power {
                Power::Off => (cpus, Err(Refusal::PoweredOff)),
                _ => if cpus.table[at].device is Some { (cpus, Err(Refusal::Unanswered)) } else { (with_vcpu(cpus, at, Vcpu { power: Power::On, ..cpus.table[at] }), Ok(at)) },
            },
        }
    }
}
@*/

/// Where the table has a virtual CPU.
//@ pure
//@ requires vm < VMS && index < VCPUS
//@ ensures result < SLOTS
pub fn slot(vm: usize, index: usize) -> usize {
    vm * VCPUS + index
}

//@ invariant Vcpus: consistent(self@)

impl Vcpus {
    /*@ spec fn view(self) -> Cpus { Cpus { table: self.table@, loaded: self.loaded@ } } @*/

    //@ ensures forall |at: int| 0 <= at < SLOTS ==> result.table[at] == NONE
    //@ ensures forall |core: int| 0 <= core < CORES ==> result.loaded[core] == None
    pub const fn new() -> Vcpus {
        Vcpus { table: [NONE; SLOTS], loaded: [None; CORES] }
    }

    /// Makes a virtual CPU. The first of a VM is switched on, and begins at an address; the others are for the guest to
    /// switch on.
    //@ ensures (self@, result) == step_create(old(self@), vm, index, entry)
    pub fn create(&mut self, vm: usize, index: usize, entry: u64) -> Result<(), Refusal> {
        if vm >= VMS || index >= VCPUS {
            return Err(Refusal::Unknown);
        }
        let at = slot(vm, index);
        if !matches!(self.table[at].place, Place::Absent) {
            return Err(Refusal::Exists);
        }
        self.table[at] = if index == 0 {
            Vcpu { place: Place::Put, power: Power::Pending, device: None, registers: registers::starting(entry, 0) }
        } else {
            Vcpu { place: Place::Put, power: Power::Off, device: None, registers: registers::CLEAR }
        };
        Ok(())
    }

    //@ ensures (self@, result) == step_load(old(self@), core, vm, index)
    pub fn load(&mut self, core: usize, vm: usize, index: usize) -> Result<(), Refusal> {
        if core >= CORES || vm >= VMS || index >= VCPUS {
            return Err(Refusal::Unknown);
        }
        if self.loaded[core].is_some() {
            return Err(Refusal::CoreBusy);
        }
        let at = slot(vm, index);
        match self.table[at].place {
            Place::Absent => Err(Refusal::Unknown),
            Place::Loaded { .. } => Err(Refusal::Busy),
            Place::Put => {
                self.table[at].place = Place::Loaded { core };
                self.loaded[core] = Some(at);
                Ok(())
            }
        }
    }

    //@ ensures (self@, result) == step_put(old(self@), core)
    pub fn put(&mut self, core: usize) -> Result<(), Refusal> {
        if core >= CORES {
            return Err(Refusal::Unknown);
        }
        match self.loaded[core] {
            None => Err(Refusal::NotLoaded),
            Some(at) => {
                self.table[at].place = Place::Put;
                self.loaded[core] = None;
                Ok(())
            }
        }
    }

    //@ requires vm < VMS
    //@ ensures result == any_loaded(self@, vm)
    pub fn any_loaded(&self, vm: usize) -> bool {
        let mut index = 0;
        while index < VCPUS
        //@ invariant index <= VCPUS
        //@ invariant forall |at: int| vm * VCPUS <= at < vm * VCPUS + index ==> !(self.table[at].place is Loaded)
        {
            if matches!(self.table[slot(vm, index)].place, Place::Loaded { .. }) {
                return true;
            }
            index += 1;
        }
        false
    }

    //@ ensures (self@, result) == step_remove(old(self@), vm)
    pub fn remove(&mut self, vm: usize) -> Result<(), Refusal> {
        if vm >= VMS {
            return Err(Refusal::Unknown);
        }
        if self.any_loaded(vm) {
            return Err(Refusal::Busy);
        }
        let mut index = 0;
        while index < VCPUS
        //@ invariant index <= VCPUS
        //@ invariant self.loaded == old(self.loaded)
        //@ invariant forall |at: int| 0 <= at < SLOTS ==> self.table[at] ==
        //@     if vm * VCPUS <= at < vm * VCPUS + index { NONE } else { old(self.table)[at] }
        {
            self.table[slot(vm, index)] = NONE;
            index += 1;
        }
        Ok(())
    }

    //@ ensures (self@, result) == step_enter(old(self@), core)
    pub fn enter(&mut self, core: usize) -> Result<usize, Refusal> {
        if core >= CORES {
            return Err(Refusal::Unknown);
        }
        match self.loaded[core] {
            None => Err(Refusal::NotLoaded),
            Some(at) => match self.table[at].power {
                Power::Off => Err(Refusal::PoweredOff),
                _ if self.table[at].device.is_some() => Err(Refusal::Unanswered),
                Power::Pending | Power::On => {
                    self.table[at].power = Power::On;
                    Ok(at)
                }
            },
        }
    }
}
