//! Lists, buffers and states as systems code has them.
mod k2 {
    pub struct List { next: Option<Box<List>>, v: i32 }
    pub fn last(mut l: &mut List) -> &mut i32 { while let Some(ref mut n) = l.next { l = n; } &mut l.v }
}
mod k3 {
    pub struct List { next: Option<Box<List>>, v: i32 }
    pub fn last(mut l: &mut List) -> &mut i32 { while l.next.is_some() { l = l.next.as_mut().unwrap(); } &mut l.v }
}
mod k4 {
    pub struct List { next: Option<Box<List>>, v: i32 }
    pub fn push(l: &mut Option<Box<List>>, v: i32) { let mut p = l; while let Some(n) = p { p = &mut n.next; } *p = Some(Box::new(List { next: None, v })); }
}
mod k5 {
    pub struct List { next: Option<Box<List>>, v: i32 }
    pub fn rm(l: &mut Option<Box<List>>, v: i32) { let mut p = l; loop { match p { None => return, Some(n) if n.v == v => { *p = n.next.take(); return; } Some(n) => p = &mut n.next } } }
}
mod k6 {
    pub struct List { next: Option<Box<List>>, v: i32 }
    pub fn rev(l: Option<Box<List>>) -> Option<Box<List>> { let mut cur = l; let mut out = None; while let Some(mut n) = cur { cur = n.next.take(); n.next = out; out = Some(n); } out }
}
mod k8 {
    pub fn get(v: &mut Vec<u32>, k: usize) -> &mut u32 { if k < v.len() { return &mut v[k]; } v.push(1); &mut v[0] }
}
mod k9 {
    pub fn get(m: &mut Option<u32>) -> &mut u32 { match m { Some(v) => v, None => { *m = Some(1); m.as_mut().unwrap() } } }
}
mod k10 {
    pub fn get(m: &mut Option<u32>) -> &mut u32 { if let Some(v) = m { return v; } *m = Some(1); m.as_mut().unwrap() }
}
mod k11 {
    pub fn f() { let mut v = vec![1]; let r = &v[0]; v.push(*r); }
}
mod k14 {
    pub fn f() -> &'static str { let s = "a"; s }
}
mod k15 {
    pub fn f<'a>(a: &'a mut [u32], b: &'a mut [u32]) -> &'a mut u32 { let (x, y) = a.split_at_mut(1); if b[0] > 1 { &mut x[0] } else { y[0] = 2; &mut b[0] } }
}
mod k17 {
    pub fn f(a: &mut [u32; 2]) { let [x, y] = a; core::mem::swap(x, y); }
}
mod k18 {
    pub fn f(a: &mut (u32, u32)) { let x = &mut a.0; let y = &mut a.1; core::mem::swap(x, y); }
}
mod k19 {
    pub fn f(a: &mut [(u32, u32)]) { let x = &mut a[0].0; let y = &mut a[0].1; core::mem::swap(x, y); }
}
mod k22 {
    pub struct G<'a>(&'a mut u32);
    pub fn f(mut x: u32) -> u32 { let g = G(&mut x); *g.0 = 3; x = 2; x }
}
mod k23 {
    pub struct G<'a>(&'a mut u32); impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.0 = 0; } }
    pub fn f(mut x: u32) -> u32 { { let g = G(&mut x); *g.0 = 3; } x = 2; x }
}
mod k25 {
    pub struct G<'a>(&'a u32);
    pub fn f() { let g; let x = 3; g = G(&x); let _ = g.0; }
}
mod k28 {
    pub fn f(c: bool) { let v; if c { v = vec![1]; } else { return; } drop(v); }
}
mod k29 {
    pub fn f(n: u32) { let v = vec![1]; let mut i = 0; while i < n { drop(v); i += 1; break; } }
}
mod k31 {
    pub fn f(n: u32) { let mut v = vec![1]; for i in 0..n { let w = v; v = vec![i]; drop(w); } }
}
mod k32 {
    pub fn f(o: Option<Vec<u32>>) -> usize { let n = match &o { Some(v) => v.len(), None => 0 }; drop(o); n }
}
mod k35 {
    pub fn f(o: &mut Option<Vec<u32>>) -> Vec<u32> { match o { Some(v) => core::mem::take(v), None => Vec::new() } }
}
mod k37 {
    pub fn f(v: Box<Vec<u32>>) -> Vec<u32> { let w = *v; w }
}
mod k38 {
    pub struct S { a: Vec<u32>, b: Vec<u32> }
    pub fn f(s: S) -> (Vec<u32>, S) { let a = s.a; let t = S { a: Vec::new(), b: s.b }; (a, t) }
}
mod k39 {
    pub struct S { a: Vec<u32>, b: Vec<u32> }
    pub fn f(mut s: S) -> S { let a = s.a; s.a = Vec::new(); drop(a); s }
}
mod k44 {
    pub fn f<'a>(x: &'a mut &'a mut u32) -> &'a mut u32 { *x = &mut **x; *x }
}
mod k47 {
    pub fn f<'a, 'b>(x: &'a &'b u32) -> &'b u32 { *x }
}
mod k50 {
    pub fn f() { let mut x = 1; let mut inc = || x += 1; inc(); inc(); x += 1; }
}
mod k54 {
    pub fn f() -> Vec<u32> { let mut v = Vec::new(); let mut add = |x| v.push(x); add(1); add(2); v }
}
mod k57 {
    pub fn f(v: &mut Vec<u32>) { let n = v.len(); for i in 0..n { let x = v[i]; v.push(x); } }
}
mod k58 {
    pub fn f(v: &mut Vec<u32>) { let first = v.first().copied(); if let Some(x) = first { v.push(x); } }
}
mod k59 {
    pub fn f(v: &mut Vec<u32>) { if let Some(x) = v.first() { v.push(*x); } }
}
mod k60 {
    pub fn f(v: &mut Vec<u32>) { let last = v.last_mut(); if let Some(x) = last { *x = 1; } v.clear(); }
}
mod k61 {
    pub fn f(b: &mut [u8; 4], i: usize) -> Result<&mut u8, ()> { match b.get_mut(i) { Some(x) if *x != 0 => Ok(x), Some(x) => { *x = 1; Err(()) } None => Err(()) } }
}
mod k63 {
    pub enum St { A(Vec<u8>), B(u32), C }
    pub fn step(s: &mut St) { *s = match core::mem::replace(s, St::C) { St::A(v) if v.len() > 2 => St::B(v.len() as u32), St::A(mut v) => { v.push(1); St::A(v) } St::B(n) => St::B(n + 1), St::C => St::C }; }
}
mod k64 {
    pub enum St { A(Vec<u8>), B(u32), C }
    pub fn step(s: &mut St) { match s { St::A(v) if v.is_empty() => *s = St::C, St::A(v) => v.push(1), St::B(n) if *n > 3 => { *n = 0; *s = St::C; } _ => {} } }
}
mod k65 {
    pub enum St { A(Vec<u8>), B(u32), C }
    pub fn step(s: &mut St) -> &u32 { match s { St::A(v) => { *s = St::B(v.len() as u32); step(s) } St::B(n) => n, St::C => &0 } }
}
