//! What happens: the host makes two virtual machines, gives them memory, lets them run, answers what they stop for, and ends
//! one of them. Now and then it asks for what it must not have.

use crate::cpu::{Cpu, Op};
use crate::hypercall::call::*;
use crate::hypercall::guest::{GIVE, RELINQUISH, SHARE, TAKE};
use crate::hypercall::code::DONE;
use crate::system::System;
use crate::trap::exit::Exit;
use crate::vcpu::psci;

/// The first page of memory of a guest, and its address.
const PAGE: u64 = 0x4_0000;
const MEMORY: u64 = PAGE << 12;
const DEVICE: u64 = 0x0900_0000;
const READ: u64 = PERMS_READ;
const WRITE: u64 = PERMS_READ | PERMS_WRITE;

const FIRST: [Op; 44] = [
    Op::Set(1, 0x1111),
    Op::Store(1, MEMORY),
    Op::Load(2, MEMORY),
    Op::Show(2),
    // memory that the host has not given yet
    Op::Store(1, MEMORY + 0x1008),
    Op::Load(2, MEMORY + 0x1008),
    Op::Show(2),
    // a page that may only be read
    Op::Load(2, MEMORY + 0x2000),
    Op::Show(2),
    Op::Store(1, MEMORY + 0x2000),
    Op::Fetch(MEMORY),
    // a virtual CPU that switches itself on is on already
    Op::Set(0, psci::CPU_ON),
    Op::Set(1, 0),
    Op::Set(2, 0x40),
    Op::Set(3, 7),
    Op::Call,
    Op::Show(0),
    // and another one, which starts at the end of this script
    Op::Set(0, psci::CPU_ON),
    Op::Set(1, 1),
    Op::Set(2, 34 * 4),
    Op::Call,
    Op::Show(0),
    Op::Set(0, psci::AFFINITY_INFO),
    Op::Set(1, 1),
    Op::Set(2, 0),
    Op::Secure,
    Op::Show(0),
    Op::Store(3, DEVICE),
    Op::Load(4, DEVICE + 8),
    Op::Show(4),
    Op::Set(0, SHARE),
    Op::Set(1, PAGE),
    Op::Call,
    Op::Wait,
    // the second virtual CPU
    Op::Show(0),
    Op::Load(1, MEMORY),
    // memory for the other machine, for good; not for itself
    Op::Set(0, GIVE),
    Op::Set(1, PAGE + 1),
    Op::Set(2, 0),
    Op::Call,
    Op::Show(0),
    Op::Set(0, GIVE),
    Op::Set(2, 1),
    Op::Call,
];

const SECOND: [Op; 24] = [
    Op::Load(1, MEMORY),
    Op::Show(1),
    Op::Set(1, 0x2222),
    Op::Store(1, MEMORY),
    Op::Set(0, RELINQUISH),
    Op::Set(1, PAGE),
    Op::Call,
    Op::Show(0),
    // what the TLB remembered is gone, too
    Op::Load(1, MEMORY),
    Op::Show(1),
    // what the other machine has given, by its handle, and with what it holds; once
    Op::Set(0, TAKE),
    Op::Set(1, PAGE + 1),
    Op::Set(2, 40),
    Op::Set(3, WRITE),
    Op::Call,
    Op::Show(0),
    Op::Load(1, MEMORY + 0x1008),
    Op::Show(1),
    Op::Set(0, TAKE),
    Op::Call,
    Op::Show(0),
    Op::Load(1, 0xffff_ffff_f000),
    Op::Set(0, psci::CPU_OFF),
    Op::Call,
];

pub struct Host {
    pub system: Box<System>,
    pub cpus: [Cpu; 2],
}

impl Host {
    pub fn ask(&mut self, core: usize, what: &str, x: [u64; 5]) -> u64 {
        let code = self.system.host_call(core, x).code;
        if code == DONE {
            println!("host: {what}: done");
        } else {
            println!("host: {what}: refused ({})", code as i64);
        }
        code
    }

    /// Writes a word of physical memory.
    pub fn fill(&mut self, frame: usize, word: usize, value: u64) {
        self.system.core.words[frame][word] = value;
    }

    pub fn holds(&self, frame: usize, word: usize) {
        println!("frame {frame} holds {:#x}", self.system.core.words[frame][word]);
    }

    fn give(&mut self, vm: u64, page: u64, frame: u64, perms: u64, word: u64) {
        self.fill(frame as usize, 0, word);
        self.ask(0, "donate", [DONATE, vm, page, frame, perms]);
    }

    /// Runs what a core has loaded until it waits, is switched off, or can't go on.
    pub fn run(&mut self, core: usize, vm: u64, script: &[Op]) {
        for _ in 0..40 {
            let entry = match self.system.host_call(core, [VCPU_RUN, 0, 0, 0, 0]) {
                reply if reply.code != DONE => {
                    println!("host: run: refused ({})", reply.code as i64);
                    return;
                }
                reply => reply.entry,
            };
            let exit = match entry {
                Some(entry) => self.cpus[core].run(&mut self.system, entry, script),
                None => return,
            };
            match exit {
                Exit::Resume => {}
                Exit::Fault { page, intent } => {
                    println!("  exit: fault at page {page:#x} ({intent:?})");
                    if page != PAGE + 1 {
                        return;
                    }
                    self.give(vm, page, 40, WRITE, 0);
                }
                Exit::Device { address, access, value } => {
                    println!("  exit: device {address:#x} {} {value:#x}", if access.write { "gets" } else { "is read" });
                    self.ask(core, "answer", [VCPU_ANSWER, 0xd0d0, 0, 0, 0]);
                }
                other => {
                    println!("  exit: {other:?}");
                    return;
                }
            }
        }
    }
}

