//! `extern "C"` declarations (prompts), `unsafe fn`, `no_mangle`, calls into firmware.
#![no_std]
use core::num::NonZeroU32;

#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
pub struct SmcResult {
    pub x0: u64,
    pub x1: u64,
}

extern "C" {
    fn firmware_call(function: u32, a: u64, b: u64) -> SmcResult;
    fn console_write(bytes: *const u8, len: usize) -> isize;
    pub fn cycle_count() -> u64;
    fn power_off() -> !;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FirmwareError {
    NotSupported,
    Denied,
    Other(i32),
}

pub fn cpu_on(target: u64, entry: u64) -> Result<(), FirmwareError> {
    let r = unsafe { firmware_call(0xc400_0003, target, entry) };
    match r.x0 as i32 {
        0 => Ok(()),
        -1 => Err(FirmwareError::NotSupported),
        -3 => Err(FirmwareError::Denied),
        e => Err(FirmwareError::Other(e)),
    }
}

pub fn print(text: &[u8; 4]) -> Option<NonZeroU32> {
    let start = unsafe { cycle_count() };
    let n = unsafe { console_write(text as *const [u8; 4] as *const u8, text.len()) };
    let end = unsafe { cycle_count() };
    if n < 0 {
        return None;
    }
    NonZeroU32::new(end.wrapping_sub(start) as u32)
}

/// # Safety
/// Called once, by the boot code.
#[no_mangle]
pub unsafe fn start(entry: u64) -> ! {
    for target in 1..4 {
        if cpu_on(target, entry).is_err() {
            power_off();
        }
    }
    loop {}
}
