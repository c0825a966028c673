//! Instructions that Rust has no words for. On hardware each is a few lines of assembly; what they do to the record of what
//! is owed to the TLB ([`Tlb`]) is their contract, and all that is taken on trust about them.

#[allow(unused_imports)] // for contracts
use crate::arch::registers;
#[allow(unused_imports)] // for contracts
use crate::arch::tlb;
use crate::arch::tlb::Tlb;
#[allow(unused_imports)] // for contracts
use crate::vm::VMS;

extern "C" {
    /// `DSB ISH`: what was written before is seen, and what was invalidated before is gone, on all cores.
    //@ ensures *tlb == (tlb::Tlb { owed: tlb.owed, fresh: false, ..*old(tlb) })
    //@ ensures forall |v: int| 0 <= v < VMS ==> tlb.owed[v] == tlb::after_barrier(old(tlb.owed)[v])
    pub fn dsb_ish(tlb: &mut Tlb);

    /// `ISB`: what follows is fetched anew. A change of VTTBR_EL2 counts from here on.
    //@ ensures *tlb == (tlb::Tlb { switching: false, ..*old(tlb) })
    pub fn isb(tlb: &mut Tlb);

    /// Makes the tables of a VM the current ones, by VTTBR_EL2; `TLBI` acts on them. Until the next `ISB` it is open whether
    /// what follows is for them, or for those before.
    //@ requires registers::vmid_of(vttbr) <= VMS
    //@ ensures *tlb == (tlb::Tlb {
    //@     current: registers::vmid_of(vttbr) as usize, base: registers::baddr_of(vttbr), switching: true, ..*old(tlb)
    //@ })
    pub fn set_vttbr_el2(tlb: &mut Tlb, vttbr: u64);

    /// Makes the host's tables the current ones, with VMID 0; an `ISB` is part of it.
    //@ ensures *tlb == (tlb::Tlb { current: tlb::HOST, base: 0, switching: false, ..*old(tlb) })
    pub fn host_context(tlb: &mut Tlb);

    /// `TLBI IPAS2E1IS`: stage-2 translations of a page of the current VM.
    //@ requires !tlb.switching
    //@ ensures *tlb == (tlb::Tlb { owed: tlb.owed, ..*old(tlb) })
    //@ ensures forall |v: int| 0 <= v < VMS ==> tlb.owed[v] ==
    //@     if v + 1 == old(tlb.current) { tlb::after_stage_2(old(tlb.owed)[v], page) } else { old(tlb.owed)[v] }
    pub fn tlbi_ipas2e1is(tlb: &mut Tlb, page: u64);

    /// `TLBI VMALLE1IS`: translations of the current VM through both stages.
    //@ requires !tlb.switching
    //@ ensures *tlb == (tlb::Tlb { owed: tlb.owed, ..*old(tlb) })
    //@ ensures forall |v: int| 0 <= v < VMS ==> tlb.owed[v] ==
    //@     if v + 1 == old(tlb.current) { tlb::after_combined(old(tlb.owed)[v]) } else { old(tlb.owed)[v] }
    pub fn tlbi_vmalle1is(tlb: &mut Tlb);

    /// `TLBI VMALLS12E1IS`: all translations of the current VM.
    //@ requires !tlb.switching
    //@ ensures *tlb == (tlb::Tlb { owed: tlb.owed, ..*old(tlb) })
    //@ ensures forall |v: int| 0 <= v < VMS ==> tlb.owed[v] ==
    //@     if v + 1 == old(tlb.current) { tlb::after_whole(old(tlb.owed)[v]) } else { old(tlb.owed)[v] }
    pub fn tlbi_vmalls12e1is(tlb: &mut Tlb);
}
