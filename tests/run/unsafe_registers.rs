//! Registers in memory: volatile accesses to fields of a `repr(C)` block through a pointer.
use std::ptr::{addr_of, addr_of_mut, read_volatile, write_volatile};

#[repr(C)]
struct Uart {
    data: u32,
    status: u32,
    control: [u16; 2],
    divisor: u64,
}

struct Device {
    base: *mut Uart,
}

impl Device {
    unsafe fn enable(&self) {
        let control = addr_of_mut!((*self.base).control) as *mut u16;
        write_volatile(control.add(1), 0x301);
        write_volatile(addr_of_mut!((*self.base).divisor), 26);
    }
    unsafe fn send(&self, c: u8) -> bool {
        if read_volatile(addr_of!((*self.base).status)) & 0x20 != 0 {
            return false;
        }
        write_volatile(addr_of_mut!((*self.base).data), c as u32);
        let status = addr_of_mut!((*self.base).status);
        status.write_volatile(status.read_volatile() + 1);
        true
    }
}

fn main() {
    let mut block = Uart { data: 0, status: 0x1e, control: [0; 2], divisor: 0 };
    let device = Device { base: &raw mut block };
    unsafe {
        device.enable();
        let mut sent = 0;
        for c in b"hello" {
            if device.send(*c) {
                sent += 1;
            }
        }
        println!("{sent} {}", device.base.is_null());
    }
    println!("{:#x} {:#x} {:?} {}", block.data, block.status, block.control, block.divisor);
    let offset = {
        let base = &block as *const Uart;
        unsafe { (addr_of!((*base).divisor) as usize) - (base as usize) }
    };
    println!("{offset} {} {}", std::mem::size_of::<Uart>(), std::mem::align_of::<Uart>());
}
