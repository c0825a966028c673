//! Calls made of random numbers: known ones with arguments near and far from what they take, guests that stop for random
//! reasons. What happens is folded into one number, which is the same for the same seed wherever this runs.

use crate::hypercall::call::*;
use crate::hypercall::guest::RELINQUISH;
use crate::system::System;
use crate::trap::exit::Exit;
use crate::trap::stop::Stop;
use crate::vcpu::registers::CLEAR;

/// The first page that guests get memory at.
const PAGE: u64 = 0x4_0000;

const NUMBERS: [u64; 22] = [
    CLAIM, CLAIM, CLAIM, FREE, DONATE, DONATE, DONATE, DONATE_TABLE, DONATE_TABLE, RECLAIM, RECLAIM_TABLE, END_LOAN, VM_CREATE, VM_CREATE, VM_DESTROY,
    VM_RELEASE, VCPU_CREATE, VCPU_LOAD, VCPU_LOAD, VCPU_PUT, VCPU_RUN, VCPU_ANSWER,
];

pub struct Random {
    state: u64,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    /// Source: Steele, Lea, Flood: SplitMix64.
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }

    /// Mostly a number that means something, now and then any.
    fn argument(&mut self) -> u64 {
        match self.below(16) {
            0 => self.next(),
            1 => u64::MAX - self.below(4),
            2 => 1 << self.below(64),
            3..=8 => self.below(4),
            _ => self.below(10),
        }
    }

    /// A call of the host. Most are such that they may well be done.
    fn call(&mut self) -> [u64; 5] {
        let number = NUMBERS[self.below(NUMBERS.len() as u64) as usize];
        let (vm, frame, page) = (self.below(3), self.below(24), PAGE + self.below(4));
        let mut call = match number {
            CLAIM | FREE | RECLAIM | RECLAIM_TABLE | END_LOAN => [number, frame, 0, 0, 0],
            DONATE => [number, vm, page, frame, [1, 3, 5, 7][self.below(4) as usize]],
            DONATE_TABLE => [number, vm, page, frame, 0],
            VM_CREATE => [number, vm, frame, 3 + self.below(2), 0],
            VM_DESTROY | VM_RELEASE => [number, vm, 0, 0, 0],
            VCPU_CREATE | VCPU_LOAD => [number, vm, self.below(4), self.below(8) * 4, 0],
            _ => [number, self.next(), 0, 0, 0],
        };
        if self.below(6) == 0 {
            let at = self.below(5) as usize;
            call[at] = self.argument();
        }
        call
    }

    fn stop(&mut self) -> Stop {
        let mut registers = CLEAR;
        for at in 0..5 {
            registers.x[at] = self.argument();
        }
        if self.below(2) == 0 {
            registers.x[0] = [0x8400_0000, 0x8400_0002, 0xc400_0003, 0xc400_0004, 0x8400_000a][self.below(5) as usize];
        } else if self.below(2) == 0 {
            registers.x[0] = RELINQUISH + self.below(9);
            registers.x[1] = PAGE + self.below(4);
            registers.x[2] = self.below(24);
        }
        registers.pc = self.argument();
        registers.pstate = self.argument();
        registers.vbar_el1 = self.argument();
        let class = [0x01, 0x16, 0x16, 0x16, 0x17, 0x18, 0x20, 0x24, 0x24, 0x24, 0x2f, 0x3c][self.below(12) as usize];
        let esr = class << 26 | self.next() & 0x1ff_ffc0 | [4, 5, 6, 7, 0xf, 0xb, 0x10, 0x30][self.below(8) as usize];
        Stop { registers, esr, far: self.argument(), hpfar: (self.below(2) * PAGE + self.argument() % PAGE) << 4 }
    }
}

/// A number that depends on all that happened.
fn folded(sum: u64, code: u64) -> u64 {
    (sum ^ code).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(5)
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

pub fn play(seed: u64, calls: u64) {
    let mut system = Box::new(System::boot(1));
    let mut random = Random::new(seed);
    let (mut sum, mut done) = (0, 0);
    for _ in 0..calls {
        let core = random.below(5) as usize;
        let code = if random.below(4) == 0 {
            told(system.leave(core, &random.stop()))
        } else {
            system.host_call(core, random.call()).code
        };
        done += (code == 0) as u64;
        sum = folded(sum, code);
    }
    println!("{calls} calls, {done} of them done: {sum:016x}");
}
