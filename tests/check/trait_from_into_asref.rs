//! `From`/`Into`, `TryFrom`/`TryInto` and `AsRef` for user types.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Pfn(u64);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AddrError {
    Unaligned(u64),
    TooHigh,
}

impl From<Pfn> for u64 {
    fn from(p: Pfn) -> u64 {
        p.0 << 12
    }
}
impl From<u32> for Pfn {
    fn from(n: u32) -> Self {
        Pfn(n.into())
    }
}
#[derive(Clone, Copy)]
pub struct Addr(pub u64);

impl TryFrom<Addr> for Pfn {
    type Error = AddrError;
    fn try_from(Addr(addr): Addr) -> Result<Self, Self::Error> {
        if addr & 0xfff != 0 {
            Err(AddrError::Unaligned(addr & 0xfff))
        } else if addr >> 52 != 0 {
            Err(AddrError::TooHigh)
        } else {
            Ok(Pfn(addr >> 12))
        }
    }
}

pub struct Table {
    entries: [u64; 4],
}
impl AsRef<[u64]> for Table {
    fn as_ref(&self) -> &[u64] {
        &self.entries
    }
}

pub fn used(t: impl AsRef<[u64]>) -> usize {
    t.as_ref().iter().filter(|e| **e & 1 == 1).count()
}

pub fn map(addr: impl TryInto<Pfn, Error = AddrError>, t: &mut Table) -> Result<u64, AddrError> {
    let pfn = addr.try_into()?;
    t.entries[0] = u64::from(pfn) | 1;
    Ok(t.entries[0] + used([0, 1, 3]) as u64)
}

pub fn add(a: impl Into<Pfn>, b: impl Into<Pfn>) -> u64 {
    let Pfn(x) = a.into();
    let y: Pfn = b.into();
    (x + y.0) | Pfn::from(1u32).0
}
