//! A raw pointer says for itself whether what it points to may be written.
pub struct Block {
    pub data: u32,
    pub control: u32,
}

pub struct Device {
    block: *mut Block,
    log: *const Block,
}

impl Device {
    pub fn enable(&self, on: bool) {
        unsafe {
            let control = &raw mut (*self.block).control;
            control.write_volatile(on as u32);
            (*self.block).data |= 1;
            let log = &raw const (*self.log).data;
            let _ = log.read_volatile();
        }
    }
}
