//# shows: numbered() != true
//# shows: older(V { a: 1, b: 9 }, V { a: 2, b: 0 }) != false
//# shows: own_order(Own(1), Own(2)) != true
//# shows: inside((Own(1), 0), (Own(2), 0)) != true
//# shows: size() != 1
//# shows: mode() != 0
//! Orders and defaults that are not those that are claimed; and those that a type gives itself.
#![allow(unused, dead_code)]
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum N { A = 5, B = 1 }

//@ ensures result
//~^ ERROR V0001: this postcondition
pub fn numbered() -> bool { N::A < N::B }

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct V { pub a: u8, pub b: u8 }

//@ ensures result <==> a.b < b.b
//~^ ERROR V0001: this postcondition
pub fn older(a: V, b: V) -> bool { a < b }

/// The other way round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Own(pub u8);
impl PartialOrd for Own { fn partial_cmp(&self, o: &Own) -> Option<Ordering> { o.0.partial_cmp(&self.0) } }
impl Ord for Own { fn cmp(&self, o: &Own) -> Ordering { o.0.cmp(&self.0) } }

//@ ensures result <==> a.0 < b.0
//~^ ERROR V0001: this postcondition
pub fn own_order(a: Own, b: Own) -> bool { a < b }

//@ ensures result <==> (a.0).0 < (b.0).0
//~^ ERROR V0001: this postcondition
pub fn inside(a: (Own, u8), b: (Own, u8)) -> bool { a < b }

#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub enum Mode { One, #[default] Two }
pub struct Two(pub u8);
impl Default for Two { fn default() -> Two { Two(2) } }
#[derive(Default)]
pub struct Sized2 { pub mode: Mode, pub n: u8 }
#[derive(Default)]
pub struct Deep { pub two: Two }

//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn size() -> u8 { Sized2::default().n }

//@ ensures result == 0
//~^ ERROR V0001: this postcondition
pub fn mode() -> u8 { if let Mode::One = Sized2::default().mode { 0 } else { 1 } }

//@ ensures result == 0
pub fn deep() -> u8 { Deep::default().two.0 } //~ ERROR U0002: the derived
