//! Arrays behind a `Deref` are changed only where there is a `DerefMut`, and the way to it is mutable.
//# rustc: fail
use std::ops::{Deref, DerefMut};
struct W([u8; 3]);
impl Deref for W {
    type Target = [u8; 3];
    fn deref(&self) -> &[u8; 3] {
        &self.0
    }
}
struct M([u8; 3]);
impl Deref for M {
    type Target = [u8; 3];
    fn deref(&self) -> &[u8; 3] {
        &self.0
    }
}
impl DerefMut for M {
    fn deref_mut(&mut self) -> &mut [u8; 3] {
        &mut self.0
    }
}
fn only_shared(mut w: W) {
    w[..2].reverse(); //~ ERROR E0596: `W` can't be changed through
}
fn not_mut(m: M) {
    m[1..][0] = 1; //~ ERROR E0596: `m` can't be borrowed as mutable
}
fn behind_shared(m: &M, a: &[u8; 3]) {
    m[..].fill(0); //~ ERROR E0596: `*m` can't be borrowed as mutable
    a[1..].fill(0); //~ ERROR E0596: `*a` can't be borrowed as mutable
}
fn twice(mut m: M) -> u8 {
    let first = &m[..1];
    m[1..].fill(0); //~ ERROR E0502: `m` is borrowed as mutable and as shared
    first[0]
}
