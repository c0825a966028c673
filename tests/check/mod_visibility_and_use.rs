//! Inline modules, visibility in all its forms, `use` with groups, globs, renaming, `self`, `super`, `crate`.
mod hw {
    pub mod regs {
        pub const BASE: usize = 0x1000;
        pub(crate) const SIZE: usize = 0x100;
        pub(super) const SECRET: u32 = 7;
        pub(in crate::hw) fn raw() -> u32 {
            super::helper() + self::inner::DEEP
        }
        mod inner {
            pub(in super::super) const DEEP: u32 = super::super::super::TOP + 1;
        }
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Mode {
            Off,
            On,
        }
    }
    fn helper() -> u32 {
        regs::SECRET
    }
    pub use self::regs::Mode;
    pub mod timer {
        use super::{helper, regs::{self, raw, Mode::*}};
        pub struct Timer {
            pub mode: super::Mode,
            count: u32,
        }
        impl Timer {
            pub fn new() -> Self {
                Timer { mode: Off, count: raw() + helper() }
            }
            pub(crate) fn count(&self) -> u32 {
                self.count + regs::BASE as u32
            }
        }
        pub fn enable(t: &mut Timer) {
            t.mode = On;
        }
    }
}

const TOP: u32 = 40;

use crate::hw::regs as registers;
use hw::timer::{self, Timer as HwTimer, *};
use hw::Mode::{self, On as Enabled};

fn main() {
    let mut t = HwTimer::new();
    println!("{:?} {}", t.mode, t.count());
    enable(&mut t);
    println!("{} {}", t.mode == Enabled, t.mode == Mode::Off);
    println!("{:#x}", registers::BASE + registers::SIZE);
    timer::enable(&mut t);
    println!("{:?}", { use self::hw::Mode as M; M::On as u8 });
}