pub fn play() {
    let mut host = Host { system: Box::new(System::boot(1)), cpus: [Cpu::new(0), Cpu::new(1)] };
    println!("boot: {} frames", host.system.core.frames.len());

    println!("-- two virtual machines: three levels of tables, and four");
    for frame in 1..9 {
        host.ask(0, "free", [FREE, frame, 0, 0, 0]);
    }
    host.ask(0, "free what holds the core", [FREE, 0, 0, 0, 0]);
    host.ask(0, "create 0", [VM_CREATE, 0, 1, 3, 0]);
    host.ask(0, "create 0 again", [VM_CREATE, 0, 2, 3, 0]);
    host.ask(0, "create 1 on a table of 0", [VM_CREATE, 1, 1, 4, 0]);
    host.ask(0, "create 1", [VM_CREATE, 1, 4, 4, 0]);
    for (vm, frame) in [(0, 2), (0, 3), (1, 5), (1, 6), (1, 7)] {
        host.ask(0, "table", [DONATE_TABLE, vm, PAGE, frame, 0]);
    }
    host.ask(0, "a table too many", [DONATE_TABLE, 1, PAGE, 8, 0]);
    host.give(0, PAGE, 20, WRITE, 0xaaaa);
    host.give(0, PAGE + 2, 21, READ, 0xbbbb);
    host.give(1, PAGE, 30, WRITE, 0xcccc);

    println!("-- what the host must not do");
    host.ask(0, "memory of 0 for 1", [DONATE, 1, PAGE + 1, 20, WRITE]);
    host.ask(0, "a table as memory", [DONATE, 1, PAGE + 1, 3, WRITE]);
    host.ask(0, "memory of 0 freed", [FREE, 20, 0, 0, 0]);
    host.ask(0, "memory of 0 taken back", [RECLAIM, 20, 0, 0, 0]);
    host.ask(0, "permissions that there are not", [DONATE, 1, PAGE + 1, 20, 8]);
    host.ask(0, "no such call", [0xdead, 0, 0, 0, 0]);

    println!("-- the first one runs");
    host.ask(0, "vcpu 0.0", [VCPU_CREATE, 0, 0, 0, 0]);
    host.ask(0, "vcpu 0.1", [VCPU_CREATE, 0, 1, 0, 0]);
    host.ask(0, "vcpu 1.0", [VCPU_CREATE, 1, 0, 0, 0]);
    host.ask(0, "load 0.0", [VCPU_LOAD, 0, 0, 0, 0]);
    host.ask(1, "load 0.0 on another core", [VCPU_LOAD, 0, 0, 0, 0]);
    host.run(0, 0, &FIRST);
    host.ask(1, "load 0.1", [VCPU_LOAD, 0, 1, 0, 0]);
    host.run(1, 0, &FIRST);

    println!("-- the second one runs");
    host.ask(0, "put", [VCPU_PUT, 0, 0, 0, 0]);
    host.ask(0, "load 1.0", [VCPU_LOAD, 1, 0, 0, 0]);
    host.run(0, 1, &SECOND);
    host.holds(30, 0);
    host.ask(0, "donate what was given up", [DONATE, 1, PAGE, 30, WRITE]);
    host.ask(0, "claim it", [CLAIM, 30, 0, 0, 0]);
    host.give(1, PAGE, 30, WRITE, 0);
    host.ask(0, "run on", [VCPU_RUN, 0, 0, 0, 0]);
    host.run(0, 1, &SECOND);

    println!("-- the first one ends");
    host.ask(0, "destroy 0 while it is loaded", [VM_DESTROY, 0, 0, 0, 0]);
    host.ask(1, "put", [VCPU_PUT, 0, 0, 0, 0]);
    host.ask(0, "destroy 0", [VM_DESTROY, 0, 0, 0, 0]);
    host.ask(1, "load 0.0", [VCPU_LOAD, 0, 0, 0, 0]);
    host.ask(0, "release 0 too early", [VM_RELEASE, 0, 0, 0, 0]);
    for frame in [20, 21, 40] {
        host.holds(frame as usize, 0);
        host.ask(0, "take back", [RECLAIM, frame, 0, 0, 0]);
        host.holds(frame as usize, 0);
    }
    for table in [2, 3, 2] {
        host.ask(0, "take back a table", [RECLAIM_TABLE, table, 0, 0, 0]);
    }
    host.ask(0, "release 0", [VM_RELEASE, 0, 0, 0, 0]);
    host.ask(0, "create 0", [VM_CREATE, 0, 1, 4, 0]);
}
