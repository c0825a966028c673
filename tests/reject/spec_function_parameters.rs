/*@
spec fn value(a: &mut u8) -> u8 { 1 }
@*/
//~^^ ERROR U0001: a `&mut` parameter of a spec function

//@ ensures value(x) == 1
pub fn f(x: &mut u8) {}
