//! Coercions: unsizing, `&mut` to `&`, references to raw pointers, deref, function items, never, in every site.
use std::ops::Deref;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inner(pub u32);
pub struct Outer {
    inner: Inner,
}

impl Deref for Outer {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.inner
    }
}

pub struct Views<'a> {
    slice: &'a [u16],
    raw: *const Inner,
    f: fn(&Inner) -> u32,
}

fn get(i: &Inner) -> u32 {
    i.0
}

fn len(xs: &[u16]) -> usize {
    xs.len()
}

fn shared<'a>(x: &'a mut Inner) -> &'a Inner {
    x
}

pub fn build<'a>(o: &'a Outer, xs: &'a [u16; 3]) -> Views<'a> {
    Views { slice: xs, raw: &**o, f: get }
}

pub fn uses(o: &mut Outer, flag: bool) -> u32 {
    let i: &Inner = o;
    let n = get(i) + get(&*o) + get(&Box::new(Inner(1)));
    let table: [fn(&Inner) -> u32; 2] = [get, |i| i.0 + 1];
    let v = vec![1u16, 2];
    let m = len(&v) + len(&[1, 2, 3]) + len(&mut [4]);
    let either: &[u16] = if flag { &[1, 2] } else { &[3] };
    let never: u32 = if flag { 1 } else { return 0 };
    let p: *const Inner = &mut o.inner;
    let q: *mut Inner = &mut o.inner;
    let same = p == q as *const Inner;
    let s = shared(&mut o.inner);
    let boxed: Box<[u16; 2]> = Box::new([5, 6]);
    let sum: u16 = boxed.iter().sum();
    let opt: Option<&[u16]> = Some(&[1, 2, 3, 4]);
    let w = build(o, &[1, 2, 3]);
    let via = unsafe { (*w.raw).0 } + (w.f)(o) + w.slice[2] as u32;
    n + m as u32 + either.len() as u32 + never + same as u32 + sum as u32 + opt.map_or(0, |s| s.len() as u32)
        + via + table[flag as usize](&w_inner(o))
}

fn w_inner(o: &Outer) -> Inner {
    **o
}
