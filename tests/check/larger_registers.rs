//! A program of some size: Traits with associated types: devices on a bus, and a generic register file.
pub trait Register: Copy {
    const OFFSET: usize;
    const RESET: Self;
    type Width: Into<u64> + TryFrom<u64>;
    fn bits(self) -> Self::Width;
    fn from_bits(bits: Self::Width) -> Self;
}
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Control(u32);
impl Register for Control {
    const OFFSET: usize = 0x30;
    const RESET: Self = Control(0x300);
    type Width = u32;
    fn bits(self) -> u32 {
        self.0
    }
    fn from_bits(bits: u32) -> Self {
        Control(bits)
    }
}
#[derive(Clone, Copy)]
pub struct Data(u8);
impl Register for Data {
    const OFFSET: usize = 0;
    const RESET: Self = Self(0);
    type Width = u8;
    fn bits(self) -> u8 {
        self.0
    }
    fn from_bits(b: u8) -> Self {
        Self(b)
    }
}
pub trait Bus {
    type Error: core::fmt::Debug;
    fn read(&self, at: usize) -> Result<u64, Self::Error>;
    fn write(&mut self, at: usize, value: u64) -> Result<(), Self::Error>;
}
pub struct Device<'b, B: Bus + ?Sized> {
    bus: &'b mut B,
    base: usize,
}
#[derive(Debug)]
pub enum Fault<E> {
    Bus(E),
    Width,
}
impl<E> From<E> for Fault<E> {
    fn from(e: E) -> Self {
        Fault::Bus(e)
    }
}
impl<'b, B: Bus + ?Sized> Device<'b, B> {
    pub fn get<R: Register>(&self) -> Result<R, Fault<B::Error>> {
        let raw = self.bus.read(self.base + R::OFFSET)?;
        R::Width::try_from(raw)
            .map(R::from_bits)
            .map_err(|_| Fault::Width)
    }
    pub fn set<R>(&mut self, value: R) -> Result<(), Fault<B::Error>>
    where
        R: Register,
    {
        Ok(self.bus.write(self.base + R::OFFSET, value.bits().into())?)
    }
    pub fn update<R: Register, F>(&mut self, f: F) -> Result<R, Fault<B::Error>>
    where
        F: FnOnce(R) -> R,
    {
        let next = f(self.get()?);
        self.set(next)?;
        Ok(next)
    }
    pub fn reset(&mut self) -> Result<(), Fault<B::Error>> {
        self.set(Control::RESET)?;
        self.set(<Data as Register>::RESET)
    }
}
pub struct Ram<const N: usize>([u64; N]);
#[derive(Debug, PartialEq)]
pub struct OutOfRange {
    pub at: usize,
}
impl<const N: usize> Bus for Ram<N> {
    type Error = OutOfRange;
    fn read(&self, at: usize) -> Result<u64, OutOfRange> {
        self.0.get(at).copied().ok_or(OutOfRange { at })
    }
    fn write(&mut self, at: usize, value: u64) -> Result<(), OutOfRange> {
        *self.0.get_mut(at).ok_or_else(|| OutOfRange { at })? = value;
        Ok(())
    }
}
pub fn demo() -> Result<u32, Fault<OutOfRange>> {
    let mut ram = Ram([0; 64]);
    let mut d = Device {
        bus: &mut ram,
        base: 8,
    };
    d.reset()?;
    let c: Control = d.update(|c: Control| Control::from_bits(c.bits() | 1))?;
    Ok(c.bits())
}
