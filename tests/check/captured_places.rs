//! Closures capture places, and only those that they use.
mod c1 {
    pub fn f(mut p: (u32, u32)) -> u32 { let c = || match p.0 { 1 => 2, _ => 3 }; p.1 = 3; c() + p.1 }
}
mod c3 {
    pub fn f(x: Vec<u32>) { let c = || { let _ = x; }; drop(x); c() }
}
mod c6 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) { let c = || { let (a, _) = x; drop(a); }; c(); drop(x.1); }
}
mod c9 {
    pub fn f(mut x: (Vec<u32>, Vec<u32>)) { let mut c = || { let (ref mut a, _) = x; a.push(1); }; x.1.push(2); c(); }
}
mod c12 {
    pub fn f(mut x: Option<u32>) -> bool { let c = || match x { _ => true }; x = None; c() }
}
mod c13 {
    pub struct W(u32);
    pub fn f(mut x: (W, u32)) -> bool { let c = || match x { (W(_), _) => true }; x.1 = 3; x.0 = W(2); c() }
}
mod c14 {
    pub enum One { A(u32, u32) }
    pub fn f(mut x: One) -> u32 { let c = || match x { One::A(a, _) => a }; let One::A(_, ref mut b) = x; *b = 3; c() }
}
mod c16 {
    pub fn f(mut x: Box<(Vec<u32>, u32)>) { let c = || x.0.len(); x.1 = 3; c(); }
}
mod c17 {
    pub fn f(x: &mut (Vec<u32>, u32)) { let mut c = || x.0.push(1); x.1 = 3; c(); }
}
mod c19 {
    pub fn f(x: &(Vec<u32>, u32)) -> usize { let c = move || x.0.len(); c() + x.0.len() }
}
mod c20 {
    pub fn f(mut x: (Vec<u32>, u32)) -> usize { let c = move || x.1 + 1; x.0.push(2); x.1 = 3; c() as usize }
}
mod c21 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) -> usize { let c = move || x.0.len(); let y = x.1; c() + y.len() }
}
mod c22 {
    pub fn f<'a>(x: &'a (u32, u32)) -> impl2::R<'a> { let c = || &x.0; impl2::R(c()) }
    mod impl2 { pub struct R<'a>(pub &'a u32); }
}
mod c24 {
    pub struct S { p: *mut u32, q: Vec<u32> }
    pub unsafe fn f(mut s: S) -> u32 { let c = || unsafe { *s.p }; s.q.push(1); c() }
}
mod c28 {
    pub fn f(mut a: ([u32; 3], u32)) -> u32 { let c = || a.0[0]; a.1 = 2; c() }
}
mod c29 {
    pub fn f(mut a: ([u32; 3], u32)) -> u32 { let c = || { let [x, ..] = a.0; x }; a.1 = 2; c() }
}
mod c32 {
    pub fn f(x: Option<Vec<u32>>) -> usize { let c = || match x { Some(ref v) => v.len(), None => 0 }; let n = c(); n + x.is_some() as usize }
}
mod c33 {
    pub fn f(x: (Option<Vec<u32>>, Vec<u32>)) -> usize { let c = || match x.0 { Some(v) => v.len(), None => 0 }; let n = c(); n + x.1.len() }
}
mod c34 {
    pub fn f(x: (Option<Vec<u32>>, Vec<u32>)) -> usize { let c = || match x { (Some(v), _) => v.len(), _ => 0 }; let n = c(); n + x.1.len() }
}
mod c35 {
    pub fn f(mut x: (u32, (u32, u32))) -> u32 { let c = || { let (_, (a, _)) = x; a }; x.0 = 2; x.1.1 = 3; c() }
}
mod c37 {
    pub fn f(x: &mut (u32, u32)) -> u32 { let c = || { let (a, _) = *x; a }; x.1 = 3; c() }
}
mod c39 {
    pub struct D(u32, Vec<u32>); impl Drop for D { fn drop(&mut self) {} }
    pub fn f(mut d: D) -> usize { let c = || d.1.len(); d.0 = 3; c() }
}
mod c41 {
    pub fn f(x: u32) -> bool { let c = || matches!(x, 1..=3); c() }
}
mod c42 {
    pub fn f(mut x: (u32, u32)) -> bool { let c = || matches!(x.0, 1..=3); x.1 = 2; c() }
}
mod c43 {
    pub fn f(mut x: (u32, u32)) -> u32 { let c = || { if let n = x.0 { n } else { 2 } }; x.1 = 2; c() }
}
mod c44 {
    pub fn f(mut x: (u32, u32)) -> u32 { let mut c = || { x.0 += 1; x.0 }; x.1 = 2; c() }
}
mod c45 {
    pub fn f(mut x: (u32, u32)) -> u32 { let mut c = || { let y = &mut x.0; *y = 2; *y }; let z = x.1; c() + z }
}
mod c48 {
    pub fn f(x: Vec<u32>) -> usize { let c = || { match x { _ => 1 } }; let y = x; c() + y.len() }
}
mod c49 {
    pub fn f(x: (Vec<u32>, u32)) -> u32 { let c = || { let (_, n) = x; n }; let y = x.0; c() + y.len() as u32 }
}
mod c50 {
    pub fn f(x: &mut &mut (u32, u32)) -> u32 { let mut c = || { x.0 = 2; }; x.1 = 3; c(); x.0 }
}
mod c51 {
    pub fn f(x: &mut Option<u32>) -> u32 { let mut c = || if let Some(n) = x { *n += 1; *n } else { 0 }; c() + c() }
}
mod c55 {
    pub fn g<F: Fn() -> u32 + 'static>(_: F) {}
    pub fn f(x: &'static (u32, u32)) { g(|| x.0); }
}
mod c56 {
    pub fn g<F: Fn() -> u32 + 'static>(_: F) {}
    pub fn f(x: &'static (u32, u32)) { g(move || x.0); }
}
mod c57 {
    pub fn g<F: Fn() -> u32 + 'static>(_: F) {}
    pub fn f(x: (&'static (u32, u32), u32)) { g(|| x.0.1); }
}
mod c58 {
    pub fn g<F: Fn() -> u32 + 'static>(_: F) {}
    pub fn f(x: (&'static mut (u32, u32), u32)) { g(|| x.0.1); }
}
mod c60 {
    pub fn f(mut x: (u32, u32)) -> u32 { let c = || { let n; (n, _) = x; n }; x.1 = 3; c() }
}
mod c61 {
    pub fn f(mut x: (u32, u32)) -> u32 { let mut c = || { (x.0, _) = (1, 2); }; x.1 = 3; c(); x.0 }
}
mod c62 {
    pub fn f(mut x: (u32, Vec<u32>)) -> u32 { let c = || { let y = (x.0, ..=3); y.0 }; x.1.push(3); c() }
}
mod c63 {
    pub fn f(x: Vec<u32>) -> u32 { let c = || { let _: Vec<u32> = x; 2 }; let _y = x; c() }
}
mod c64 {
    pub struct Q { a: Vec<u32>, b: Vec<u32> }
    pub fn f(q: Q) -> usize { let c = || { let r = Q { a: Vec::new(), ..q }; r.b.len() }; let n = q.a.len(); c() + n }
}
mod c65 {
    pub struct Q { a: Vec<u32>, b: Vec<u32> }
    pub fn f(q: Q) -> usize { let c = || { let Q { a, .. } = q; a.len() }; let n = q.b.len(); c() + n }
}
mod c68 {
    pub fn f(x: (Vec<u32>, u32)) { drop(x.0); let c = || { match x.1 { 1 => 2, _ => 3 } }; c(); }
}
mod c69 {
    pub fn f(mut x: Option<(u32, u32)>) -> u32 { let c = || { match x { Some((n, _)) if n > 2 => n, Some((_, ref m)) => *m, _ => 3 } }; let r = c(); x = None; r }
}
mod c71 {
    pub fn f(mut x: (u32, (u32, Vec<u32>))) -> u32 { let c = || { let d = || { let (_, (k, _)) = x; k }; d() }; x.1.1.push(3); x.0 = 2; c() }
}
mod c73 {
    pub fn f(x: &mut (u32, (u32, Vec<u32>))) -> u32 { let mut c = || { let mut d = || { x.1.1.push(2); x.1.0 }; d() }; x.0 = 2; c() }
}
mod c81 {
    pub fn f(x: Box<(Vec<u32>, u32)>) -> usize { let c = move || x.0.len(); c() }
}
mod c83 {
    pub fn f(x: (Box<(Vec<u32>, u32)>, u32)) -> usize { let c = || { let (v, _) = *x.0; v.len() }; c() + x.1 as usize }
}
mod c84 {
    pub fn f(x: Vec<Vec<u32>>) -> usize { let c = || match &x[..] { [a, b] => a.len() + b.len(), [a, .., _] => a.len(), _ => 0 }; let y = &x; c() + y.len() }
}
mod c85 {
    pub fn f(mut x: ([u32; 3], u32)) -> u32 { let c = || { let ([a, .., b], _) = x; a + b }; x.1 = 3; c() }
}
mod c86 {
    pub fn f(x: &[u32]) -> u32 { let c = || if let [a, ..] = x { *a } else { 0 }; let d = || matches!(x, [] | [_]); c() + d() as u32 }
}
mod c87 {
    pub fn f(x: &(u32, Option<Vec<u32>>)) -> usize { let c = || match x { (n, Some(v)) if *n > 2 => v.len(), (_, Some(_)) => 2, _ => 3 }; c() }
}
mod c88 {
    pub fn f(mut v: Vec<(u32, Vec<u32>)>) -> u32 { let mut n = 0; v.iter_mut().for_each(|(a, b)| { b.push(*a); n += *a; }); let g = |i: usize| v[i].1.len() as u32 + n; g(0) }
}
mod c89 {
    pub fn f(x: Option<Vec<u32>>) -> Option<Vec<u32>> { let c = || { let Some(v) = x else { return None }; Some(v) }; c() }
}
mod c90 {
    pub fn f(x: Option<Vec<u32>>) -> Option<Vec<u32>> { let c = || { let v = x?; Some(v) }; c() }
}
mod c91 {
    pub fn f(x: Option<u32>) -> Option<u32> { let c = || { let v = x?; Some(v) }; c(); x }
}
mod c93 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) -> impl2::A { let c = move || { let (ref a, _) = x; a.len() }; let n = c(); impl2::A(n, x.1) }
    mod impl2 { pub struct A(pub usize, pub Vec<u32>); }
}
mod c94 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) { let c = move || { let _ = x.0; let (_, _) = x; }; c(); drop(x); }
}
mod c95 {
    pub fn f(x: &mut Option<Box<u32>>) -> Option<u32> { let c = || match x { Some(b) => { **b += 1; Some(**b) } None => None }; let mut c = c; c() }
}
