//! Which call comes next: one that the state lets be done, as far as that is seen from outside, or nearly so. Looks for it at
//! who owns which frame, which virtual machines live, and what their pages lead to.

use crate::hypercall::call::*;
use crate::hypercall::guest::{ACCEPT, GIVE, GIVE_BACK, OFFER, PROTECT, RELINQUISH, SHARE, TAKE, UNSHARE};
use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::random::Random;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::system::System;
use crate::vcpu::psci;
use crate::vcpu::table::{Place, CORES, VCPUS};
use crate::vm::Life;

/// Pages that guests get memory at: side by side, at the end of a table, and seldom in the next one.
pub const PAGES: [u64; 8] = [0x4_0000, 0x4_0001, 0x4_0002, 0x4_0003, 0x4_0000, 0x4_0001, 0x4_01ff, 0x4_0200];
/// The last pages of address spaces of three and four levels, and the first behind them.
pub const ENDS: [u64; 4] = [(1 << 27) - 1, 1 << 27, (1 << 36) - 1, 1 << 36];
/// The virtual machines that there are calls for.
const BUSY: u64 = 3;
const PERMS: [u64; 4] = [PERMS_READ, PERMS_READ | PERMS_WRITE, PERMS_READ | PERMS_EXECUTE, PERMS_ALL];

/// How often each call is thought of. What builds comes often, what ends a virtual machine seldom.
const HOST: [(u64, u64); 15] = [
    (CLAIM, 8), (FREE, 4), (DONATE, 12), (DONATE_TABLE, 12), (RECLAIM, 12), (RECLAIM_TABLE, 12), (END_LOAN, 6), (VM_CREATE, 6),
    (VM_DESTROY, 4), (VM_RELEASE, 12), (VCPU_CREATE, 8), (VCPU_LOAD, 16), (VCPU_PUT, 3), (VCPU_RUN, 8), (VCPU_ANSWER, 16),
];

const GUEST: [u64; 15] = [
    RELINQUISH, SHARE, UNSHARE, PROTECT, OFFER, OFFER, ACCEPT, ACCEPT, GIVE_BACK, GIVE, TAKE, TAKE, psci::CPU_ON, psci::CPU_OFF,
    psci::AFFINITY_INFO,
];

/// A core, and the registers of a call that the host makes there.
pub fn of_host(system: &System, random: &mut Random) -> (usize, [u64; 5]) {
    let mut found = (random.below(CORES as u64) as usize, [CLAIM, random.below(FRAMES as u64), 0, 0, 0]);
    for _ in 0..12 {
        if let Some(call) = likely(system, random) {
            found = call;
            break;
        }
    }
    if random.once_in(6) {
        let at = if random.once_in(8) { 0 } else { 1 + random.below(3) as usize };
        found.1[at] = stray(random);
    }
    if random.once_in(40) {
        found.0 = random.below(CORES as u64 + 2) as usize;
    }
    found
}

fn weighed(random: &mut Random) -> u64 {
    let mut total = 0;
    for (_, weight) in HOST.iter() {
        total += *weight;
    }
    let mut left = random.below(total);
    for (number, weight) in HOST.iter() {
        if left < *weight {
            return *number;
        }
        left -= *weight;
    }
    CLAIM
}

