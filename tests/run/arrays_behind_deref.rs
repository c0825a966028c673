//! What is behind a `DerefMut` is borrowed as mutable through arrays, slices, fields and methods.
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
struct W<T>(T, u32);
impl<T> Deref for W<T> { type Target = T; fn deref(&self) -> &T { print!("[d]"); &self.0 } }
impl<T> DerefMut for W<T> { fn deref_mut(&mut self) -> &mut T { self.1 += 1; print!("[m]"); &mut self.0 } }
struct S { a: [u8; 3], t: (u8, [u8; 2]) }
fn main() {
    let mut v = ManuallyDrop::new([1, 2, 3]);
    let s = &mut v[1..]; s[0] = 9; println!("{s:?}");
    v[..2].reverse(); v[0] += 1; println!("{:?} {:?}", &v[..], v[1]);
    let mut w = W([1, 2, 3], 0);
    w[1] = 5; w[..2][0] = 7; w.swap(0, 2); for x in &mut w[1..] { *x *= 2; } println!("{:?} {}", w.0, w.1);
    let r: &mut [i32] = &mut w[..]; r[0] = 0; let r2: &mut [i32] = &mut *w; r2[1] = 1; println!("{:?} {}", *w, w.1);
    let mut x = W(W(S { a: [1; 3], t: (2, [3; 2]) }, 0), 0);
    x.a[1..].fill(4); x.t.1[0] = 8; x.t.0 += x.a[1]; x.a.iter_mut().for_each(|k| *k += 1);
    println!("{:?} {:?} {} {}", x.a, x.t, x.0.1, x.1);
    let mut b = W(Box::new([[0u8; 2]; 2]), 0); b[1][0] = 1; b[0][..1].copy_from_slice(&[6]); println!("{:?} {}", b.0, b.1);
    let mut o = W(Some([1, 2]), 0); if let Some(a) = o.as_mut() { a[..].reverse(); } if let Some([p, ..]) = &mut *o { *p = 3; } println!("{:?} {}", o.0, o.1);
    let (l, q) = w.split_at_mut(1); std::mem::swap(&mut l[0], &mut q[0]); println!("{:?} {}", w.0, w.1);
    match &mut w[..] { [a, .., z] => std::mem::swap(a, z), _ => {} } println!("{:?}", w.0);
}
