//! What is owed to the TLB. It may keep a translation after the entry that said so is gone: until then, what a VM reaches is
//! not what its tables say. Here stands, for each VM, how far the invalidation of what it may still reach has come. Nothing may
//! be owed when a guest runs, or a frame gets another owner.
//!
//! Source of the sequences: Arm ARM (DDI 0487), D8.13 and D8.14, break-before-make.

use crate::arch::prompts;
use crate::arch::registers;
use crate::vm::VMS;

/// The host has VMID 0, a VM the one after its number.
pub const HOST: usize = 0;

/// How far the invalidation of translations has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Phase {
    /// The TLB has nothing that the tables do not say.
    Clean,
    /// An entry was made invalid; that may not be seen yet.
    Broken,
    /// All see that the entry is invalid.
    Published,
    /// `TLBI` for stage 2 has been issued,
    Stage2Issued,
    /// and is complete; combined translations of both stages may be left.
    Stage2Done,
    /// `TLBI` for these has been issued; a barrier completes it.
    Issued,
}

/// What is owed to a VM's translations: those of guest pages from `from` on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(C)]
pub struct Owed {
    pub from: u64,
    pub pages: u64,
    pub phase: Phase,
}

pub const NOTHING: Owed = Owed { from: 0, pages: 0, phase: Phase::Clean };

#[derive(Debug)]
#[repr(C)]
pub struct Tlb {
    pub owed: [Owed; VMS],
    /// The VMID in VTTBR_EL2, and the address of the first table.
    pub current: usize,
    pub base: u64,
    /// Has an entry been written that walks may not see yet?
    pub fresh: bool,
    /// Has VTTBR_EL2 been written, and no `ISB` followed?
    pub switching: bool,
}

/*@
spec fn after_barrier(owed: Owed) -> Owed {
    match owed.phase {
        Phase::Broken => Owed { phase: Phase::Published, ..owed },
        Phase::Stage2Issued => Owed { phase: Phase::Stage2Done, ..owed },
        Phase::Issued => NOTHING,
        _ => owed,
    }
}

/// `TLBI IPAS2E1IS` covers one page, and what was seen to be invalid before.
spec fn after_stage_2(owed: Owed, page: u64) -> Owed {
    if owed.phase is Published && owed.from == page && owed.pages == 1 {
        Owed { phase: Phase::Stage2Issued, ..owed }
    } else { owed }
}

spec fn after_combined(owed: Owed) -> Owed {
    if owed.phase is Stage2Done { Owed { phase: Phase::Issued, ..owed } } else { owed }
}

spec fn after_whole(owed: Owed) -> Owed {
    match owed.phase {
        Phase::Published => Owed { phase: Phase::Issued, ..owed },
        Phase::Stage2Issued => Owed { phase: Phase::Issued, ..owed },
        Phase::Stage2Done => Owed { phase: Phase::Issued, ..owed },
        _ => owed,
    }
}

/// Nothing is owed to anybody but, perhaps, one.
spec fn settled_but(tlb: Tlb, vm: int) -> bool {
    forall |v: int| 0 <= v < VMS && v != vm ==> tlb.owed[v] == NOTHING
}

/// The TLB says what the tables say, the tables are seen, and it is certain which are the current ones.
spec fn settled(tlb: Tlb) -> bool {
    !tlb.fresh && !tlb.switching && forall |v: int| 0 <= v < VMS ==> tlb.owed[v] == NOTHING
}
@*/

impl Tlb {
    //@ ensures settled(result)
    pub const fn new() -> Tlb {
        Tlb { owed: [NOTHING; VMS], current: HOST, base: 0, fresh: false, switching: false }
    }

    /// A valid entry for some guest pages from `from` on has been made invalid, or allows less than before.
    //@ requires vm < VMS && settled_but(*self, vm) && self.owed[vm] == NOTHING && pages > 0
    //@ ensures settled_but(*self, vm) && *self == (Tlb { owed: self.owed, ..*old(self) })
    //@ ensures self.owed[vm] == Owed { from: from, pages: pages, phase: Phase::Broken }
    pub fn broke(&mut self, vm: usize, from: u64, pages: u64) {
        self.owed[vm] = Owed { from, pages, phase: Phase::Broken };
    }

    /// An invalid entry has been made valid.
    //@ ensures *self == (Tlb { fresh: true, ..*old(self) })
    pub fn made(&mut self) {
        self.fresh = true;
    }

    /// Walks see what was made.
    //@ requires !self.switching && forall |v: int| 0 <= v < VMS ==> self.owed[v] == NOTHING
    //@ ensures settled(*self)
    #[allow(unsafe_code)]
    pub fn publish(&mut self) {
        unsafe { prompts::dsb_ish(self) }
    }

    /// Pays what is owed to one page of a VM whose first table is at an address.
    //@ requires vm < VMS && root & !registers::BADDR_MASK == 0
    //@ requires settled_but(*self, vm) && self.owed[vm] == Owed { from: page, pages: 1, phase: Phase::Broken }
    //@ ensures settled(*self)
    #[allow(unsafe_code)]
    pub fn invalidate_page(&mut self, vm: usize, root: u64, page: u64) {
        unsafe {
            prompts::dsb_ish(self);
            self.switch(vm, root);
            prompts::tlbi_ipas2e1is(self, page);
            prompts::dsb_ish(self);
            prompts::tlbi_vmalle1is(self);
            prompts::dsb_ish(self);
            prompts::isb(self);
            prompts::host_context(self);
        }
    }

    /// Pays what is owed to a VM whose first table is at an address, whatever it is.
    //@ requires vm < VMS && root & !registers::BADDR_MASK == 0
    //@ requires settled_but(*self, vm) && (self.owed[vm].phase is Broken || self.owed[vm] == NOTHING)
    //@ ensures settled(*self)
    #[allow(unsafe_code)]
    pub fn invalidate_vm(&mut self, vm: usize, root: u64) {
        unsafe {
            prompts::dsb_ish(self);
            self.switch(vm, root);
            prompts::tlbi_vmalls12e1is(self);
            prompts::dsb_ish(self);
            prompts::isb(self);
            prompts::host_context(self);
        }
    }

    /// Makes the tables of a VM that begin at an address the current ones.
    //@ requires vm < VMS && root & !registers::BADDR_MASK == 0
    //@ ensures *self == (Tlb { current: vm + 1, base: root, switching: false, ..*old(self) })
    #[allow(unsafe_code)]
    pub fn switch(&mut self, vm: usize, root: u64) {
        unsafe {
            prompts::set_vttbr_el2(self, registers::vttbr(vm as u16 + 1, root));
            prompts::isb(self);
        }
    }

    /// Makes the host's tables the current ones again.
    //@ ensures *self == (Tlb { current: HOST, base: 0, switching: false, ..*old(self) })
    #[allow(unsafe_code)]
    pub fn leave(&mut self) {
        unsafe { prompts::host_context(self) }
    }
}
