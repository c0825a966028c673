//! Arguments that are borrowed anew are borrowed in two phases.
mod p1 {
    pub fn f(v: &mut Vec<usize>) { Vec::push(v, v.len()); }
}
mod p4 {
    pub fn f(v: &mut Vec<usize>) { v.push(v.len()); }
}
mod p5 {
    pub fn f(mut v: Vec<usize>) { v.push(v.len()); }
}
mod p6 {
    fn two(a: &mut u32, b: u32) { *a = b; }
    pub fn f(x: &mut u32) { two(x, *x); }
}
mod p13 {
    pub struct S { v: Vec<u32>, n: usize }
    impl S { fn put(&mut self, n: usize) { self.n = n; } fn get(&self) -> usize { self.n } }
    pub fn f(s: &mut S) { 
     let c = |s: &mut S, n: usize| s.put(n);
     c(s, s.get()); }
}
mod p14 {
    pub struct S { v: Vec<u32>, n: usize }
    impl S { fn put(&mut self, n: usize) { self.n = n; } fn get(&self) -> usize { self.n } }
    pub fn f(s: &mut S) { 
     let c: fn(&mut S, usize) = S::put;
     c(s, s.get()); }
}
mod p15 {
    pub struct T<'a>(&'a mut u32, u32);
    pub fn f(x: &mut u32) -> u32 { let t = T(x, *x); *t.0 + t.1 }
}
mod p21 {
    pub fn f(v: &mut Vec<usize>) { let w: &mut Vec<usize> = v; w.push(w.len()); v.push(1); }
}
mod p23 {
    pub fn f(v: &mut Vec<Vec<usize>>) { let n = &v; v.push(Vec::with_capacity(n.len())); }
}
mod p26 {
    pub fn f(v: &mut Vec<usize>) { Vec::insert(v, v.len(), v.len()); Vec::extend_from_slice(v, &[1]); core::mem::swap(v, &mut Vec::new()); }
}
mod p27 {
    pub fn f(v: &mut Vec<usize>, mut w: Vec<usize>) { core::mem::swap(v, &mut w); let _ = core::mem::replace(v, { let mut x = Vec::new(); x.push(v.len()); x }); }
}
mod p28 {
    pub fn f(v: &mut usize) { let _ = core::mem::replace(v, *v + 1); }
}
mod p30 {
    pub fn f(v: &mut usize) { *v += *v; let r = v; *r += *r; }
}
mod p31 {
    pub struct B { a: [u32; 4], i: usize }
    pub fn f(b: &mut B) { b.a[b.i] = b.i as u32; b.a[b.i] += b.a[0]; let n = b.a.len(); b.a.swap(0, b.i); b.a[..].swap(n - 1, b.i); }
}
mod p32 {
    pub fn f(b: &mut Box<Vec<usize>>) { b.push(b.len()); }
}
mod p37 {
    pub trait Q { fn put(&mut self, n: u32); fn get(&self) -> u32; }
    pub fn f<T: Q>(q: &mut T) { T::put(q, q.get()); Q::put(q, q.get()); q.put(q.get()); }
}
mod p40 {
    pub fn f(x: &mut Option<u32>) { Option::replace(x, match *x { Some(n) => n + 1, None => 0 }); Option::insert(x, x.is_some() as u32); }
}
