#![allow(unused)]
//! What is expected of a closure that is not known where it stands, its own use tells; one without captures is a
//! constant.

pub struct L<T> {
    f: T,
}

pub fn once<F: FnOnce(u8) -> u32>(f: F) -> F {
    f
}
pub fn boxed<F: FnOnce(u8) -> u32>(f: Option<F>) -> Option<F> {
    f
}
pub fn listed<F: FnOnce(u8) -> u32>(f: [F; 1]) -> F {
    let [f] = f;
    f
}
pub fn often<F: Fn(u8) -> u32>(f: F) -> u32 {
    f(1) + f(2)
}
pub fn pointed<F: Fn(u8) -> u32>(f: &'static F) -> u32 {
    f(1)
}
pub fn shorter<F: FnOnce(&u8) -> &u8>(f: F) {}

pub fn through_a_variant() -> u32 {
    often(boxed(Some(|x: u8| x as u32)).unwrap())
}
pub fn through_an_array() -> u32 {
    often(listed([|x| x as u32]))
}
pub fn through_a_branch(c: bool) -> u32 {
    often(once(if c { |x| x as u32 } else { |x| x as u32 + 1 }))
}
pub fn through_an_arm(c: bool) -> u32 {
    often(once(match c { _ => |x| x as u32 }))
}
pub fn in_place() {
    shorter(|x| x);
    shorter({ |x| x });
    shorter(loop { break |x| x });
}
pub fn in_a_tuple() -> u32 {
    fn first<F: FnOnce(u8) -> u32>(f: (F, u8)) -> u32 {
        (f.0)(f.1)
    }
    first((|x| x.count_ones(), 7))
}
pub fn lasting() -> u32 {
    pointed(&|x| x as u32)
}
pub fn known_by_a_pointer() -> u32 {
    let o: Option<fn(u8) -> u32> = Some(|x| x.count_ones());
    let l: L<fn(&u8) -> &u8> = L { f: |x| x };
    let a: [fn(u8) -> u32; 1] = [|x| x.count_ones()];
    o.unwrap()(3) + a[0](*(l.f)(&3))
}
