//# shows: A.area() < 1
//# shows: B.twice() < 2
//! Methods of implementations that do less than their traits say.
#![allow(unused, dead_code)]
pub trait Sh { 
//@ ensures result >= 1 && result < 100
//~^ ERROR V0001: this postcondition
//~^^ ERROR V0001: this postcondition
fn area(&self) -> u32; 
//@ ensures result >= 2
//~^ ERROR V0001: this postcondition
fn twice(&self) -> u32 { self.area() + self.area() } }
//~^ ERROR V0011: nothing says why this recursion ends
//~^^ ERROR V0011: nothing says why this recursion ends
pub struct A; pub struct B; pub struct C;
impl Sh for A { fn area(&self) -> u32 { 0 } }
impl Sh for B { fn area(&self) -> u32 { 1 } fn twice(&self) -> u32 { 1 } }
impl Sh for C { 
//@ requires false
//~^ ERROR V0019: the trait
fn area(&self) -> u32 { 0 } }
pub struct D;
impl Sh for D { 
//@ ensures result == 2
//@ panics true
//~^ ERROR V0019: the trait
fn area(&self) -> u32 { panic!() } }
pub struct E;
impl Sh for E { fn area(&self) -> u32 { self.twice() } } //~ ERROR V0011: nothing says why this recursion ends
pub struct F;
impl Sh for F { 
//@ diverges
fn area(&self) -> u32 { loop {} } } //~ ERROR V0019: the trait
