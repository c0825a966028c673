//! Random calls of the host and of guests, guests that stop for random reasons, and accesses to memory. What happens is folded
//! into one number, which is the same for the same seed wherever this runs.

use crate::asked;
use crate::calls::{self, ENDS, MEMORY, PAGES};
use crate::hypercall::{call, guest};
use crate::mem::access::Fault;
use crate::mem::frames::FRAMES;
use crate::random::Random;
use crate::stage2::geometry::ENTRIES;
use crate::system::System;
use crate::trap::abort::DEVICE_PAGES;
use crate::trap::exit::Exit;
use crate::trap::stop::Stop;
use crate::vcpu::psci;
use crate::vcpu::registers::CLEAR;
use crate::vcpu::table::VCPUS;
use crate::vm::Life;

/// Answers from here on are errors.
const ERRORS: u64 = 0xffff_ffff_ffff_ff00;
const HVC: u64 = 0x16 << 26;
const DATA_ABORT: u64 = 0x24 << 26;
/// Says that the syndrome describes the access, in the bits of `DESCRIPTION`.
const DESCRIBED: u64 = 1 << 24;
const DESCRIPTION: u64 = 0x1ff << 15;
const WRITES: u64 = 1 << 6;
const TRANSLATION: u64 = 4;

/// The calls that there are.
const CALLS: [(u64, &str); 30] = [
    (call::CLAIM, "claim"),
    (call::FREE, "free"),
    (call::DONATE, "donate"),
    (call::DONATE_TABLE, "donate a table"),
    (call::DONATE_BLOCK, "donate a block"),
    (call::SPLIT_BLOCK, "split a block"),
    (call::RECLAIM, "reclaim"),
    (call::RECLAIM_TABLE, "reclaim a table"),
    (call::RECLAIM_BLOCK, "reclaim a block"),
    (call::END_LOAN, "end a loan"),
    (call::VM_CREATE, "create"),
    (call::VM_DESTROY, "destroy"),
    (call::VM_RELEASE, "release"),
    (call::VCPU_CREATE, "create a vcpu"),
    (call::VCPU_LOAD, "load"),
    (call::VCPU_PUT, "put"),
    (call::VCPU_RUN, "run"),
    (call::VCPU_ANSWER, "answer"),
    (guest::RELINQUISH, "relinquish"),
    (guest::SHARE, "share"),
    (guest::UNSHARE, "unshare"),
    (guest::PROTECT, "protect"),
    (guest::OFFER, "offer"),
    (guest::ACCEPT, "accept"),
    (guest::GIVE_BACK, "give back"),
    (guest::GIVE, "give"),
    (guest::TAKE, "take"),
    (psci::CPU_ON, "CPU_ON"),
    (psci::CPU_OFF, "CPU_OFF"),
    (psci::AFFINITY_INFO, "AFFINITY_INFO"),
];

/// What has happened so far: how many calls there were of each kind and in all, and how many of them were done.
struct Tally {
    kinds: [(u64, u64); CALLS.len()],
    calls: u64,
    done: u64,
    sum: u64,
}

impl Tally {
    fn answered(&mut self, number: u64, code: u64) {
        let done = (code < ERRORS) as u64;
        self.calls += 1;
        self.done += done;
        if let Some(kind) = CALLS.iter().position(|(known, _)| *known == number) {
            self.kinds[kind].0 += 1;
            self.kinds[kind].1 += done;
        }
        self.happened(code);
    }

    fn happened(&mut self, what: u64) {
        self.sum = (self.sum ^ what).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(5);
    }
}

pub fn play(seed: u64, steps: u64) {
    /*@
    // what the machine takes for the numbers of the architecture, is
    crate::arch::syndrome::numbers();
    crate::arch::abort::numbers();
    crate::arch::registers::numbers();
    crate::vcpu::registers::numbers();
    @*/
    let mut system = Box::new(System::boot(1));
    let mut random = Random::new(seed);
    let mut tally = Tally { kinds: [(0, 0); CALLS.len()], calls: 0, done: 0, sum: 0 };
    for _ in 0..steps {
        match random.below(8) {
            0 => access_of_host(&mut system, &mut random, &mut tally),
            1 => access_of_guest(&mut system, &mut random, &mut tally),
            2..=4 => guest_stops(&mut system, &mut random, &mut tally),
            _ => {
                let (core, call) = calls::of_host(&system, &mut random);
                let number = call[0];
                tally.answered(number, system.host_call(core, call).code);
            }
        }
    }
    for (of, (_, name)) in tally.kinds.iter().zip(CALLS.iter()) {
        println!("{name}: {} of {}", of.1, of.0);
    }
    let share = if tally.calls == 0 { 0 } else { tally.done * 100 / tally.calls };
    println!("{steps} steps, {} calls, {share}% of them done: {:016x}", tally.calls, tally.sum);
}

