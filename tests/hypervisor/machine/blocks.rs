//! Blocks: the host gives a virtual machine 2 MiB at once, splits them, and takes them back, by pages and as a whole. All
//! frames of this machine are the host's: the core lies elsewhere.

use crate::cpu::{Cpu, Op};
use crate::hypercall::call::*;
use crate::hypercall::guest::{RELINQUISH, SHARE};
use crate::scenario::Host;
use crate::stage2::geometry::BLOCK;
use crate::system::System;

/// Where the guest has its block.
const PAGE: u64 = 0x4_0000;
const MEMORY: u64 = PAGE << 12;
const READ: u64 = PERMS_READ;
const WRITE: u64 = PERMS_READ | PERMS_WRITE;
/// The first frame behind the only block that there is.
const TABLES: u64 = BLOCK as u64;

const GUEST: [Op; 23] = [
    Op::Load(1, MEMORY),
    Op::Show(1),
    Op::Load(1, MEMORY + 0x1f_f008),
    Op::Show(1),
    Op::Set(1, 0x3333),
    Op::Store(1, MEMORY + 0x3000),
    // a page of a block can't be shared
    Op::Set(0, SHARE),
    Op::Set(1, PAGE + 3),
    Op::Call,
    Op::Show(0),
    Op::Wait,
    // it can when the block is split; all else is as it was
    Op::Load(1, MEMORY + 0x1f_f008),
    Op::Show(1),
    Op::Set(0, SHARE),
    Op::Set(1, PAGE + 3),
    Op::Call,
    Op::Show(0),
    Op::Set(0, RELINQUISH),
    Op::Set(1, PAGE + 4),
    Op::Call,
    Op::Show(0),
    Op::Load(1, MEMORY + 0x4000),
    Op::Wait,
];

impl Host {
    /// The same for each frame that may be part of a block, without a word.
    fn ask_for_all(&mut self, call: u64) {
        for frame in 0..TABLES {
            self.system.host_call(0, [call, frame, 0, 0, 0]);
        }
    }
}

pub fn play() {
    let mut host = Host { system: Box::new(System::boot(0)), cpus: [Cpu::new(0), Cpu::new(1)] };
    println!("-- a block");
    for frame in TABLES..TABLES + 4 {
        host.ask(0, "free", [FREE, frame, 0, 0, 0]);
    }
    host.ask(0, "create 0", [VM_CREATE, 0, TABLES, 3, 0]);
    host.ask(0, "block without a table", [DONATE_BLOCK, 0, PAGE, 0, WRITE]);
    host.ask(0, "table", [DONATE_TABLE, 0, PAGE, TABLES + 1, 0]);
    host.ask(0, "block at any page", [DONATE_BLOCK, 0, PAGE + 1, 0, WRITE]);
    host.ask(0, "block from any frame", [DONATE_BLOCK, 0, PAGE, 1, WRITE]);
    host.ask(0, "block beyond the end", [DONATE_BLOCK, 0, PAGE, TABLES, WRITE]);
    host.ask(0, "free one of it", [FREE, 511, 0, 0, 0]);
    host.ask(0, "block with a frame of nobody", [DONATE_BLOCK, 0, PAGE, 0, WRITE]);
    host.ask(0, "claim it", [CLAIM, 511, 0, 0, 0]);
    host.fill(0, 0, 0x1111);
    host.fill(511, 1, 0x2222);
    host.ask(0, "block", [DONATE_BLOCK, 0, PAGE, 0, WRITE]);
    host.ask(0, "block once more", [DONATE_BLOCK, 0, PAGE + 512, 0, WRITE]);
    host.ask(0, "a page over it", [DONATE, 0, PAGE + 5, TABLES + 9, READ]);
    host.ask(0, "free one of it", [FREE, 7, 0, 0, 0]);
    host.ask(0, "vcpu", [VCPU_CREATE, 0, 0, 0, 0]);
    host.ask(0, "load", [VCPU_LOAD, 0, 0, 0, 0]);
    host.run(0, 0, &GUEST);
    host.holds(3, 0);

    println!("-- split");
    host.ask(0, "split with a frame of the host", [SPLIT_BLOCK, 0, PAGE, TABLES + 9, 0]);
    host.ask(0, "split what is not there", [SPLIT_BLOCK, 0, PAGE + 512, TABLES + 2, 0]);
    host.ask(0, "split", [SPLIT_BLOCK, 0, PAGE + 3, TABLES + 2, 0]);
    host.ask(0, "split once more", [SPLIT_BLOCK, 0, PAGE + 3, TABLES + 3, 0]);
    host.run(0, 0, &GUEST);
    host.ask(0, "put", [VCPU_PUT, 0, 0, 0, 0]);
    host.ask(0, "destroy", [VM_DESTROY, 0, 0, 0, 0]);
    host.ask(0, "take back the block", [RECLAIM_BLOCK, 0, 0, 0, 0]);
    host.ask_for_all(RECLAIM);
    host.holds(511, 1);
    host.ask_for_all(CLAIM);
    for table in [TABLES + 2, TABLES + 1] {
        host.ask(0, "take back a table", [RECLAIM_TABLE, table, 0, 0, 0]);
    }
    host.ask(0, "release", [VM_RELEASE, 0, 0, 0, 0]);

    println!("-- taken back as a whole");
    host.ask(0, "create 1", [VM_CREATE, 1, TABLES, 4, 0]);
    host.ask(0, "table", [DONATE_TABLE, 1, PAGE, TABLES + 1, 0]);
    host.ask(0, "table", [DONATE_TABLE, 1, PAGE, TABLES + 2, 0]);
    host.ask(0, "block", [DONATE_BLOCK, 1, PAGE, 0, READ]);
    host.fill(17, 3, 0x4444);
    host.ask(0, "take back the block", [RECLAIM_BLOCK, 0, 0, 0, 0]);
    host.ask(0, "destroy", [VM_DESTROY, 1, 0, 0, 0]);
    host.ask(0, "take back a page of it", [RECLAIM, 17, 0, 0, 0]);
    host.ask(0, "take back its table", [RECLAIM_TABLE, TABLES + 2, 0, 0, 0]);
    host.ask(0, "take back the block from its middle", [RECLAIM_BLOCK, 17, 0, 0, 0]);
    host.ask(0, "take back the block", [RECLAIM_BLOCK, 0, 0, 0, 0]);
    host.holds(17, 3);
    host.ask(0, "take back its table", [RECLAIM_TABLE, TABLES + 2, 0, 0, 0]);
    host.ask(0, "take back a table", [RECLAIM_TABLE, TABLES + 1, 0, 0, 0]);
    host.ask(0, "release", [VM_RELEASE, 1, 0, 0, 0]);
}