/// A call that may well be done; none, if the one that was thought of would be refused. Seldom one that lacks one thing.
fn likely(system: &System, random: &mut Random) -> Option<(usize, [u64; 5])> {
    let core = &system.core;
    let number = weighed(random);
    let vm = random.below(BUSY) as usize;
    let page = random.one_of(&PAGES);
    let mut on = random.below(CORES as u64) as usize;
    let life = core.vms[vm].life;
    let index = random.below(VCPUS as u64);
    let (loose, any) = (random.once_in(10), random.once_in(10));
    let x = match number {
        CLAIM => [number, frame(core, random, |o| any || *o == Owner::Free)?, 0, 0, 0],
        FREE => [number, frame(core, random, |o| any || *o == Owner::Host)?, 0, 0, 0],
        RECLAIM => [number, frame(core, random, |o| loose || can_be_reclaimed(core, o))?, 0, 0, 0],
        RECLAIM_TABLE => [number, empty_table(core, random)?, 0, 0, 0],
        END_LOAN => [number, frame(core, random, |o| loose || can_be_ended(core, o))?, 0, 0, 0],
        VM_CREATE if loose || life == Life::Unused => {
            [number, vm as u64, frame(core, random, |o| any || *o == Owner::Free)?, 3 + random.below(4) / 3, 0]
        }
        VM_DESTROY if loose || life == Life::Live => match loaded_of(system, vm) {
            Some(core) if !random.once_in(4) => {
                on = core;
                [VCPU_PUT, 0, 0, 0, 0]
            }
            _ => [number, vm as u64, 0, 0, 0],
        },
        VM_RELEASE if life == Life::Dying && (loose || !has_part(core, vm)) => [number, vm as u64, 0, 0, 0],
        VCPU_CREATE if loose || life == Life::Live && place(system, vm, index) == Place::Absent => {
            [number, vm as u64, index, random.below(8) * 4, 0]
        }
        VCPU_LOAD if loose || life == Life::Live && place(system, vm, index) == Place::Put => [number, vm as u64, index, 0, 0],
        DONATE if life == Life::Live && (loose || misses(core, vm, page) == Some(3)) => {
            [number, vm as u64, page, frame(core, random, |o| any || *o == Owner::Host)?, random.one_of(&PERMS)]
        }
        DONATE_TABLE if life == Life::Live && (loose || misses(core, vm, page)? < 3) => {
            [number, vm as u64, page, frame(core, random, |o| any || *o == Owner::Free)?, 0]
        }
        VCPU_PUT | VCPU_RUN | VCPU_ANSWER => {
            on = busy_core(system, random)?;
            let asked = system.vcpus.table[system.vcpus.loaded[on]?].device.is_some();
            if asked != (number == VCPU_ANSWER) && number != VCPU_PUT && !loose {
                return None;
            }
            [number, random.next(), 0, 0, 0]
        }
        _ => return None,
    };
    if number == VCPU_LOAD {
        on = idle_core(system, random)?;
    }
    Some((on, x))
}

/// What a guest asks for that has stopped on a core, of the virtual machine `vm`.
pub fn of_guest(system: &System, random: &mut Random, vm: usize) -> [u64; 4] {
    let number = random.one_of(&GUEST);
    let page = random.one_of(&PAGES);
    let other = random.below(BUSY);
    let mut x = match number {
        PROTECT => [number, page, random.one_of(&PERMS), 0],
        OFFER => [number, page, other, random.one_of(&PERMS)],
        ACCEPT => [number, page, offered(&system.core, random, vm), 0],
        GIVE => [number, page, other, 0],
        TAKE => [number, page, given(&system.core, random, vm), random.one_of(&PERMS)],
        psci::CPU_ON => [number, random.below(VCPUS as u64), random.below(8) * 4, random.next()],
        psci::AFFINITY_INFO => [number, random.below(VCPUS as u64), 0, 0],
        _ => [number, page, 0, 0],
    };
    if random.once_in(6) {
        x[random.below(4) as usize] = stray(random);
    }
    x
}

/// What stands in a register instead of what fits: another page, frame or virtual machine, a page at an end, or anything.
fn stray(random: &mut Random) -> u64 {
    match random.below(10) {
        0 => random.argument(),
        1 => random.one_of(&ENDS),
        2 => random.below(BUSY + 1),
        3..=5 => random.one_of(&PAGES),
        _ => random.below(FRAMES as u64 + 1),
    }
}

/// A core with a virtual CPU.
pub fn busy_core(system: &System, random: &mut Random) -> Option<usize> {
    core_where(system, random, true)
}

fn idle_core(system: &System, random: &mut Random) -> Option<usize> {
    core_where(system, random, false)
}

