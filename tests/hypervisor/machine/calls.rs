//! Which call the host makes next: one that the state lets be done, as far as that is seen from outside, or nearly so. Looks for
//! it at who owns which frame, which virtual machines live, and what their pages lead to.

use crate::hypercall::call::*;
use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::random::Random;
use crate::stage2::geometry::{BLOCK, ENTRIES, GIB};
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::system::System;
use crate::vcpu::table::{Place, Power, CORES, VCPUS};
use crate::vm::{Life, VMS};

/// The first page that is no device's, whatever the size of tables.
pub const MEMORY: u64 = GIB as u64;
const NEXT: u64 = MEMORY + ENTRIES as u64;
/// Pages that guests get memory at: side by side, at the end of a table, in the next one, and in the one behind that.
pub const PAGES: [u64; 8] =
    [MEMORY, MEMORY + 1, MEMORY + 2, MEMORY + 1, NEXT - 1, NEXT, NEXT + 1, NEXT + ENTRIES as u64];
/// The last pages of address spaces of three and four levels, and the first behind them.
pub const ENDS: [u64; 4] =
    [(GIB * ENTRIES) as u64 - 1, (GIB * ENTRIES) as u64, (GIB * GIB) as u64 - 1, (GIB * GIB) as u64];
/// The first numbers that name nothing.
const BOUNDS: [u64; 4] = [FRAMES as u64, VMS as u64, VCPUS as u64, CORES as u64];
/// The virtual machines that there are calls for.
pub const BUSY: u64 = 4;
pub const PERMS: [u64; 4] = [PERMS_READ, PERMS_READ | PERMS_WRITE, PERMS_READ | PERMS_EXECUTE, PERMS_ALL];

/// How often each call is thought of. What builds comes often, what ends a virtual machine seldom.
const HOST: [(u64, u64); 18] = [
    (CLAIM, 12), (FREE, 6), (DONATE, 16), (DONATE_TABLE, 16), (RECLAIM, 24), (RECLAIM_TABLE, 24), (END_LOAN, 8), (VM_CREATE, 16),
    (VM_DESTROY, 2), (VM_RELEASE, 24), (DONATE_BLOCK, 40), (RECLAIM_BLOCK, 12), (SPLIT_BLOCK, 1), (VCPU_CREATE, 6), (VCPU_LOAD, 12),
    (VCPU_PUT, 2), (VCPU_RUN, 8), (VCPU_ANSWER, 12),
];

