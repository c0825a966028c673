//# rustc: fail
//! What constants and statics may read of statics, and values that depend on themselves.
use core::sync::atomic::{AtomicU32, Ordering};

pub static FIXED: u32 = 1;
pub static mut CHANGING: u32 = 1;
pub static ATOMIC: AtomicU32 = AtomicU32::new(1);

pub const A: u32 = FIXED + 1;
pub const B: u32 = unsafe { CHANGING }; //~ ERROR E0080: a constant reads `CHANGING`, which can change
pub const C: *mut u32 = &raw mut CHANGING;
pub const D: &u32 = &FIXED;
pub const E: &AtomicU32 = &ATOMIC;

const fn read() -> u32 {
    unsafe { CHANGING }
}
pub const F: u32 = read(); //~ ERROR E0080: a constant reads `CHANGING`, which can change
pub static G: u32 = read();
pub static H: u32 = unsafe {
    CHANGING = 3; //~ ERROR E0080: a constant changes the initial value of `CHANGING`
    CHANGING
};
pub static I: u32 = ATOMIC.load(Ordering::Relaxed); //~ ERROR E0015: `Atomic::load` is not `const`, so a constant can't call it

pub static J: u32 = J + 1; //~ ERROR E0080: the initial value of `J` reads `J` itself
pub struct Node(&'static Node, u32);
pub static K: Node = Node(&K, 3);
pub static L: u32 = M + 1; //~ ERROR E0391: the value of `L` depends on itself
pub static M: u32 = L + 1;
pub static N: u32 = O + 1; //~ ERROR E0391: the value of `N` depends on itself
pub const O: u32 = N + 1;
const fn next() -> u32 {
    P + 1
}
pub static P: u32 = next(); //~ ERROR E0080: the initial value of `P` reads `P` itself

pub fn uses() -> [u32; FIXED as usize] {
    [const { FIXED }; FIXED as usize]
}

pub fn is_fixed(x: &u32) -> bool {
    matches!(x, D)
}
