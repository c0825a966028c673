//# rustc: fail
//# verify: skip
//! What closures capture is taken or borrowed.
mod c2 {
    pub fn f(mut p: (u32, u32)) -> u32 { let c = || match p.0 { 1 => 2, _ => 3 }; p.0 = 3; c() } //~ ERROR E0506: `p.0` is assigned to while it is borrowed
}
mod c4 {
    pub fn f(x: Vec<u32>) { let c = || { let _ = &x; }; drop(x); c() } //~ ERROR E0505: `x` is moved while it is borrowed
}
mod c5 {
    pub fn f(x: Vec<u32>) { let c = || { let _ = x.len(); }; drop(x); c() } //~ ERROR E0505: `x` is moved while it is borrowed
}
mod c7 {
    pub fn f(x: (Vec<u32>, Vec<u32>)) { let c = || { let (a, _) = x; drop(a); }; c(); drop(x.0); } //~ ERROR E0382: `x.0` is used after it was moved
}
mod c8 {
    pub fn f(mut x: (Vec<u32>, Vec<u32>)) { let mut c = || { let (a, _) = &mut x; a.push(1); }; x.1.push(2); c(); } //~ ERROR E0499: `x.1` is borrowed as mutable twice at a time
}
mod c10 {
    pub fn f(mut x: (Vec<u32>, u32)) { let mut c = || { if let (ref mut a, 3) = x { a.push(1); } }; x.1 = 3; c(); } //~ ERROR E0506: `x.1` is assigned to while it is borrowed
}
mod c11 {
    pub fn f(mut x: Option<u32>) -> bool { let c = || match x { Some(_) => true, None => false }; x = None; c() } //~ ERROR E0506: `x` is assigned to while it is borrowed
}
mod c15 {
    pub fn f(x: Box<(Vec<u32>, u32)>) { let c = || { drop(x.0); }; c(); let _y = x.1; } //~ ERROR E0382: `x.1` is used after it was moved
}
mod c18 {
    pub fn f(x: &mut (Vec<u32>, u32)) { let mut c = move || x.0.push(1); x.1 = 3; c(); } //~ ERROR E0382: `x.1` is used after it was moved
}
mod c23 {
    pub unsafe fn f(p: *mut (u32, u32)) -> u32 { let c = || unsafe { (*p).0 }; (*p).1 = 2; c() } //~ ERROR E0506: `p.1` is assigned to while it is borrowed
}
mod c27 {
    pub fn f(mut a: [u32; 3]) -> u32 { let c = || a[0]; a[1] = 2; c() } //~ ERROR E0506: `a[_]` is assigned to while it is borrowed
}
mod c30 {
    pub fn f(mut a: [u32; 3]) -> u32 { let c = || { let [x, ..] = a; x }; a[1] = 2; c() } //~ ERROR E0506: `a[_]` is assigned to while it is borrowed
}
mod c31 {
    pub fn f(x: Option<Vec<u32>>) -> usize { let c = || match x { Some(v) => v.len(), None => 0 }; let n = c(); n + x.is_some() as usize } //~ ERROR E0382: `x` is used after it was moved
}
mod c36 {
    pub fn f(x: &mut (u32, u32)) -> u32 { let c = || { let (a, _) = x; *a }; x.1 = 3; c() } //~ ERROR E0596: `c` can't be borrowed as mutable: `c` is not declared as mutable
}
mod c38 {
    pub fn f(x: &mut (u32, u32)) -> u32 { let c = || { let (a, _) = &*x; *a }; x.1 = 3; c() } //~ ERROR E0506: `x.1` is assigned to while it is borrowed
}
mod c40 {
    pub struct D(u32, Vec<u32>); impl Drop for D { fn drop(&mut self) {} }
    pub fn f(mut d: D) -> usize { let c = move || d.1.len(); d.0 = 3; c() } //~ ERROR E0382: `d.0` is used after it was moved
}
mod c46 {
    pub fn f(mut x: Vec<u32>) -> u32 { let c = || { x; }; c(); x.len() as u32 } //~ ERROR E0382: `x` is used after it was moved
}
mod c47 {
    pub fn f(mut x: Vec<u32>) -> usize { let c = || { match x { _y => 1 } }; c() + x.len() } //~ ERROR E0382: `x` is used after it was moved
}
mod c52 {
    pub fn f(x: &mut Option<u32>) -> u32 { let mut c = || if let Some(n) = x { *n += 1; *n } else { 0 }; let d = &*x; c() + d.is_some() as u32 } //~ ERROR E0501: `*x` is borrowed while a closure has it for itself alone
}
mod c59 {
    pub fn f(x: Option<(u32, Vec<u32>)>) -> u32 { let c = || match x { Some((n, _)) => n, None => 0 }; let y = x; c() + y.is_some() as u32 } //~ ERROR E0505: `x` is moved while it is borrowed
}
mod c66 {
    pub fn f(x: Vec<u32>) { drop(x); let c = || { let _ = x; }; c() } //~ ERROR E0382: `x` is used after it was moved
}
mod c67 {
    pub fn f(x: (Vec<u32>, u32)) { drop(x.0); let c = || { let (_, n) = x; n }; c(); } //~ ERROR E0382: `x` is used after it was moved
}
mod c70 {
    pub fn f(mut x: (u32, (u32, Vec<u32>))) -> u32 { let c = || { match x { (n, _) if n > 2 => n, (_, (k, _)) => k } }; x.1.1.push(3); let d = || { let e = || x.1.0; e() }; x.0 = 3; d(); c() } //~ ERROR E0506: `x.0` is assigned to while it is borrowed
}
mod c72 {
    pub fn f(x: &mut (u32, (u32, Vec<u32>))) -> u32 { let mut c = || { let d = || { let (_, (k, v)) = &mut *x; v.push(*k); x.0 }; d() }; x.0 = 2; c() } //~ ERROR E0506: `x.0` is assigned to while it is borrowed
    //~| ERROR E0596: `d` can't be borrowed as mutable: `d` is not declared as mutable
}
mod c74 {
    pub fn f(x: &mut u32) -> u32 { let mut c = || { *x += 1; }; let mut d = || { *x += 2; }; c(); d(); *x } //~ ERROR E0524: two closures at a time need `*x` for themselves alone
}
mod c75 {
    pub fn f(x: &mut u32) -> u32 { let mut c = || { *x += 1; }; *x += 2; c(); *x } //~ ERROR E0503: `*x` is used while it is borrowed as mutable
}
mod c76 {
    pub fn f(x: &mut u32) -> u32 { let mut c = || { *x += 1; }; let y = &mut *x; c(); *y } //~ ERROR E0501: `*x` is borrowed while a closure has it for itself alone
}
mod c77 {
    pub fn f(x: &mut u32) -> u32 { let y = &mut *x; let mut c = || { *x += 1; }; c(); *y } //~ ERROR E0500: a closure needs `*x` for itself alone, which is borrowed already
}
mod c78 {
    pub fn f(x: &mut u32) -> u32 { let y = &*x; let mut c = || { *x += 1; }; c(); *y } //~ ERROR E0500: a closure needs `*x` for itself alone, which is borrowed already
}
mod c79 {
    pub fn f(mut x: u32) -> u32 { let mut c = || { x += 1; }; let mut d = || { x += 2; }; c(); d(); x } //~ ERROR E0499: `x` is borrowed as mutable twice at a time
}
mod c80 {
    pub fn f(mut x: u32) -> u32 { let mut c = || { x += 1; }; let y = &x; c(); *y } //~ ERROR E0502: `x` is borrowed as mutable and as shared at a time
}
mod c82 {
    pub fn f(x: Box<(Vec<u32>, u32)>) -> usize { let c = move || x.0.len(); c() + x.1 as usize } //~ ERROR E0382: `x.1` is used after it was moved
}
mod c92 {
    pub struct S { a: u32, b: Vec<u32> }
    impl S { pub fn m(&mut self) -> u32 { let mut c = |n: u32| { self.a += n; self.a }; self.b.push(1); c(2) }
     pub fn n(&mut self) { let k = self.a; self.b.iter_mut().for_each(|x| *x += self.a); let _ = k; }
     pub fn o(&mut self) { self.b.iter_mut().for_each(|x| *x += self.get()); } //~ ERROR E0502: `*self` is borrowed as mutable and as shared at a time
     fn get(&self) -> u32 { self.a } }
}