fn core_where(system: &System, random: &mut Random, busy: bool) -> Option<usize> {
    let first = random.below(CORES as u64) as usize;
    for at in 0..CORES {
        let core = (first + at) % CORES;
        if system.vcpus.loaded[core].is_some() == busy {
            return Some(core);
        }
    }
    None
}

/// A core that has a virtual CPU of this virtual machine loaded.
fn loaded_of(system: &System, vm: usize) -> Option<usize> {
    system.vcpus.loaded.iter().position(|slot| matches!(*slot, Some(slot) if slot / VCPUS == vm))
}

/// Some frame with such an owner.
fn frame(core: &Core, random: &mut Random, fits: impl Fn(&Owner) -> bool) -> Option<u64> {
    let first = random.below(FRAMES as u64) as usize;
    for at in 0..FRAMES {
        let frame = (first + at) % FRAMES;
        if fits(&core.frames[frame].owner) {
            return Some(frame as u64);
        }
    }
    None
}

fn can_be_reclaimed(core: &Core, owner: &Owner) -> bool {
    match *owner {
        Owner::Private { vm, .. } | Owner::Shared { vm, with: Borrower::Host | Borrower::Offered { .. }, .. } => {
            core.vms[vm].life == Life::Dying
        }
        Owner::Donated { from, to } => core.vms[from].life != Life::Live && core.vms[to].life != Life::Live,
        _ => false,
    }
}

fn can_be_ended(core: &Core, owner: &Owner) -> bool {
    match *owner {
        Owner::Shared { with: Borrower::Mapped { vm, .. }, .. } => core.vms[vm].life == Life::Dying,
        _ => false,
    }
}

/// A table without entries that is not the first of a virtual machine, sooner of one that ends.
fn empty_table(core: &Core, random: &mut Random) -> Option<u64> {
    let found = frame(core, random, |o| matches!(*o, Owner::Table { vm, level, .. } if level != core.vms[vm].start))?;
    let dying = matches!(core.frames[found as usize].owner, Owner::Table { vm, .. } if core.vms[vm].life == Life::Dying);
    if core.frames[found as usize].refs == 0 && (dying || random.once_in(12)) {
        Some(found)
    } else {
        None
    }
}

/// Has a virtual machine a part in any frame but its first table?
fn has_part(core: &Core, vm: usize) -> bool {
    for frame in 0..FRAMES {
        let part = match core.frames[frame].owner {
            Owner::Table { vm: v, .. } | Owner::Private { vm: v, .. } => v == vm,
            Owner::Shared { vm: v, with: Borrower::Mapped { vm: w, .. } | Borrower::Offered { vm: w, .. }, .. } => v == vm || w == vm,
            Owner::Shared { vm: v, .. } => v == vm,
            Owner::Donated { from, to } => from == vm || to == vm,
            _ => false,
        };
        if part && frame != core.vms[vm].root {
            return true;
        }
    }
    false
}

/// The level at which a page of a virtual machine leads nowhere.
fn misses(core: &Core, vm: usize, page: u64) -> Option<u32> {
    match core.translate(vm, page) {
        Translation::Fault { level } => Some(level),
        Translation::Page { .. } => None,
    }
}

/// A frame that is offered to a virtual machine, or any.
fn offered(core: &Core, random: &mut Random, to: usize) -> u64 {
    let fits = |o: &Owner| matches!(*o, Owner::Shared { with: Borrower::Offered { vm, .. }, .. } if vm == to);
    frame(core, random, fits).unwrap_or(random.below(FRAMES as u64))
}

/// A frame that was given to a virtual machine, or by it, or any.
fn given(core: &Core, random: &mut Random, vm: usize) -> u64 {
    let fits = |o: &Owner| matches!(*o, Owner::Donated { from, to } if from == vm || to == vm);
    frame(core, random, fits).unwrap_or(random.below(FRAMES as u64))
}

fn place(system: &System, vm: usize, index: u64) -> Place {
    system.vcpus.table[vm * VCPUS + index as usize].place
}
