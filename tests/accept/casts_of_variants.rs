//! Variants as numbers.

#[derive(Clone, Copy, PartialEq)]
#[repr(i16)]
enum E { A = 3, B = 300, C = -1, D }
//@ ensures result == 44
fn f() -> u8 { E::B as u8 }
//@ ensures e is C ==> result == 255
fn g(e: E) -> u8 { e as u8 }
//@ ensures e is C ==> result == 0xFFFF_FFFF
//@ ensures e is D ==> result == 0
//@ ensures result == e as u32
fn h(e: E) -> u32 { e as u32 }
//@ ensures result == (e as int == 3)
fn k(e: E) -> bool { matches!(e, E::A) }
enum Call { Map = 1, Unmap, Info = 10 }
//@ ensures result is Some ==> result->0 as int == n
//@ ensures result is None ==> !(n == 1 || n == 2 || n == 10)
fn call(n: u64) -> Option<Call> { match n { 1 => Some(Call::Map), 2 => Some(Call::Unmap), 10 => Some(Call::Info), _ => None } }
fn main() {
    assert!(f() == 44);
    assert!(g(E::C) == 255);
    assert!(h(E::D) == 0);
}
