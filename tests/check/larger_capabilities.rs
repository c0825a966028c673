//! A program of some size: Capabilities: a tree of rights that are derived and revoked.
use core::ops::{BitAnd, Sub};
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Rights(u8);
impl Rights {
    pub const NONE: Self = Self(0);
    pub const READ: Self = Self(1);
    pub const WRITE: Self = Self(2);
    pub const GRANT: Self = Self(4);
    pub const ALL: Self = Self(Self::READ.0 | Self::WRITE.0 | Self::GRANT.0);
    pub const fn contains(self, o: Self) -> bool {
        self.0 & o.0 == o.0
    }
    pub const fn union(self, o: Self) -> Self {
        Self(self.0 | o.0)
    }
}
impl BitAnd for Rights {
    type Output = Rights;
    fn bitand(self, rhs: Rights) -> Rights {
        Rights(self.0 & rhs.0)
    }
}
impl Sub for Rights {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        Self(self.0 & !o.0)
    }
}
#[derive(Debug, Clone, Copy)]
struct Cap {
    object: u16,
    rights: Rights,
    parent: Option<u8>,
    live: bool,
}
pub struct Space<const N: usize> {
    caps: [Option<Cap>; N],
}
#[derive(Debug, PartialEq, Eq)]
pub enum CapError {
    Full,
    NoSuch(u8),
    Denied { has: Rights, wants: Rights },
}
type Result<T, E = CapError> = core::result::Result<T, E>;
impl<const N: usize> Space<N> {
    pub const fn new() -> Self {
        Self { caps: [None; N] }
    }
    fn get(&self, i: u8) -> Result<&Cap> {
        self.caps
            .get(i as usize)
            .and_then(Option::as_ref)
            .filter(|c| c.live)
            .ok_or(CapError::NoSuch(i))
    }
    fn slot(&mut self) -> Result<(u8, &mut Option<Cap>)> {
        self.caps
            .iter_mut()
            .enumerate()
            .find(|(_, c)| c.is_none())
            .map(|(i, c)| (i as u8, c))
            .ok_or(CapError::Full)
    }
    pub fn root(&mut self, object: u16) -> Result<u8> {
        let (i, s) = self.slot()?;
        *s = Some(Cap {
            object,
            rights: Rights::ALL,
            parent: None,
            live: true,
        });
        Ok(i)
    }
    pub fn derive(&mut self, from: u8, wants: Rights) -> Result<u8> {
        let &Cap {
            object,
            rights: has,
            ..
        } = self.get(from)?;
        let need = wants.union(Rights::GRANT);
        if !has.contains(need) {
            return Err(CapError::Denied {
                has,
                wants: need - has,
            });
        }
        let (i, s) = self.slot()?;
        s.replace(Cap {
            object,
            rights: wants & has,
            parent: Some(from),
            live: true,
        });
        Ok(i)
    }
    fn below(&self, mut i: u8, top: u8) -> bool {
        loop {
            if i == top {
                return true;
            }
            match self.caps[i as usize] {
                Some(Cap {
                    parent: Some(p), ..
                }) => i = p,
                _ => return false,
            }
        }
    }
    pub fn revoke(&mut self, top: u8) -> Result<usize> {
        self.get(top)?;
        let doomed: [bool; N] = {
            let mut d = [false; N];
            for (i, d) in d.iter_mut().enumerate() {
                *d = i != top as usize && self.caps[i].is_some() && self.below(i as u8, top);
            }
            d
        };
        let mut n = 0;
        for (c, _) in self.caps.iter_mut().zip(doomed.iter()).filter(|(_, &d)| d) {
            *c = None;
            n += 1;
        }
        Ok(n)
    }
    pub fn check(&self, i: u8, wants: Rights) -> Result<u16> {
        match self.get(i)? {
            c if c.rights.contains(wants) => Ok(c.object),
            Cap { rights, .. } => Err(CapError::Denied {
                has: *rights,
                wants,
            }),
        }
    }
}
pub fn demo() -> Result<(usize, u16)> {
    let mut s = Space::<8>::new();
    let r = s.root(7)?;
    let a = s.derive(r, Rights::READ.union(Rights::GRANT))?;
    let b = s.derive(a, Rights::READ)?;
    assert!(s.derive(b, Rights::READ).is_err());
    let o = s.check(b, Rights::READ)?;
    Ok((s.revoke(r)?, o))
}
