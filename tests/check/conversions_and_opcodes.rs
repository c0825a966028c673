//! Conversions and opcodes.

use std::convert::TryFrom;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Op {
    Nop = 0,
    Load = 0x10,
    Store = 0x20,
}
#[derive(Debug)]
pub struct BadOp(pub u8);
impl TryFrom<u8> for Op {
    type Error = BadOp;
    fn try_from(x: u8) -> Result<Self, Self::Error> {
        Ok(match x {
            0 => Op::Nop,
            0x10 => Op::Load,
            0x20 => Op::Store,
            n => return Err(BadOp(n)),
        })
    }
}
pub fn decode(b: &[u8]) -> Result<Vec<Op>, BadOp> {
    let mut ops = Vec::with_capacity(b.len());
    for &x in b {
        ops.push(Op::try_from(x)?);
    }
    Ok(ops)
}
pub fn enc(o: Op) -> u8 {
    o as u8 | 1
}
