//! Pure functions, patterns in specifications, constants of traits, const generics.
pub const MASK: u64 = 0xfff;
pub trait Sized2 { const SIZE: usize; }
pub struct A;
impl Sized2 for A { const SIZE: usize = 8; }
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op { Nop, Load { reg: u8, addr: u64 }, Store(u8, u64), Jump(u64) }
//@ pure
//@ ensures result == x & MASK
pub const fn low(x: u64) -> u64 { x & MASK }
//@ pure
pub fn is_low(x: &u64) -> bool { low(*x) == *x }
impl Op {
    //@ pure
    pub fn reg(&self) -> Option<u8> { match self { Op::Load { reg, .. } | Op::Store(reg, _) => Some(*reg), _ => None } }
}
/*@
spec fn target(op: Op) -> int {
    match op {
        Op::Nop => 0,
        Op::Load { addr, .. } | Op::Store(_, addr) if low(addr) == 0 => addr as int,
        Op::Load { reg: 0..=3, .. } => 1,
        Op::Load { .. } => 2,
        Op::Store(r @ 4..=9, _) => r + 0,
        Op::Store(..) => 3,
        Op::Jump(t) => if let Op::Jump(u) = op { u + t } else { 0 },
    }
}
spec fn pair(p: (u8, (bool, char))) -> bool { let (a, (b, c)) = p in b && a > 3 && 'a' <= c <= 'z' }
spec fn shifted<const N: usize>(a: [u8; N], i: int) -> u8 { if 0 <= i < N { a[i] } else { 0 } }
spec fn size_of_it<T: Sized2>(x: T) -> int { T::SIZE * 2 + A::SIZE + u8::MAX + <A as Sized2>::SIZE }
@*/
//@ requires is_low(x) || matches!(op, Op::Jump(t) if t > x)
//@ requires op.reg() == Some(3) ==> op is Load && op->reg == 3
//@ ensures result == target(op) || result == 0
pub fn run(op: Op, x: u64) -> u64 { let _ = (op, x); 0 }
//@ requires N > 0
//@ ensures result == shifted(a, 0) && result == shifted::<N>(*a, N - N)
pub fn first<const N: usize>(a: &[u8; N]) -> u8 { a[0] }
//@ ensures size_of_it(x) >= 16
pub fn gen<T: Sized2>(x: T) { let _ = x; }
