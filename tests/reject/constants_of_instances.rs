//# rustc: fail
//! Constants that depend on parameters have no value, or one, only where these are given.
use core::mem::size_of;

fn above_zero<const N: usize>() {
    const { assert!(N > 0) } //~ ERROR E0080: this constant panics: assertion failed: N > 0
}
fn through<const M: usize>() {
    if M > 0 {
        above_zero::<M>();
    }
}
pub fn calls() {
    through::<1>();
    through::<0>();
}

pub struct Buffer<const N: usize>([u8; N]);
impl<const N: usize> Buffer<N> {
    const VALID: () = assert!(N.is_power_of_two(), "not a power of two"); //~ ERROR E0080: this constant panics: not a power of two
    const LAST: usize = N - 1; //~ ERROR E0080: this constant panics: attempt to subtract with overflow
    pub fn new() -> Self {
        let () = Self::VALID;
        Buffer([0; N])
    }
    pub fn last(&self) -> u8 {
        self.0[Self::LAST]
    }
}
pub fn eight() -> Buffer<8> {
    Buffer::new()
}
pub fn seven() -> Buffer<7> {
    Buffer::new()
}
pub fn none(buffer: &Buffer<0>) -> u8 {
    buffer.last()
}

pub trait Register {
    const WIDTH: u32;
    const MASK: u32 = (1 << Self::WIDTH) - 1; //~ ERROR E0080: this constant panics: attempt to shift left with overflow
}
pub struct Narrow;
impl Register for Narrow {
    const WIDTH: u32 = 4;
}
pub struct Wide;
impl Register for Wide {
    const WIDTH: u32 = 32;
}
pub fn mask<R: Register>() -> u32 {
    R::MASK
}
pub fn masks() -> u32 {
    mask::<Narrow>() + mask::<Wide>()
}

pub struct Guard<T>(T);
impl<T> Drop for Guard<T> {
    fn drop(&mut self) {
        const { assert!(size_of::<T>() <= 4, "too large") } //~ ERROR E0080: this constant panics: too large
    }
}
pub fn guards() {
    let _small = Guard(1u32);
    let _large = Guard(1u64);
}

fn pointed<const N: usize>() {
    const { assert!(N != 3) } //~ ERROR E0080: this constant panics: assertion failed: N != 3
}
static POINTER: fn() = pointed::<3>;

fn called<const N: usize>() {
    const { assert!(N != 4) } //~ ERROR E0080: this constant panics: assertion failed: N != 4
}
pub fn by_closure(x: Option<u8>) -> Option<()> {
    x.map(|_| called::<4>())
}

fn copied<const N: usize>() {
    const { assert!(N != 5) } //~ ERROR E0080: this constant panics: assertion failed: N != 5
}
fn private() {
    copied::<5>()
}
pub fn generic<T>(_: T) {
    private()
}

mod hidden {
    pub struct Hidden;
    impl Hidden {
        pub fn method(&self) {
            super::of_hidden::<6>()
        }
    }
}
fn of_hidden<const N: usize>() {
    const { assert!(N != 6) } //~ ERROR E0080: this constant panics: assertion failed: N != 6
}
pub fn hidden() -> hidden::Hidden {
    hidden::Hidden
}
