//! Aborts at stage 2: which fault, at which level, and of which guest address. Sources: Arm ARM (DDI 0487), D19.2.37 (fault
//! status codes), D19.2.62 (HPFAR_EL2).

use crate::arch::syndrome;

/// What a fault status code says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    AddressSize { level: u8 },
    Translation { level: u8 },
    AccessFlag { level: u8 },
    Permission { level: u8 },
    /// The bus refused, for the access itself or for a walk.
    External,
    Alignment,
    /// The TLB has two entries for one address: break-before-make was broken.
    TlbConflict,
    Other { code: u8 },
}

/*@
spec fn fault_of(code: u64) -> Fault {
    let level = (code & 3) as u8 in
    if code & 0x3c == 0x00 { Fault::AddressSize { level: level } }
    else if code & 0x3c == 0x04 { Fault::Translation { level: level } }
    else if code & 0x3c == 0x08 { Fault::AccessFlag { level: level } }
    else if code & 0x3c == 0x0c { Fault::Permission { level: level } }
    else if code == 0x10 || code & 0x3c == 0x14 { Fault::External }
    else if code == 0x21 { Fault::Alignment }
    else if code == 0x30 { Fault::TlbConflict }
    else { Fault::Other { code: code as u8 } }
}
@*/

//@ requires code <= syndrome::FSC_MASK
//@ ensures result == fault_of(code)
pub fn fault(code: u64) -> Fault {
    let level = (code & 3) as u8;
    match code & 0x3c {
        0x00 => Fault::AddressSize { level },
        0x04 => Fault::Translation { level },
        0x08 => Fault::AccessFlag { level },
        0x0c => Fault::Permission { level },
        0x14 => Fault::External,
        _ => match code {
            0x10 => Fault::External,
            0x21 => Fault::Alignment,
            0x30 => Fault::TlbConflict,
            _ => Fault::Other { code: code as u8 },
        },
    }
}

/// What a guest tried to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Intent {
    Read,
    Write,
    Fetch,
}

/// An abort of a guest at stage 2.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Abort {
    pub fault: Fault,
    pub intent: Intent,
    /// Did the guest's own translation, at stage 1, make the access?
    pub on_walk: bool,
    /// The guest address, where the hardware says it.
    pub ipa: Option<u64>,
}

const FIPA_MASK: u64 = 0x0000_00ff_ffff_fff0;
const IN_PAGE: u64 = 0xfff;

/*@
lemma fn numbers()
    ensures FIPA_MASK == 0xff_ffff_fff0 && IN_PAGE == 0xfff
{}
@*/

/*@
/// HPFAR_EL2 holds bits 47:12 of the address in its bits 39:4; FAR_EL2 has the lowest bits of the virtual address, which are
/// those of the guest address too.
spec fn ipa_of(hpfar: u64, far: u64) -> u64 { (hpfar & FIPA_MASK) << 8 | far & IN_PAGE }

/// Of a permission fault of the access itself HPFAR_EL2 says nothing, nor of what is no fault of stage 2.
spec fn knows_address(fault: Fault, on_walk: bool) -> bool {
    match fault {
        Fault::AddressSize { level: _ } => true,
        Fault::Translation { level: _ } => true,
        Fault::AccessFlag { level: _ } => true,
        Fault::Permission { level: _ } => on_walk,
        _ => false,
    }
}

spec fn intent_of(esr: u64) -> Intent {
    if syndrome::class_of(esr) is InstructionAbort { Intent::Fetch }
    else if esr & syndrome::WNR != 0 && esr & syndrome::S1PTW == 0 { Intent::Write }
    else { Intent::Read }
}

spec fn abort_of(esr: u64, far: u64, hpfar: u64) -> Abort {
    Abort {
        fault: fault_of(esr & syndrome::FSC_MASK),
        intent: intent_of(esr),
        on_walk: esr & syndrome::S1PTW != 0,
        ipa: if knows_address(fault_of(esr & syndrome::FSC_MASK), esr & syndrome::S1PTW != 0) { Some(ipa_of(hpfar, far)) } else { None },
    }
}
@*/

//@ ensures result == ipa_of(hpfar, far)
//@ ensures result < 1 << 48 && result & IN_PAGE == far & IN_PAGE
pub fn ipa(hpfar: u64, far: u64) -> u64 {
    (hpfar & FIPA_MASK) << 8 | far & IN_PAGE
}

//@ requires syndrome::class_of(esr) is InstructionAbort || syndrome::class_of(esr) is DataAbort
//@ ensures result == abort_of(esr, far, hpfar)
pub fn decode(esr: u64, far: u64, hpfar: u64) -> Abort {
    let fault = fault(esr & syndrome::FSC_MASK);
    let on_walk = esr & syndrome::S1PTW != 0;
    let fetch = matches!(syndrome::class(esr), syndrome::Class::InstructionAbort);
    let intent = if fetch {
        Intent::Fetch
    } else if esr & syndrome::WNR != 0 && !on_walk {
        Intent::Write
    } else {
        Intent::Read
    };
    let known = match fault {
        Fault::AddressSize { .. } | Fault::Translation { .. } | Fault::AccessFlag { .. } => true,
        Fault::Permission { .. } => on_walk,
        _ => false,
    };
    Abort { fault, intent, on_walk, ipa: if known { Some(ipa(hpfar, far)) } else { None } }
}