/// A core, and the registers of a call that the host makes there.
pub fn of_host(system: &System, random: &mut Random) -> (usize, [u64; 5]) {
    let mut found = (random.below(CORES as u64) as usize, [CLAIM, random.below(FRAMES as u64), 0, 0, 0]);
    let lacks = lacking(random);
    for _ in 0..40 {
        if let Some(call) = likely(system, random, lacks) {
            found = call;
            break;
        }
    }
    if random.once_in(6) {
        let at = if random.once_in(8) { 0 } else { 1 + random.below(4) as usize };
        found.1[at] = stray(random, found.1[at]);
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

/// What a call lacks, seldom: the state that it is for, or the frame that it needs.
#[derive(Clone, Copy)]
struct Lacks {
    state: bool,
    frame: bool,
}

fn lacking(random: &mut Random) -> Lacks {
    let what = random.below(12);
    Lacks { state: what == 0, frame: what == 1 }
}

/// A call that may well be done, but for what it lacks; none, if the one that was thought of could not.
fn likely(system: &System, random: &mut Random, lacks: Lacks) -> Option<(usize, [u64; 5])> {
    let number = weighed(random);
    match number {
        VCPU_CREATE | VCPU_LOAD | VCPU_PUT | VCPU_RUN | VCPU_ANSWER => of_vcpus(system, random, number, lacks.state),
        VM_CREATE | VM_DESTROY | VM_RELEASE => of_lives(system, random, number, lacks),
        _ => Some((random.below(CORES as u64) as usize, of_memory(&system.core, random, number, lacks)?)),
    }
}

fn of_memory(core: &Core, random: &mut Random, number: u64, lacks: Lacks) -> Option<[u64; 5]> {
    let vm = random.below(BUSY) as usize;
    let page = random.one_of(&PAGES);
    let lives = core.vms[vm].life == Life::Live;
    Some(match number {
        CLAIM => [number, owned_by(core, random, Owner::Free, lacks)?, 0, 0, 0],
        FREE => [number, owned_by(core, random, Owner::Host, lacks)?, 0, 0, 0],
        RECLAIM if lacks.state => {
            let donated = frame(core, random, |f| matches!(f.owner, Owner::Donated { .. }));
            [number, donated.or(frame(core, random, |f| is_memory(&f.owner)))?, 0, 0, 0]
        }
        RECLAIM => [number, frame(core, random, |f| can_be_reclaimed(core, &f.owner))?, 0, 0, 0],
        RECLAIM_TABLE => [number, empty_table(core, random, lacks.frame)?, 0, 0, 0],
        END_LOAN if lacks.state => [number, frame(core, random, |f| matches!(f.owner, Owner::Shared { .. }))?, 0, 0, 0],
        END_LOAN => [number, frame(core, random, |f| can_be_ended(core, &f.owner))?, 0, 0, 0],
        DONATE if lives && (lacks.state || misses(core, vm, page) == Some(3)) => {
            [number, vm as u64, page, owned_by(core, random, Owner::Host, lacks)?, random.one_of(&PERMS)]
        }
        DONATE_TABLE if lives && (lacks.state || misses(core, vm, page)? < 3) => {
            [number, vm as u64, page, owned_by(core, random, Owner::Free, lacks)?, 0]
        }
        DONATE_BLOCK if lives && (lacks.state || misses(core, vm, page) == Some(2)) => {
            let begin = if lacks.state { page } else { page - page % BLOCK as u64 };
            [number, vm as u64, begin, block(core, random, lacks.frame)?, random.one_of(&PERMS)]
        }
        RECLAIM_BLOCK => {
            let dying = |vm: usize| lacks.state || core.vms[vm].life == Life::Dying;
            let part = frame(core, random, |f| matches!(f.owner, Owner::Block { vm, .. } if dying(vm)))?;
            [number, if lacks.frame { part } else { part - part % BLOCK as u64 }, 0, 0, 0]
        }
        SPLIT_BLOCK => {
            let part = frame(core, random, |f| matches!(f.owner, Owner::Block { .. }))?;
            let (of, at) = match core.frames[part as usize].owner {
                Owner::Block { vm, page } => (vm as u64, if lacks.state { random.one_of(&PAGES) } else { page }),
                _ => return None,
            };
            [number, of, at, owned_by(core, random, Owner::Free, lacks)?, 0]
        }
        _ => return None,
    })
}

fn of_lives(system: &System, random: &mut Random, number: u64, lacks: Lacks) -> Option<(usize, [u64; 5])> {
    let core = &system.core;
    let vm = random.below(BUSY) as usize;
    let on = random.below(CORES as u64) as usize;
    let life = core.vms[vm].life;
    match number {
        VM_CREATE if lacks.state || life == Life::Unused => {
            let root = owned_by(core, random, Owner::Free, lacks)?;
            Some((on, [number, vm as u64, root, 3 + random.below(4) / 3, 0]))
        }
        VM_DESTROY if lacks.state || life == Life::Live => match loaded_of(system, vm) {
            Some(core) if !random.once_in(4) => Some((core, [VCPU_PUT, 0, 0, 0, 0])),
            _ => Some((on, [number, vm as u64, 0, 0, 0])),
        },
        VM_RELEASE if life == Life::Dying && (lacks.state || !has_part(core, vm)) => Some((on, [number, vm as u64, 0, 0, 0])),
        _ => None,
    }
}

fn of_vcpus(system: &System, random: &mut Random, number: u64, loose: bool) -> Option<(usize, [u64; 5])> {
    let vm = random.below(BUSY) as usize;
    let index = random.below(VCPUS as u64);
    let place = system.vcpus.table[vm * VCPUS + index as usize].place;
    let lives = system.core.vms[vm].life == Life::Live;
    match number {
        VCPU_CREATE if loose || lives && place == Place::Absent => {
            Some((random.below(CORES as u64) as usize, [number, vm as u64, index, random.below(8) * 4, 0]))
        }
        VCPU_LOAD if loose || lives && place == Place::Put => {
            let on = if loose { random.below(CORES as u64) as usize } else { idle_core(system, random)? };
            Some((on, [number, vm as u64, index, 0, 0]))
        }
        VCPU_PUT | VCPU_RUN | VCPU_ANSWER => {
            let on = busy_core(system, random)?;
            let vcpu = &system.vcpus.table[system.vcpus.loaded[on]?];
            let fits = match number {
                VCPU_RUN => vcpu.device.is_none() && vcpu.power != Power::Off,
                VCPU_ANSWER => vcpu.device.is_some(),
                _ => true,
            };
            if !fits && !loose {
                return None;
            }
            Some((on, [number, random.next(), 0, 0, 0]))
        }
        _ => None,
    }
}

/// What stands in a register instead of what fits: another page, frame or virtual machine, a page at an end, the first number that
/// names nothing, one more, one bit more or less, or anything.
pub fn stray(random: &mut Random, fits: u64) -> u64 {
    match random.below(12) {
        0 => random.argument(),
        1 => random.one_of(&ENDS),
        2 => random.below(BUSY + 1),
        3 => random.one_of(&BOUNDS),
        4..=6 => fits ^ 1 << random.below(64),
        7 => fits.wrapping_add(1),
        8..=9 => random.one_of(&PAGES),
        _ => random.below(FRAMES as u64),
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

/// Some such frame, sooner one that is no part of what could be given as a block.
pub fn frame(core: &Core, random: &mut Random, fits: impl Fn(&Frame) -> bool) -> Option<u64> {
    let first = if random.once_in(4) { random.below(FRAMES as u64) as usize } else { 0 };
    let mut last = None;
    for at in 0..FRAMES {
        let frame = (first + at) % FRAMES;
        if fits(&core.frames[frame]) {
            if !is_whole(core, frame / BLOCK) {
                return Some(frame as u64);
            }
            last = Some(frame as u64);
        }
    }
    last
}

/// Some frame of an owner; or of anybody, or the first that there is not.
fn owned_by(core: &Core, random: &mut Random, owner: Owner, lacks: Lacks) -> Option<u64> {
    if lacks.frame && random.once_in(4) {
        return Some(FRAMES as u64);
    }
    frame(core, random, |f| lacks.frame || f.owner == owner)
}

/// The first of some frames that could be given as a block; or nearly so, or any frame.
fn block(core: &Core, random: &mut Random, any: bool) -> Option<u64> {
    if any && random.once_in(4) {
        return Some(random.below(FRAMES as u64));
    }
    let numbers = 0..FRAMES / BLOCK;
    let found = if any {
        numbers.filter(|number| !is_whole(core, *number)).max_by_key(|number| part_of_host(core, *number))
    } else {
        numbers.into_iter().find(|number| is_whole(core, *number))
    };
    found.map(|number| (number * BLOCK) as u64)
}

/// How many frames of a block are the host's.
fn part_of_host(core: &Core, number: usize) -> usize {
    (0..BLOCK).filter(|i| core.frames[number * BLOCK + *i].owner == Owner::Host).count()
}

/// Are they all?
fn is_whole(core: &Core, number: usize) -> bool {
    (number + 1) * BLOCK <= FRAMES && (0..BLOCK).all(|i| core.frames[number * BLOCK + i].owner == Owner::Host)
}

/// Memory of virtual machines, or on its way between two.
fn is_memory(owner: &Owner) -> bool {
    matches!(*owner, Owner::Private { .. } | Owner::Shared { .. } | Owner::Donated { .. } | Owner::Block { .. })
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

/// A table without entries that is not the first of a virtual machine, sooner of one that ends; or any table.
fn empty_table(core: &Core, random: &mut Random, any: bool) -> Option<u64> {
    let early = random.once_in(12);
    frame(core, random, |f| match f.owner {
        Owner::Table { vm, level, .. } if f.refs == 0 && level != core.vms[vm].start => {
            any || early || core.vms[vm].life == Life::Dying
        }
        Owner::Table { .. } => any,
        _ => false,
    })
}

/// Has a virtual machine a part in any frame but its first table?
fn has_part(core: &Core, vm: usize) -> bool {
    for frame in 0..FRAMES {
        let part = match core.frames[frame].owner {
            Owner::Table { vm: v, .. } | Owner::Private { vm: v, .. } | Owner::Block { vm: v, .. } => v == vm,
            Owner::Shared { vm: v, with: Borrower::Mapped { vm: w, .. } | Borrower::Offered { vm: w, .. }, .. } => {
                v == vm || w == vm
            }
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
pub fn misses(core: &Core, vm: usize, page: u64) -> Option<u32> {
    match core.translate(vm, page) {
        Translation::Fault { level } => Some(level),
        Translation::Page { .. } => None,
    }
}
