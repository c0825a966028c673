//! A program of some size: Virtual interrupts: priorities, masks, list registers.
use core::ops::{BitAnd, BitOr, BitOrAssign, Not, RangeInclusive, Shl};
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Mask(u32);
impl BitOr for Mask {
    type Output = Self;
    fn bitor(self, o: Self) -> Self {
        Mask(self.0 | o.0)
    }
}
impl BitAnd for Mask {
    type Output = Self;
    fn bitand(self, o: Self) -> Self {
        Mask(self.0 & o.0)
    }
}
impl BitOrAssign for Mask {
    fn bitor_assign(&mut self, o: Self) {
        *self = *self | o;
    }
}
impl Not for Mask {
    type Output = Mask;
    fn not(self) -> Mask {
        Mask(!self.0)
    }
}
impl Shl<u32> for Mask {
    type Output = Mask;
    fn shl(self, n: u32) -> Mask {
        Mask(self.0 << n)
    }
}
impl FromIterator<u32> for Mask {
    fn from_iter<I: IntoIterator<Item = u32>>(i: I) -> Self {
        i.into_iter().fold(Mask::default(), |m, n| m | Mask(1) << n)
    }
}
impl IntoIterator for Mask {
    type Item = u32;
    type IntoIter = Ones;
    fn into_iter(self) -> Ones {
        Ones(self.0)
    }
}
pub struct Ones(u32);
impl Iterator for Ones {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        (self.0 != 0).then(|| {
            let n = self.0.trailing_zeros();
            self.0 &= self.0 - 1;
            n
        })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = self.0.count_ones() as usize;
        (n, Some(n))
    }
}
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lr {
    Empty,
    Pending { irq: u32, priority: u8 },
    Active { irq: u32 },
}
impl Lr {
    const RANGE: RangeInclusive<u32> = 32..=1019;
    pub const fn is_empty(&self) -> bool {
        matches!(self, Lr::Empty)
    }
    fn irq(self) -> Option<u32> {
        match self {
            Lr::Pending { irq, .. } | Lr::Active { irq } => Some(irq),
            Lr::Empty => None,
        }
    }
}
pub struct Gic<const L: usize> {
    lrs: [Lr; L],
    enabled: Mask,
    pending: Mask,
    priority: [u8; 32],
}
impl<const L: usize> Gic<L> {
    pub const fn new() -> Self {
        Gic {
            lrs: [Lr::Empty; L],
            enabled: Mask(0),
            pending: Mask(0),
            priority: [0xa0; 32],
        }
    }
    pub fn enable(&mut self, irqs: impl IntoIterator<Item = u32>) -> &mut Self {
        self.enabled |= irqs.into_iter().collect();
        self
    }
    pub fn raise(&mut self, irq: u32) -> bool {
        match irq {
            0..=31 => {
                self.pending |= Mask(1) << irq;
                true
            }
            n if Lr::RANGE.contains(&n) => false,
            _ => unreachable!("irq {irq}"),
        }
    }
    pub fn flush(&mut self) -> usize {
        let mut ready: Vec<(u8, u32)> = (self.pending & self.enabled)
            .into_iter()
            .map(|n| (self.priority[n as usize], n))
            .collect();
        ready.sort_by(|a, b| b.cmp(a));
        let mut done = 0;
        for lr in self.lrs.iter_mut().filter(|l| l.is_empty()) {
            let Some((priority, irq)) = ready.pop() else {
                break;
            };
            *lr = Lr::Pending { irq, priority };
            self.pending = self.pending & !(Mask(1) << irq);
            done += 1;
        }
        done
    }
    pub fn acknowledge(&mut self) -> Option<u32> {
        let (i, _) = self
            .lrs
            .iter()
            .enumerate()
            .filter_map(|(i, l)| {
                if let Lr::Pending { priority, .. } = l {
                    Some((i, *priority))
                } else {
                    None
                }
            })
            .min_by_key(|&(_, p)| p)?;
        let irq = self.lrs[i].irq()?;
        self.lrs[i] = Lr::Active { irq };
        Some(irq)
    }
    pub fn end(&mut self, irq: u32) -> Result<(), u32> {
        let slot = self
            .lrs
            .iter_mut()
            .find(|l| **l == Lr::Active { irq })
            .ok_or(irq)?;
        Ok(*slot = Lr::Empty)
    }
}
fn main() {
    let mut g: Gic<2> = Gic::new();
    g.enable([1, 3, 5]).enable(7..=9);
    for i in [5, 9, 1] {
        g.raise(i);
    }
    println!(
        "{} {:?} {:?} {:?}",
        g.flush(),
        g.acknowledge(),
        g.end(3),
        g.flush()
    );
}
