//! Calls by function pointers that come back to who calls, by way of tables, cells, results and structs.
#![allow(dead_code, unused, unconditional_recursion)]
use core::cell::Cell;


pub struct Knot { f: fn(&Knot) -> u64 }
//@ invariant Knot: forall |k: Knot| self.f.requires((&k,))
pub fn go(k: &Knot) -> u64 { (k.f)(k) } //~ ERROR V0011: nothing says why
pub fn tied() -> u64 { go(&Knot { f: go }) }

static TABLE: [fn(u64) -> u64; 1] = [by_a_table];
pub fn by_a_table(x: u64) -> u64 { TABLE[0](x) } //~ ERROR V0011: nothing says why

pub fn given_back() -> fn(u64) -> u64 { by_a_result }
//@ requires given_is_all_right(x)
pub fn by_a_result(x: u64) -> u64 { given_back()(x) } //~ ERROR V0011: nothing says why
//~^ ERROR V0002: a precondition
/*@ spec fn given_is_all_right(x: u64) -> bool { true } @*/

/// It is another function that calls, on behalf of this one.
//@ requires f.requires((x,))
pub fn apply<F: Fn(u64) -> u64>(f: F, x: u64) -> u64 { f(x) }
static ON: [fn(u64) -> u64; 1] = [on_behalf];
pub fn on_behalf(x: u64) -> u64 { apply(ON[0], x) } //~ ERROR V0011: nothing says why

static MAPPED: [fn(u64) -> u64; 1] = [by_an_adaptor];
pub fn by_an_adaptor(x: u64) -> u64 { Some(x).map(MAPPED[0]).unwrap_or(0) } //~ ERROR V0011: nothing says why

/// A closure that calls itself by a table.
static CLOSED: [fn(u64) -> u64; 1] = [|x| CLOSED[0](x)]; //~ ERROR U0002: `closure
pub fn by_a_closure(x: u64) -> u64 { CLOSED[0](x) }

#[derive(Clone, Copy)]
pub struct Step64 { run: fn(u64) -> u64 }
//@ invariant Step64: forall |x: u64| self.run.requires((x,))
/// What is in a cell may be the function that looks there.
pub struct Box2 { held: Cell<Step64> }
unsafe impl Sync for Box2 {}
static HELD: Box2 = Box2 { held: Cell::new(Step64 { run: |x| x }) };
pub fn out_of_a_cell(x: u64) -> u64 { (HELD.held.get().run)(x) } //~ ERROR V0011: nothing says why
pub fn into_the_cell() -> u64 { HELD.held.set(Step64 { run: out_of_a_cell }); out_of_a_cell(1) }

/// A destructor that is called by way of what it destroys.
pub struct Droppy { end: fn() }
//@ invariant Droppy: self.end.requires(())
impl Drop for Droppy { fn drop(&mut self) { (self.end)() } } //~ ERROR V0011: nothing says why
pub fn again() { let d = Droppy { end: again }; } //~ ERROR V0011: nothing says why
