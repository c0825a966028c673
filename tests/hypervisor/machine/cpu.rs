//! A core of the machine: it executes the script of a guest, translates its addresses by the tables in memory or by what its
//! TLB remembers, and stops where the architecture would. What it finds has to be what the core says of the access.

use crate::prompts::flushes;
use crate::mem::frames::BASE;
use crate::state::Core;
use crate::system::{Entry, System};
use crate::trap::exit::Exit;
use crate::trap::stop::Stop;
use crate::vcpu::registers::Registers;
use crate::vcpu::table::VCPUS;

/// What a guest does in one instruction. Addresses are those of the guest.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Puts a value into a register.
    Set(usize, u64),
    Load(usize, u64),
    Store(usize, u64),
    Fetch(u64),
    /// `HVC`
    Call,
    /// `SMC`
    Secure,
    /// `WFI`
    Wait,
    /// Returns from an exception, behind what made it.
    Return,
    /// The guest says what a register holds.
    Show(usize),
}

#[derive(Clone, Copy, Debug)]
struct Remembered {
    vmid: u64,
    page: u64,
    descriptor: u64,
    flushes: u64,
}

/// What the TLB holds until it is told to forget: the last translations.
pub struct Cpu {
    number: usize,
    remembered: [Option<Remembered>; 8],
    next: usize,
}

const DATA_ABORT: u64 = 0x24 << 26;
const FETCH_ABORT: u64 = 0x20 << 26;
const LONG: u64 = 1 << 25;
const DESCRIBED: u64 = 1 << 24 | 3 << 22 | 1 << 15;
const VECTORS: u64 = 0x8000;

/// Why a translation fails: a fault status code.
type Fault = u64;

impl Cpu {
    pub fn new(number: usize) -> Cpu {
        Cpu { number, remembered: [None; 8], next: 0 }
    }

    /// Runs a virtual CPU until it stops, and lets the core deal with that.
    pub fn run(&mut self, system: &mut System, entry: Entry, script: &[Op]) -> Exit {
        let mut registers = system.vcpus.table[entry.slot].registers;
        registers.vbar_el1 = VECTORS;
        loop {
            let (esr, address) = match self.step(&mut system.core, &entry, &mut registers, script) {
                Ok(()) => {
                    registers.pc += 4;
                    continue;
                }
                Err(stopped) => stopped,
            };
            let stop = Stop { registers, esr, far: address, hpfar: (address >> 12) << 4 };
            return system.leave(self.number, &stop);
        }
    }

    /// One instruction: what ESR_EL2 and FAR_EL2 say if it stops.
    fn step(&mut self, core: &mut Core, entry: &Entry, r: &mut Registers, script: &[Op]) -> Result<(), (u64, u64)> {
        let op = match script.get((r.pc / 4) as usize) {
            Some(op) => *op,
            None if r.pc >= VECTORS => {
                println!("    guest: exception from {:#x}, syndrome {:#x}", r.elr_el1, r.esr_el1);
                r.pc = r.elr_el1;
                r.pstate = r.spsr_el1;
                return Ok(());
            }
            None => return Err((0x01 << 26 | LONG, 0)),
        };
        match op {
            Op::Set(register, value) => r.x[register] = value,
            Op::Show(register) => println!("    guest: x{register} = {:#x}", r.x[register]),
            Op::Load(register, address) => {
                let syndrome = DATA_ABORT | LONG | DESCRIBED | (register as u64) << 16;
                let at = self.translate(core, entry, address, 6);
                let read = core.guest_read(entry.slot / VCPUS, address >> 12, word(address));
                assert_eq!(read.ok(), at.ok().map(|at| core.words[frame(at)][word(at)]), "what the core lets a guest read");
                r.x[register] = core.words[frame(at.map_err(|fault| (syndrome | fault, address))?)][word(address)];
            }
            Op::Store(register, address) => {
                let syndrome = DATA_ABORT | LONG | DESCRIBED | (register as u64) << 16 | 1 << 6;
                let at = self.translate(core, entry, address, 7);
                let written = core.guest_write(entry.slot / VCPUS, address >> 12, word(address), r.x[register]);
                assert_eq!(written.is_ok(), at.is_ok(), "what the core lets a guest write");
                let at = at.map_err(|fault| (syndrome | fault, address))?;
                assert_eq!(core.words[frame(at)][word(at)], r.x[register], "where the core writes");
            }
            Op::Fetch(address) => {
                let syndrome = FETCH_ABORT | LONG;
                let at = self.translate(core, entry, address, 54).map_err(|fault| (syndrome | fault, address))?;
                println!("    guest: executes {:#x}", core.words[frame(at)][word(at)]);
            }
            Op::Call => {
                r.pc += 4;
                return Err((0x16 << 26 | LONG, 0));
            }
            Op::Secure => return Err((0x17 << 26 | LONG, 0)),
            Op::Wait => return Err((0x01 << 26 | LONG, 0)),
            Op::Return => r.pc = r.elr_el1,
        }
        Ok(())
    }

    /// The physical address that a guest's leads to. `bit`: that of the descriptor which permits the access (54 forbids it).
    fn translate(&mut self, core: &Core, entry: &Entry, address: u64, bit: u32) -> Result<u64, Fault> {
        let vmid = entry.vttbr >> 48;
        let descriptor = match self.remembers(vmid, address >> 12) {
            Some(descriptor) => descriptor,
            None => {
                let found = walk(core, entry, address)?;
                let known = Remembered { vmid, page: address >> 12, descriptor: found, flushes: flushes(vmid as usize) };
                self.remembered[self.next] = Some(known);
                self.next = (self.next + 1) % self.remembered.len();
                found
            }
        };
        let permitted = descriptor >> bit & 1 == if bit == 54 { 0 } else { 1 };
        if !permitted {
            return Err(0x0c + 3);
        }
        Ok(descriptor & 0x0000_ffff_ffff_f000 | address & 0xfff)
    }

    fn remembers(&self, vmid: u64, page: u64) -> Option<u64> {
        for known in self.remembered.iter().flatten() {
            if known.vmid == vmid && known.page == page && known.flushes == flushes(vmid as usize) {
                return Some(known.descriptor);
            }
        }
        None
    }
}

/// The walk of the tables, for a page: its descriptor, or a translation fault with its level. A page of a block has that of
/// the block, with its own address.
fn walk(core: &Core, entry: &Entry, address: u64) -> Result<u64, Fault> {
    let mut level = 2 - (entry.vtcr >> 6 & 3);
    if address >> (64 - (entry.vtcr & 0x3f)) != 0 {
        return Err(0x04 + level);
    }
    let mut table = entry.vttbr & 0x0000_ffff_ffff_f000;
    loop {
        let index = address >> (39 - 9 * level) & 0x1ff;
        let descriptor = core.words[frame(table)][index as usize];
        let of_page_or_table = descriptor & 2 != 0;
        if descriptor & 1 == 0 || !of_page_or_table && (level == 0 || level == 3) {
            return Err(0x04 + level);
        }
        if level == 3 || !of_page_or_table {
            let within = (1 << (39 - 9 * level)) - 1;
            return Ok(descriptor | address & within & !0xfff);
        }
        table = descriptor & 0x0000_ffff_ffff_f000;
        level += 1;
    }
}

fn frame(address: u64) -> usize {
    ((address - BASE) >> 12) as usize
}

fn word(address: u64) -> usize {
    (address as usize & 0xfff) / 8
}
