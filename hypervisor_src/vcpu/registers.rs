//! What a virtual CPU holds while it does not run: the registers that a guest at EL1 or EL0 can see, and how the core
//! changes them on its behalf.

/// `x0` to `x30`.
pub const GENERAL: usize = 31;
/// The size of an instruction.
pub const INSTRUCTION: u64 = 4;

/// EL1 on its own stack pointer, with all interrupts masked: how a virtual CPU begins, and how it takes an exception.
pub const PSTATE_EL1H_MASKED: u64 = 0x3c5;
pub const PSTATE_MODE_MASK: u64 = 0xf;
pub const MODE_EL0: u64 = 0x0;
pub const MODE_EL1T: u64 = 0x4;
pub const MODE_EL1H: u64 = 0x5;

/*@
/// The architecture's numbers.
lemma fn numbers()
    ensures PSTATE_EL1H_MASKED == 0x3c5 && PSTATE_MODE_MASK == 0xf && MODE_EL0 == 0 && MODE_EL1T == 4 && MODE_EL1H == 5
    ensures GENERAL == 31 && INSTRUCTION == 4
{}
@*/

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Registers {
    pub x: [u64; GENERAL],
    pub pc: u64,
    pub pstate: u64,
    pub sp_el1: u64,
    pub vbar_el1: u64,
    pub elr_el1: u64,
    pub spsr_el1: u64,
    pub esr_el1: u64,
    pub far_el1: u64,
}

/// Nothing of anybody is left in these.
pub const CLEAR: Registers = Registers {
    x: [0; GENERAL],
    pc: 0,
    pstate: 0,
    sp_el1: 0,
    vbar_el1: 0,
    elr_el1: 0,
    spsr_el1: 0,
    esr_el1: 0,
    far_el1: 0,
};

/// How a virtual CPU begins: at an address, with a value of its starter's choice in `x0`.
//@ pure
//@ ensures result.x[0] == context && forall |k: int| 1 <= k < GENERAL ==> result.x[k] == 0
//@ ensures result == Registers { x: result.x, pc: entry, pstate: PSTATE_EL1H_MASKED, ..CLEAR }
pub fn starting(entry: u64, context: u64) -> Registers {
    let mut registers = CLEAR;
    registers.x[0] = context;
    registers.pc = entry;
    registers.pstate = PSTATE_EL1H_MASKED;
    registers
}

/// With another value in a general register. Register 31 is the zero register: what is written there is lost.
//@ pure
//@ requires register <= 31
//@ ensures register < GENERAL ==> result.x@ == old(registers).x@.update(register as int, value)
//@ ensures register == 31 ==> result.x == old(registers).x
//@ ensures result == Registers { x: result.x, ..old(registers) }
pub fn with_general(mut registers: Registers, register: u8, value: u64) -> Registers {
    if (register as usize) < GENERAL {
        registers.x[register as usize] = value;
    }
    registers
}

/// After the instruction that stopped it.
//@ pure
//@ ensures result == Registers { pc: (registers.pc + 4) as u64, ..registers }
pub fn after_instruction(registers: Registers) -> Registers {
    Registers { pc: registers.pc.wrapping_add(INSTRUCTION), ..registers }
}

/// Where the exception vectors of EL1 have their entry for an exception that comes from this mode.
//@ pure
//@ ensures result == if pstate & 0xf == 5 { 0x200 } else if pstate & 0xf == 4 { 0 } else { 0x400 }
pub fn vector(pstate: u64) -> u64 {
    match pstate & PSTATE_MODE_MASK {
        MODE_EL1H => 0x200,
        MODE_EL1T => 0x000,
        _ => 0x400,
    }
}

/// Takes a synchronous exception to EL1, as the hardware would.
/// Source: Arm ARM (DDI 0487), `AArch64.TakeException`.
//@ pure
//@ ensures result.elr_el1 == registers.pc && result.spsr_el1 == registers.pstate
//@ ensures result.esr_el1 == esr && result.far_el1 == far && result.pstate == PSTATE_EL1H_MASKED
//@ ensures result.pc == (registers.vbar_el1 + vector(registers.pstate)) as u64
//@ ensures result.x == registers.x && result.sp_el1 == registers.sp_el1 && result.vbar_el1 == registers.vbar_el1
pub fn excepted(registers: Registers, esr: u64, far: u64) -> Registers {
    Registers {
        esr_el1: esr,
        far_el1: far,
        elr_el1: registers.pc,
        spsr_el1: registers.pstate,
        pc: registers.vbar_el1.wrapping_add(vector(registers.pstate)),
        pstate: PSTATE_EL1H_MASKED,
        ..registers
    }
}
