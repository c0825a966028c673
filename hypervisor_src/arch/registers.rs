//! Values of the system registers that control stage 2: VTTBR_EL2, VTCR_EL2, HCR_EL2. Source: Arm ARM (DDI 0487), D19.2.

pub const VMID_SHIFT: u32 = 48;
pub const BADDR_MASK: u64 = 0x0000_ffff_ffff_f000;

/// Where a VM's tables begin, and under which number the TLB keeps its translations.
//@ requires root & !BADDR_MASK == 0
//@ ensures vmid_of(result) == vmid && baddr_of(result) == root && result & 0xfff == 0
pub fn vttbr(vmid: u16, root: u64) -> u64 {
    (vmid as u64) << VMID_SHIFT | root
}

//@ pure
//@ ensures result as u64 == (vttbr >> VMID_SHIFT)
pub fn vmid_of(vttbr: u64) -> u16 {
    (vttbr >> VMID_SHIFT) as u16
}

//@ pure
//@ ensures result == vttbr & BADDR_MASK
pub fn baddr_of(vttbr: u64) -> u64 {
    vttbr & BADDR_MASK
}

const T0SZ_MASK: u64 = 0x3f;
const SL0_SHIFT: u32 = 6;
/// Tables are read through write-back caches, inner shareable.
const WALKS_CACHED: u64 = 0b01 << 8 | 0b01 << 10 | 0b11 << 12;
const PS_SHIFT: u32 = 16;
const VTCR_RES1: u64 = 1 << 31;
/// Physical addresses have 48 bits.
const PS_48_BITS: u64 = 0b101;

/*@
/// The bits of a guest address that VTCR_EL2 lets through.
spec fn ipa_bits_of(vtcr: u64) -> int { 64 - (vtcr & 0x3f) as int }

/// The level at which a walk starts, with the 4 KiB granule.
spec fn start_level_of(vtcr: u64) -> int { 2 - ((vtcr >> 6) & 3) as int }
@*/

/// For one table of the 4 KiB granule at the start level: 39 bits of guest address from level 1 on, or 48 from level 0 on.
//@ requires start_level <= 1
//@ ensures ipa_bits_of(result) == if start_level == 0 { 48 } else { 39 }
//@ ensures start_level_of(result) == start_level
//@ ensures (result >> 14) & 3 == 0 && (result >> 16) & 7 == PS_48_BITS
//@ ensures result & !0xff == 0x8005_3500
pub fn vtcr(start_level: u32) -> u64 {
    let t0sz = if start_level == 0 { 16 } else { 25 };
    let sl0 = if start_level == 0 { 2 } else { 1 };
    t0sz & T0SZ_MASK | sl0 << SL0_SHIFT | WALKS_CACHED | PS_48_BITS << PS_SHIFT | VTCR_RES1
}

pub const HCR_VM: u64 = 1 << 0;
pub const HCR_SWIO: u64 = 1 << 1;
pub const HCR_FMO: u64 = 1 << 3;
pub const HCR_IMO: u64 = 1 << 4;
pub const HCR_AMO: u64 = 1 << 5;
pub const HCR_TWI: u64 = 1 << 13;
pub const HCR_TWE: u64 = 1 << 14;
pub const HCR_TSC: u64 = 1 << 19;
pub const HCR_TGE: u64 = 1 << 27;
pub const HCR_RW: u64 = 1 << 31;
/// What holds while any guest runs: stage 2 is on, interrupts and `SMC` come to EL2, EL1 is AArch64.
pub const HCR_GUEST: u64 = HCR_VM | HCR_SWIO | HCR_FMO | HCR_IMO | HCR_AMO | HCR_TSC | HCR_RW;
/// What the host may choose: whether `WFI` and `WFE` stop the guest.
pub const HCR_CHOICE: u64 = HCR_TWI | HCR_TWE;

/*@
/// The architecture's numbers.
lemma fn numbers()
    ensures VMID_SHIFT == 48 && BADDR_MASK == 0xffff_ffff_f000 && HCR_GUEST == 0x8008_003b && HCR_CHOICE == 0x6000
    ensures HCR_VM == 1 && HCR_TGE == 0x0800_0000
{}
@*/

/// HCR_EL2 while a guest runs, of what the host asks for.
//@ ensures result & HCR_CHOICE == asked & HCR_CHOICE
//@ ensures result & !HCR_CHOICE == HCR_GUEST
//@ ensures result & HCR_VM != 0 && result & HCR_TGE == 0 && result & !0x6000 == 0x8008_003b
pub fn hcr(asked: u64) -> u64 {
    HCR_GUEST | asked & HCR_CHOICE
}
