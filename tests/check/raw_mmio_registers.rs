//! Device registers: `read_volatile`, `write_volatile`, `repr(C)` register blocks, `addr_of!` of fields.
#![no_std]
use core::ptr::{addr_of, addr_of_mut, read_volatile, write_volatile};

#[repr(C)]
pub struct Registers {
    pub data: u32,
    pub status: u32,
    pub divisor: u16,
    pub control: u16,
}

pub struct Uart {
    regs: *mut Registers,
}

impl Uart {
    const READY: u32 = 1 << 5;

    /// # Safety
    /// `base` is the address of a register block that nothing else uses.
    pub const unsafe fn new(base: usize) -> Uart {
        Uart { regs: base as *mut Registers }
    }
    pub fn status(&self) -> u32 {
        unsafe { read_volatile(addr_of!((*self.regs).status)) }
    }
    pub fn send(&mut self, byte: u8) -> bool {
        if self.status() & Self::READY == 0 {
            return false;
        }
        unsafe { write_volatile(addr_of_mut!((*self.regs).data), byte.into()) }
        true
    }
    pub fn set_divisor(&mut self, d: u16) {
        unsafe {
            let p = &raw mut (*self.regs).divisor;
            write_volatile(p, d);
            let c = &raw const (*self.regs).control;
            let old = read_volatile(c);
            write_volatile(c as *mut u16, old | 0x8000);
        }
    }
}

pub fn exercise() -> u32 {
    let mut block = Registers { data: 0, status: Uart::READY, divisor: 0, control: 1 };
    let mut uart = Uart { regs: &mut block };
    let sent = uart.send(b'!');
    uart.set_divisor(12);
    assert!(sent);
    block.data + u32::from(block.divisor)
}
