//! Destructors of the elements of a slice, in place.
//# exit: 101
//# panic: 7: boom
use std::ptr;
use std::mem::{ManuallyDrop, MaybeUninit};
struct N(&'static str);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); if self.0 == "boom" { panic!("boom"); } } }
struct Fixed<T, const C: usize> { len: usize, buf: [MaybeUninit<T>; C] }
impl<T, const C: usize> Fixed<T, C> {
    fn new() -> Self { Fixed { len: 0, buf: [const { MaybeUninit::uninit() }; C] } }
    fn push(&mut self, t: T) { self.buf[self.len].write(t); self.len += 1; }
    fn items(&mut self) -> &mut [T] { unsafe { std::slice::from_raw_parts_mut(self.buf.as_mut_ptr().cast(), self.len) } }
    fn clear(&mut self) { let all: *mut [T] = self.items(); self.len = 0; unsafe { ptr::drop_in_place(all) } }
}
impl<T, const C: usize> Drop for Fixed<T, C> { fn drop(&mut self) { unsafe { ptr::drop_in_place(self.items()) } } }
fn main() {
    let mut v: Fixed<N, 4> = Fixed::new();
    v.push(N("a")); v.push(N("b")); v.push(N("c"));
    v.items()[1..].reverse();
    println!("{}", v.items().len());
    v.clear(); println!("cleared"); v.push(N("d"));
    let mut w = ManuallyDrop::new(vec![N("x"), N("y"), N("z")]);
    unsafe { ptr::drop_in_place(&mut w[1..]); ptr::drop_in_place(&mut w[0]); w.set_len(0); ManuallyDrop::drop(&mut w); }
    let mut n: Fixed<u8, 2> = Fixed::new(); n.push(1); n.clear();
    let mut e: Fixed<N, 3> = Fixed::new(); e.push(N("p")); e.push(N("boom")); e.push(N("q"));
    println!("end");
}
