//! Closures.

pub fn apply<A, B, F>(x: Option<A>, f: F) -> Option<B>
where
    F: FnOnce(A) -> B,
{
    match x {
        Some(a) => Some(f(a)),
        None => None,
    }
}
pub fn twice(f: impl Fn(u32) -> u32) -> Wrapped {
    Wrapped(f(f(1)))
}
pub struct Wrapped(pub u32);
pub fn mutate(v: &mut Vec<u32>, f: &mut Held) {
    (f.0)(3);
    v.push(1);
}
pub struct Held(pub fn(u32) -> u32);
pub fn counter() -> u32 {
    let mut n = 0;
    let mut inc = || {
        n += 1;
        n
    };
    inc();
    inc();
    n
}
pub fn moved() -> usize {
    let s = vec![1, 2];
    let f = move || s.len();
    f() + f()
}
pub fn once() -> Vec<u8> {
    let s = vec![1];
    let f = || s;
    f()
}
pub fn rec(n: u32, f: &impl Fn(u32) -> u32) -> u32 {
    if n == 0 {
        0
    } else {
        f(n) + rec(n - 1, f)
    }
}
