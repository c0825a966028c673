//! What the core's prompts do on this machine: they count, for each VMID, how often its translations were invalidated.
#![allow(unsafe_code)]

use crate::arch::registers::{baddr_of, vmid_of};
use crate::arch::tlb::{Phase, Tlb, HOST, NOTHING};
use crate::vm::VMS;
use core::sync::atomic::{AtomicU64, Ordering};

/// The VMID in VTTBR_EL2.
static CURRENT: AtomicU64 = AtomicU64::new(0);
/// How often everything of a VMID was invalidated.
static FLUSHES: [AtomicU64; VMS + 1] = [const { AtomicU64::new(0) }; VMS + 1];

/// How often translations of a VMID have been invalidated so far.
pub fn flushes(vmid: usize) -> u64 {
    FLUSHES[vmid].load(Ordering::Relaxed)
}

fn flush() {
    FLUSHES[CURRENT.load(Ordering::Relaxed) as usize].fetch_add(1, Ordering::Relaxed);
}

fn advance(tlb: &mut Tlb, vmid: usize, from: &[Phase], to: Phase) {
    if vmid != HOST && from.contains(&tlb.owed[vmid - 1].phase) {
        tlb.owed[vmid - 1].phase = to;
    }
}

#[no_mangle]
pub extern "C" fn dsb_ish(tlb: &mut Tlb) {
    tlb.fresh = false;
    for owed in tlb.owed.iter_mut() {
        match owed.phase {
            Phase::Broken => owed.phase = Phase::Published,
            Phase::Stage2Issued => owed.phase = Phase::Stage2Done,
            Phase::Issued => *owed = NOTHING,
            _ => {}
        }
    }
}

#[no_mangle]
pub extern "C" fn isb(tlb: &mut Tlb) {
    tlb.switching = false;
}

#[no_mangle]
pub extern "C" fn set_vttbr_el2(tlb: &mut Tlb, vttbr: u64) {
    tlb.current = vmid_of(vttbr) as usize;
    tlb.base = baddr_of(vttbr);
    tlb.switching = true;
    CURRENT.store(tlb.current as u64, Ordering::Relaxed);
}

#[no_mangle]
pub extern "C" fn host_context(tlb: &mut Tlb) {
    tlb.current = HOST;
    tlb.base = 0;
    tlb.switching = false;
    CURRENT.store(0, Ordering::Relaxed);
}

#[no_mangle]
pub extern "C" fn tlbi_ipas2e1is(tlb: &mut Tlb, page: u64) {
    let vmid = tlb.current;
    if vmid != HOST && tlb.owed[vmid - 1].from == page && tlb.owed[vmid - 1].pages == 1 {
        advance(tlb, vmid, &[Phase::Published], Phase::Stage2Issued);
    }
}

#[no_mangle]
pub extern "C" fn tlbi_vmalle1is(tlb: &mut Tlb) {
    flush();
    advance(tlb, tlb.current, &[Phase::Stage2Done], Phase::Issued);
}

#[no_mangle]
pub extern "C" fn tlbi_vmalls12e1is(tlb: &mut Tlb) {
    flush();
    advance(tlb, tlb.current, &[Phase::Published, Phase::Stage2Issued, Phase::Stage2Done], Phase::Issued);
}
