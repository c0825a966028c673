//! A program of some size: Stage-2 page tables: walk, map and unmap.
#![no_std]
use core::fmt;

pub const PAGE_SHIFT: usize = 12;
pub const PAGE_SIZE: usize = 1 << PAGE_SHIFT;
const ENTRIES: usize = 512;
const LEVELS: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
#[repr(transparent)]
pub struct Ipa(pub u64);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Pte(u64);

impl Pte {
    pub const INVALID: Pte = Pte(0);
    const VALID: u64 = 1;
    const TABLE: u64 = 1 << 1;
    pub const fn leaf(pa: u64, perm: Perm) -> Self {
        Pte(pa | Self::VALID | (perm as u64) << 6)
    }
    pub const fn table(pa: u64) -> Self {
        Self(pa | Self::VALID | Self::TABLE)
    }
    pub fn kind(self) -> Kind {
        match self.0 & (Self::VALID | Self::TABLE) {
            0 | Self::TABLE => Kind::Invalid,
            Self::VALID => Kind::Leaf {
                pa: self.address(),
                writable: self.0 >> 7 & 1 == 1,
            },
            _ => Kind::Table(self.address()),
        }
    }
    fn address(self) -> u64 {
        self.0 & 0x0000_ffff_ffff_f000
    }
}

#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Perm {
    Ro = 0b01,
    Rw = 0b11,
}

#[derive(Debug, PartialEq)]
pub enum Kind {
    Invalid,
    Leaf { pa: u64, writable: bool },
    Table(u64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapError {
    Misaligned(Ipa),
    Occupied { at: Ipa, level: usize },
    OutOfTables,
}

impl From<NoTables> for MapError {
    fn from(_: NoTables) -> Self {
        MapError::OutOfTables
    }
}

pub struct NoTables;

pub trait Tables {
    fn get(&self, index: usize) -> Option<&[Pte; ENTRIES]>;
    fn get_mut(&mut self, index: usize) -> Option<&mut [Pte; ENTRIES]>;
    fn allocate(&mut self) -> Result<usize, NoTables>;
}

pub struct Pool<const N: usize> {
    tables: [[Pte; ENTRIES]; N],
    used: usize,
}

impl<const N: usize> Pool<N> {
    pub const fn new() -> Self {
        Pool {
            tables: [[Pte::INVALID; ENTRIES]; N],
            used: 1,
        }
    }
}

impl<const N: usize> Tables for Pool<N> {
    fn get(&self, index: usize) -> Option<&[Pte; ENTRIES]> {
        self.tables.get(index)
    }
    fn get_mut(&mut self, index: usize) -> Option<&mut [Pte; ENTRIES]> {
        self.tables.get_mut(index)
    }
    fn allocate(&mut self) -> Result<usize, NoTables> {
        if self.used == N {
            return Err(NoTables);
        }
        self.used += 1;
        Ok(self.used - 1)
    }
}

pub struct Walker<'t, T: Tables> {
    tables: &'t mut T,
}

impl<'t, T: Tables> Walker<'t, T> {
    pub fn new(tables: &'t mut T) -> Self {
        Self { tables }
    }
    fn index(ipa: Ipa, level: usize) -> usize {
        (ipa.0 >> (PAGE_SHIFT + 9 * (LEVELS - 1 - level))) as usize % ENTRIES
    }
    pub fn map(&mut self, ipa: Ipa, pa: u64, perm: Perm) -> Result<(), MapError> {
        if ipa.0 % PAGE_SIZE as u64 != 0 {
            return Err(MapError::Misaligned(ipa));
        }
        let mut table = 0;
        for level in 0..LEVELS - 1 {
            let slot = Self::index(ipa, level);
            let next = match self.tables.get(table).map(|t| t[slot].kind()) {
                Some(Kind::Table(at)) => at as usize / PAGE_SIZE,
                Some(Kind::Leaf { .. }) => return Err(MapError::Occupied { at: ipa, level }),
                Some(Kind::Invalid) | None => {
                    let fresh = self.tables.allocate()?;
                    if let Some(entries) = self.tables.get_mut(table) {
                        entries[slot] = Pte::table((fresh * PAGE_SIZE) as u64);
                    }
                    fresh
                }
            };
            table = next;
        }
        let slot = Self::index(ipa, LEVELS - 1);
        let Some(entries) = self.tables.get_mut(table) else {
            return Err(MapError::OutOfTables);
        };
        match &mut entries[slot] {
            free @ &mut Pte::INVALID => *free = Pte::leaf(pa, perm),
            _ => {
                return Err(MapError::Occupied {
                    at: ipa,
                    level: LEVELS - 1,
                })
            }
        }
        Ok(())
    }
}