fn access_of_host(system: &mut System, random: &mut Random, tally: &mut Tally) {
    let (frame, index) = (random.below(FRAMES as u64 + 1) as usize, random.below(ENTRIES as u64) as usize);
    if random.once_in(2) {
        tally.happened(system.core.host_write(frame, index, random.next()) as u64);
    } else {
        tally.happened(system.core.host_read(frame, index).unwrap_or(1));
    }
}

/// A guest reads or writes at a page where it may have memory.
fn access_of_guest(system: &mut System, random: &mut Random, tally: &mut Tally) {
    let (vm, page, index) = (random.below(4) as usize, random.one_of(&PAGES), random.below(ENTRIES as u64) as usize);
    if system.core.vms[vm].life != Life::Live {
        return;
    }
    let told = if random.once_in(2) {
        system.core.guest_write(vm, page, index, random.next()).map(|()| 0)
    } else {
        system.core.guest_read(vm, page, index)
    };
    tally.happened(match told {
        Ok(value) => value,
        Err(Fault::Permission) => 1,
        Err(Fault::Translation { level }) => 2 + level as u64,
    });
}

/// A virtual CPU stops: to call, or for any reason.
fn guest_stops(system: &mut System, random: &mut Random, tally: &mut Tally) {
    let core = match calls::busy_core(system, random) {
        Some(core) if !random.once_in(20) => core,
        _ => random.below(5) as usize,
    };
    let slot = if core < system.vcpus.loaded.len() { system.vcpus.loaded[core] } else { None };
    match slot {
        Some(slot) if !random.once_in(3) => {
            let stop = called(asked::of_guest(system, random, slot / VCPUS), random);
            tally.happened(told(system.leave(core, &stop)));
            tally.answered(stop.registers.x[0], system.vcpus.table[slot].registers.x[0]);
        }
        _ => tally.happened(told(system.leave(core, &anything(random)))),
    }
}

fn called(x: [u64; 4], random: &mut Random) -> Stop {
    let mut registers = CLEAR;
    for at in 0..4 {
        registers.x[at] = x[at];
    }
    registers.pc = random.below(1 << 20) * 4;
    Stop { registers, esr: HVC, far: 0, hpfar: 0 }
}

/// Registers and syndromes of all kinds; more than half of them are aborts, at pages with memory, of devices, and at ends.
fn anything(random: &mut Random) -> Stop {
    let mut registers = CLEAR;
    for at in 0..31 {
        registers.x[at] = if random.once_in(4) { random.next() } else { random.argument() };
    }
    registers.pc = random.argument();
    registers.pstate = random.argument();
    registers.vbar_el1 = random.argument();
    let (esr, page) = if random.once_in(3) { of_device(random) } else { syndrome(random) };
    Stop { registers, esr, far: random.argument(), hpfar: page << 4 }
}

/// An access where devices are, of any size, to any register.
fn of_device(random: &mut Random) -> (u64, u64) {
    let access = random.next() & (DESCRIPTION | WRITES);
    (DATA_ABORT | DESCRIBED | access | zero_register(random) | TRANSLATION | random.below(4), random.below(DEVICE_PAGES))
}

fn syndrome(random: &mut Random) -> (u64, u64) {
    let class = random.one_of(&[0x01, 0x16, 0x17, 0x18, 0x20, 0x20, 0x24, 0x24, 0x24, 0x24, 0x2f, 0x3c]);
    let described = if random.once_in(4) { 0 } else { DESCRIBED };
    let fault = random.one_of(&[4, 5, 6, 7, 7, 0x9, 0xb, 0xf, 0x10, 0x30]);
    let on_walk = if random.once_in(8) { 1 << 7 } else { 0 };
    let page = match random.below(8) {
        0 => random.one_of(&ENDS),
        1 => random.below(MEMORY),
        2 => random.below(DEVICE_PAGES),
        _ => random.one_of(&PAGES),
    };
    (class << 26 | described | zero_register(random) | on_walk | random.next() & 0x1ff_ff40 | fault, page)
}

fn zero_register(random: &mut Random) -> u64 {
    if random.once_in(6) {
        31 << 16
    } else {
        0
    }
}

fn told(exit: Exit) -> u64 {
    match exit {
        Exit::Resume => 1,
        Exit::Wait => 2,
        Exit::Off => 3,
        Exit::Fault { page, .. } => 4 + page,
        Exit::Device { address, value, .. } => 5 + (address ^ value),
        Exit::Broken => 6,
    }
}
