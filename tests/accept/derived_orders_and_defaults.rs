//! What `derive` gives: orders by parts and by the numbers of variants, defaults.
#![allow(dead_code)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct V { pub major: u32, pub minor: u32 }
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum L { Low, Mid(u8), High { x: V } }
//@ ensures result <==> (a.major < b.major || (a.major == b.major && a.minor < b.minor))
pub fn older(a: V, b: V) -> bool { a < b }
//@ ensures result <==> (a.major > b.major || (a.major == b.major && a.minor >= b.minor))
pub fn newer(a: &V, b: &V) -> bool { a >= b }
//@ ensures match a { L::Low => !(b is Low) ==> result, L::Mid(x) => match b { L::Low => !result, L::Mid(y) => result == (x < y), _ => result }, _ => true }
pub fn levels(a: L, b: L) -> bool { a < b }
//@ ensures result == if a.0 < b.0 || (a.0 == b.0 && !a.1 && b.1) { 0 } else if a == b { 1 } else { 2 }
pub fn tuples(a: (u8, bool), b: (u8, bool)) -> u8 { match a.cmp(&b) { core::cmp::Ordering::Less => 0, core::cmp::Ordering::Equal => 1, _ => 2 } }
//@ ensures result <==> a is None && b is Some || (a is Some && b is Some && a->0 < b->0)
pub fn opts(a: Option<u8>, b: Option<u8>) -> bool { a < b }
//@ ensures result == a || result == b
//@ ensures result.major >= a.major && result.major >= b.major
pub fn larger(a: V, b: V) -> V { a.max(b) }
//@ ensures result != (a == b)
pub fn tne(a: (u8, V), b: (u8, V)) -> bool { a != b }
//@ ensures result
pub fn refl(a: (u8, bool)) -> bool { a <= a && !(a < a) && a.partial_cmp(&a) == Some(core::cmp::Ordering::Equal) }

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum N { A = 5, B = 1, C = -3 }
//@ ensures result
pub fn numbered() -> bool { N::C < N::B && N::B < N::A && N::A > N::C && N::A.cmp(&N::C) == core::cmp::Ordering::Greater }

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode { Off, #[default] On }
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Config { pub mode: Mode, pub size: u32, pub name: Option<u8>, pub pair: (bool, [u16; 3]), pub rest: Vec<u8> }
//@ ensures result.mode is On && result.size == 0 && result.name is None && !result.pair.0 && result.pair.1[2] == 0 && result.rest.len() == 0
pub fn fresh() -> Config { Config::default() }
//@ ensures result.mode is On && result.size == 5
pub fn updated() -> Config { Config { size: 5, ..Default::default() } }
