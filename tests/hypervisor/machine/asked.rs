//! What a guest asks for next: something that its memory, and what others have offered or given to it, let be done, or nearly so.

use crate::calls::{frame, misses, stray, BUSY, PAGES, PERMS};
use crate::hypercall::guest::{ACCEPT, GIVE, GIVE_BACK, OFFER, PROTECT, RELINQUISH, SHARE, TAKE, UNSHARE};
use crate::mem::frames::{Borrower, Frame, Owner, FRAMES};
use crate::random::Random;
use crate::state::Core;
use crate::system::System;
use crate::vcpu::psci;
use crate::vcpu::table::{Place, Power, VCPUS};
use crate::vm::Life;

const GUEST: [u64; 17] = [
    RELINQUISH, SHARE, UNSHARE, PROTECT, OFFER, OFFER, ACCEPT, ACCEPT, GIVE_BACK, GIVE, GIVE, TAKE, TAKE, psci::CPU_ON,
    psci::CPU_OFF, psci::CPU_ON, psci::AFFINITY_INFO,
];

/// The registers of a call of a guest of the virtual machine `vm`.
pub fn of_guest(system: &System, random: &mut Random, vm: usize) -> [u64; 4] {
    let mut x = [SHARE, random.one_of(&PAGES), 0, 0];
    let any = random.once_in(8);
    for _ in 0..20 {
        if let Some(call) = likely(system, random, vm, any) {
            x = call;
            break;
        }
    }
    if random.once_in(6) {
        let at = random.below(4) as usize;
        x[at] = stray(random, x[at]);
    }
    x
}

/// A call that may well be done; none, if there is nothing to do it with. `any`: it is for a page or frame of anybody.
fn likely(system: &System, random: &mut Random, vm: usize, any: bool) -> Option<[u64; 4]> {
    let core = &system.core;
    let number = random.one_of(&GUEST);
    let page = if any && random.once_in(2) { random.one_of(&PAGES) } else { page_for(core, random, vm, number)? };
    Some(match number {
        PROTECT => [number, page, random.one_of(&PERMS), 0],
        OFFER => [number, page, another(core, random, vm, any)?, random.one_of(&PERMS)],
        ACCEPT => {
            let offered = |f: &Frame| match f.owner {
                Owner::Shared { with: Borrower::Offered { vm: to, .. }, .. } => any || to == vm,
                _ => false,
            };
            [number, page, frame(core, random, offered)?, 0]
        }
        GIVE => [number, page, another(core, random, vm, any)?, 0],
        TAKE => {
            let given = |f: &Frame| matches!(f.owner, Owner::Donated { from, to } if any || from == vm || to == vm);
            [number, page, frame(core, random, given)?, random.one_of(&PERMS)]
        }
        psci::CPU_ON => {
            let target = if any { random.below(VCPUS as u64 + 1) } else { sleeping(system, random, vm)? };
            [number, target, random.below(8) * 4, random.next()]
        }
        psci::AFFINITY_INFO => [number, random.below(VCPUS as u64 + 1), 0, 0],
        _ => [number, page, 0, 0],
    })
}

/// A page at which a virtual machine has what a call is for: for most its own memory, to borrow or to take a place for it.
fn page_for(core: &Core, random: &mut Random, vm: usize, number: u64) -> Option<u64> {
    match number {
        ACCEPT | TAKE => PAGES.iter().copied().find(|page| misses(core, vm, *page) == Some(3)),
        GIVE_BACK => page_where(core, random, |o| match *o {
            Owner::Shared { with: Borrower::Mapped { vm: by, page, .. }, .. } if by == vm => Some(page),
            _ => None,
        }),
        UNSHARE => page_where(core, random, |o| match *o {
            Owner::Shared { vm: of, page, .. } if of == vm => Some(page),
            _ => None,
        }),
        RELINQUISH | SHARE | PROTECT | OFFER | GIVE => page_where(core, random, |o| match *o {
            Owner::Private { vm: of, page } if of == vm => Some(page),
            _ => None,
        }),
        _ => Some(0),
    }
}

/// The page that the owner of some frame names.
fn page_where(core: &Core, random: &mut Random, page: impl Fn(&Owner) -> Option<u64>) -> Option<u64> {
    let first = random.below(FRAMES as u64) as usize;
    for at in 0..FRAMES {
        if let Some(found) = page(&core.frames[(first + at) % FRAMES].owner) {
            return Some(found);
        }
    }
    None
}

/// Another virtual machine that lives, or `any`.
fn another(core: &Core, random: &mut Random, vm: usize, any: bool) -> Option<u64> {
    let other = random.below(BUSY);
    if any || other != vm as u64 && core.vms[other as usize].life == Life::Live {
        Some(other)
    } else {
        None
    }
}

/// A virtual CPU of a machine that is there and switched off.
fn sleeping(system: &System, random: &mut Random, vm: usize) -> Option<u64> {
    let index = random.below(VCPUS as u64);
    let vcpu = &system.vcpus.table[vm * VCPUS + index as usize];
    if vcpu.place != Place::Absent && vcpu.power == Power::Off {
        Some(index)
    } else {
        None
    }
}
