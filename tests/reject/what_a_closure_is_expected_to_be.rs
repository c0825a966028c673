//# rustc: fail
#![allow(unused, unreachable_code)]
//! A closure knows what is asked of it where it stands right in the place that asks, in a block, a loop or a tuple; not
//! as an argument of something else, not in a branch. Where it knows, it is that and no more.

pub struct L<T> {
    f: T,
}
pub struct S<F: FnOnce(u8) -> u8>(F);
impl<F: Fn(u8) -> u8> S<F> {
    fn call(&self, x: u8) -> u8 {
        (self.0)(x)
    }
}

pub fn once<F: FnOnce(u8) -> u32>(f: F) -> F {
    f
}
pub fn boxed<F: FnOnce(u8) -> u32>(f: Option<F>) {}
pub fn literal<F: FnOnce(u8) -> u32>(f: L<F>) {}
pub fn listed<F: FnOnce(u8) -> u32>(f: [F; 1]) {}
pub fn paired<F: FnOnce(u8) -> u32>(f: (F, u8)) -> (F, u8) {
    f
}
pub fn often<F: Fn(u8) -> u32>(f: F) {}
pub fn pair_often<F: Fn(u8) -> u32>(f: (F, u8)) {}

pub fn in_a_variant() {
    boxed(Some(|x| x.count_ones())); //~ ERROR E0282: can't be inferred
}
pub fn in_a_literal() {
    literal(L { f: |x| x.count_ones() }); //~ ERROR E0282: can't be inferred
}
pub fn in_an_array() {
    listed([|x| x.count_ones()]); //~ ERROR E0282: can't be inferred
}
pub fn in_a_branch(c: bool) {
    once(if c { |x| x.count_ones() } else { panic!() }); //~ ERROR E0282: can't be inferred
}
pub fn in_an_arm(c: bool) {
    once(match c { _ => |x| x.count_ones() }); //~ ERROR E0282: can't be inferred
}
pub fn once_is_not_often() {
    often(once(|x| x as u32)); //~ ERROR E0525: only
}
pub fn in_a_block() {
    often(once({ |x| x as u32 })); //~ ERROR E0525: only
}
pub fn in_a_tuple() {
    pair_often(paired((|x| x as u32, 1))); //~ ERROR E0525: only
}
pub fn in_a_loop() {
    often(once(loop { break |x| x as u32 })); //~ ERROR E0525: only
}
pub fn a_method(k: u8) -> u8 {
    S(|x| x + k).call(2) //~ ERROR E0599: no method
}
