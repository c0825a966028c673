//! `Self` in every position: constructors, patterns, associated consts, return types, builder chains.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Config {
    pub baud: u32,
    pub parity: Parity,
    pub bits: u8,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Parity {
    None = 0,
    Odd = 0b01,
    Even = 0b11,
}

impl Parity {
    pub const ALL: [Self; 3] = [Self::None, Self::Odd, Self::Even];

    pub const fn bits(self) -> u8 {
        self as u8
    }
    pub fn from_bits(bits: u8) -> Option<Self> {
        for p in Self::ALL {
            if p.bits() == bits {
                return Some(p);
            }
        }
        None
    }
}

impl Default for Config {
    fn default() -> Self {
        Self { baud: Self::BAUD, parity: Parity::None, bits: 8 }
    }
}

impl Config {
    const BAUD: u32 = 115_200;
    pub fn baud(self, baud: u32) -> Self {
        Self { baud, ..self }
    }
    pub fn parity(mut self, parity: Parity) -> Self {
        self.parity = parity;
        self
    }
    #[must_use]
    pub fn word(&self) -> u32 {
        let Self { parity, bits, .. } = *self;
        u32::from(parity.bits()) << 4 | u32::from(bits - 5)
    }
}

pub fn reference() -> bool {
    let c = Config::default().baud(9600).parity(Parity::Even);
    c != Config { bits: 7, ..c } && Parity::from_bits(2).is_none() && c.word() == 0x33
}
