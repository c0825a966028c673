//! ESR_EL2: why a guest stopped. Source: Arm ARM (DDI 0487), D19.2.37; classes and fields as in Linux's `esr.h`.

pub const EC_SHIFT: u32 = 26;
pub const EC_MASK: u64 = 0x3f;
pub const EC_WFX: u64 = 0x01;
pub const EC_HVC64: u64 = 0x16;
pub const EC_SMC64: u64 = 0x17;
pub const EC_SYSTEM: u64 = 0x18;
pub const EC_INSTRUCTION_ABORT_LOW: u64 = 0x20;
pub const EC_INSTRUCTION_ABORT_SAME: u64 = 0x21;
pub const EC_DATA_ABORT_LOW: u64 = 0x24;
pub const EC_DATA_ABORT_SAME: u64 = 0x25;
pub const EC_SERROR: u64 = 0x2f;

pub const IL: u64 = 1 << 25;
pub const ISV: u64 = 1 << 24;
pub const SAS_SHIFT: u32 = 22;
pub const SSE: u64 = 1 << 21;
pub const SRT_SHIFT: u32 = 16;
pub const SF: u64 = 1 << 15;
pub const FNV: u64 = 1 << 10;
pub const EA: u64 = 1 << 9;
pub const CM: u64 = 1 << 8;
pub const S1PTW: u64 = 1 << 7;
pub const WNR: u64 = 1 << 6;
pub const FSC_MASK: u64 = 0x3f;

/*@
/// The architecture's numbers.
lemma fn numbers()
    ensures EC_SHIFT == 26 && EC_MASK == 0x3f && EC_WFX == 0x01 && EC_HVC64 == 0x16 && EC_SMC64 == 0x17 && EC_SYSTEM == 0x18
    ensures EC_INSTRUCTION_ABORT_LOW == 0x20 && EC_INSTRUCTION_ABORT_SAME == 0x21 && EC_SERROR == 0x2f
    ensures EC_DATA_ABORT_LOW == 0x24 && EC_DATA_ABORT_SAME == 0x25
    ensures IL == 0x0200_0000 && ISV == 0x0100_0000 && SAS_SHIFT == 22 && SSE == 0x0020_0000 && SRT_SHIFT == 16 && SF == 0x8000
    ensures FNV == 0x400 && EA == 0x200 && CM == 0x100 && S1PTW == 0x80 && WNR == 0x40 && FSC_MASK == 0x3f
{}
@*/

/// The class of an exception that comes to EL2 from a guest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// `WFI` or `WFE`.
    Wait,
    Hypercall,
    SecureCall,
    SystemRegister,
    InstructionAbort,
    DataAbort,
    SystemError,
    Other,
}

/*@
spec fn ec_of(esr: u64) -> u64 { (esr >> EC_SHIFT) & EC_MASK }

spec fn class_of(esr: u64) -> Class {
    if ec_of(esr) == EC_WFX { Class::Wait }
    else if ec_of(esr) == EC_HVC64 { Class::Hypercall }
    else if ec_of(esr) == EC_SMC64 { Class::SecureCall }
    else if ec_of(esr) == EC_SYSTEM { Class::SystemRegister }
    else if ec_of(esr) == EC_INSTRUCTION_ABORT_LOW { Class::InstructionAbort }
    else if ec_of(esr) == EC_DATA_ABORT_LOW { Class::DataAbort }
    else if ec_of(esr) == EC_SERROR { Class::SystemError }
    else { Class::Other }
}
@*/

//@ ensures result == class_of(esr)
pub fn class(esr: u64) -> Class {
    match (esr >> EC_SHIFT) & EC_MASK {
        EC_WFX => Class::Wait,
        EC_HVC64 => Class::Hypercall,
        EC_SMC64 => Class::SecureCall,
        EC_SYSTEM => Class::SystemRegister,
        EC_INSTRUCTION_ABORT_LOW => Class::InstructionAbort,
        EC_DATA_ABORT_LOW => Class::DataAbort,
        EC_SERROR => Class::SystemError,
        _ => Class::Other,
    }
}

/// The syndrome of an instruction that there is not.
pub const UNDEFINED: u64 = IL;

/// The access behind a data abort, where the syndrome describes it: enough to emulate a device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Access {
    /// Bytes: 1, 2, 4 or 8.
    pub size: u8,
    /// Which register is loaded or stored; 31 is zero.
    pub register: u8,
    pub write: bool,
    pub sign_extend: bool,
    /// Is the register 64 bits wide?
    pub wide: bool,
}
//@ invariant Access: (self.size == 1 || self.size == 2 || self.size == 4 || self.size == 8) && self.register <= 31

/*@
/// Bits 23:14 mean something only where ISV is set.
spec fn access_of(esr: u64) -> Option<Access> {
    if esr & ISV == 0 { None } else {
        Some(Access {
            size: (1u8 << ((esr >> SAS_SHIFT) & 3)) as u8,
            register: ((esr >> SRT_SHIFT) & 31) as u8,
            write: esr & WNR != 0,
            sign_extend: esr & SSE != 0,
            wide: esr & SF != 0,
        })
    }
}
@*/

//@ ensures result == access_of(esr)
pub fn access(esr: u64) -> Option<Access> {
    if esr & ISV == 0 {
        return None;
    }
    Some(Access {
        size: 1 << ((esr >> SAS_SHIFT) & 3),
        register: ((esr >> SRT_SHIFT) & 31) as u8,
        write: esr & WNR != 0,
        sign_extend: esr & SSE != 0,
        wide: esr & SF != 0,
    })
}

/// The syndrome that a guest sees of an abort that is reflected to it: the class is that of an abort taken from its own
/// level, unless it came from its user level; what else the syndrome says stays.
//@ pure
//@ requires class_of(esr) is InstructionAbort || class_of(esr) is DataAbort
//@ ensures result & !(EC_MASK << EC_SHIFT) == esr & !(EC_MASK << EC_SHIFT)
//@ ensures ec_of(result) == if from_user { ec_of(esr) }
//@     else if class_of(esr) is DataAbort { EC_DATA_ABORT_SAME } else { EC_INSTRUCTION_ABORT_SAME }
pub fn reflected(esr: u64, from_user: bool) -> u64 {
    if from_user {
        esr
    } else {
        // 0x20 becomes 0x21, and 0x24 becomes 0x25
        esr | 1 << EC_SHIFT
    }
}
