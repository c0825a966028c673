//# rustc: fail
//# verify: skip
//! What is borrowed in one phase, or is in use before the call.
mod p2 {
    pub fn f(v: &mut Vec<usize>) { Vec::push(&mut *v, v.len()); } //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
}
mod p3 {
    pub fn f(mut v: Vec<usize>) { Vec::push(&mut v, v.len()); } //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
}
mod p7 {
    fn two(a: &mut u32, b: u32) { *a = b; }
    pub fn f(mut x: u32) { two(&mut x, x); } //~ ERROR E0503: `x` is used while it is borrowed as mutable
}
mod p8 {
    fn two(a: &mut u32, b: &u32) { *a = *b; }
    pub fn f(x: &mut u32) { two(x, &*x); } //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
}
mod p9 {
    fn two(a: &mut [u32], b: usize) { a[0] = b as u32; }
    pub fn f(x: &mut [u32; 4]) { two(x, x.len()); } //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
}
mod p10 {
    fn two(a: &mut [u32], b: usize) { a[0] = b as u32; }
    pub fn f(x: &mut Vec<u32>) { two(x, x.len()); } //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
}
mod p11 {
    fn two(a: &mut [u32], b: usize) { a[0] = b as u32; }
    pub fn f(mut x: [u32; 4]) { two(&mut x, x.len()); } //~ ERROR E0502: `x` is borrowed as mutable and as shared at a time
}
mod p12 {
    pub struct S { v: Vec<u32>, n: usize }
    impl S { fn put(&mut self, n: usize) { self.n = n; } fn get(&self) -> usize { self.n } }
    pub fn f(s: &mut S) { S::put(s, s.get()); s.put(s.get()); S::put(&mut *s, S::get(s)); S::put(s, S::get(&s)); } //~ ERROR E0502: `*s` is borrowed as mutable and as shared at a time
}
mod p16 {
    pub struct T<'a> { a: &'a mut u32, b: u32 }
    pub fn f(x: &mut u32) -> u32 { let t = T { a: x, b: *x }; *t.a + t.b } //~ ERROR E0503: `*x` is used while it is borrowed as mutable
}
mod p17 {
    pub fn f(x: &mut u32) -> u32 { let t = (x, *x); *t.0 + t.1 } //~ ERROR E0382: `*x` is used after it was moved
}
mod p18 {
    pub fn f(x: &mut u32) -> u32 { let t: (&mut u32, u32) = (x, *x); *t.0 + t.1 } //~ ERROR E0503: `*x` is used while it is borrowed as mutable
}
mod p19 {
    pub fn f(x: &mut u32) -> u32 { let t = Some(x); let y = *x; *t.unwrap() + y } //~ ERROR E0382: `*x` is used after it was moved
}
mod p20 {
    pub fn f(v: &mut Vec<usize>) { let w = v; w.push(v.len()); } //~ ERROR E0382: `*v` is used after it was moved
}
mod p22 {
    pub fn f(v: &mut Vec<Vec<usize>>) { v[0].push(v.len()); } //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
}
mod p24 {
    pub fn f(v: &mut Vec<usize>) { v.push({ v.push(1); 2 }); } //~ ERROR E0499: `*v` is borrowed as mutable twice at a time
}
mod p25 {
    pub fn f(v: &mut Vec<usize>) { Vec::push(v, { v.push(1); 2 }); } //~ ERROR E0499: `*v` is borrowed as mutable twice at a time
}
mod p29 {
    pub fn f(mut v: usize) { let _ = core::mem::replace(&mut v, v + 1); } //~ ERROR E0503: `v` is used while it is borrowed as mutable
}
mod p33 {
    pub fn f(b: &mut [usize]) { b.swap(0, b.len() - 1); b.copy_from_slice(&[1; 2]); b[b.len() - 1] = 2; b[1..].fill(b[0]); } //~ ERROR E0503: `*b` is used while it is borrowed as mutable
}
mod p34 {
    pub fn f(b: &mut [usize]) { b[1..].fill(b.len()); } //~ ERROR E0502: `*b` is borrowed as mutable and as shared at a time
}
mod p35 {
    pub fn f(b: &mut Vec<usize>) { b[1..].fill(b.len()); } //~ ERROR E0502: `*b` is borrowed as mutable and as shared at a time
}
mod p36 {
    pub fn f(mut b: Vec<usize>) { let n = b.len(); b[n - 1] = b[0]; b[b.len() - 1] = 3; } //~ ERROR E0502: `b` is borrowed as mutable and as shared at a time
}
mod p38 {
    pub fn f(x: &mut u32) { let mut c = |y: u32| *x = y; c(*x); } //~ ERROR E0503: `*x` is used while it is borrowed as mutable
}
mod p39 {
    pub fn f(x: &mut u32) { let y = &mut *x; let z = &*x; *y = *z; } //~ ERROR E0502: `*x` is borrowed as mutable and as shared at a time
}
