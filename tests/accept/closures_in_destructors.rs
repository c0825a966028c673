//# contracts: partly
//! Destructors that call what they hold, and functions that variables hold: these come to an end.
#![allow(unused)]

pub struct Guard<F: Fn()> { f: F }
//@ invariant Guard<F>: self.f.requires(())
impl<F: Fn()> Drop for Guard<F> {
    fn drop(&mut self) { (self.f)(); }
}

fn nothing(n: u32) {}
pub fn guarded(n: u32) { let _g = Guard { f: || nothing(n) }; }

//@ decreases n
pub fn with_a_guard(n: u32) {
    let _g = Some(Guard { f: || nothing(n) });
    if n > 0 { with_a_guard(n - 1); }
}

//@ requires g.requires(())
//@ ensures g.ensures((), result)
fn apply<F: Fn() -> u32>(g: F) -> u32 { g() }

//@ ensures result == n
//@ decreases n
pub fn counted(n: u32) -> u32 {
    let h = apply;
    if n == 0 { h(|| n) } else { counted(n - 1) + 1 }
}

/*@
lemma fn of_numbers(f: fn(int) -> nat, s: Seq<Option<u8>>)
    ensures f(0) >= 0
{ firsts(|x: int| f(x)); firsts(f); firsts(|x: int| 5); options(|x: int| s[x]); }
lemma fn firsts(f: fn(int) -> nat) ensures f(0) >= 0 {}
lemma fn options(f: fn(int) -> Option<u8>) ensures f(0) is None || f(0) is Some {}
@*/
fn main() {
    guarded(1);
    with_a_guard(2);
    println!("{}", counted(3));
}
