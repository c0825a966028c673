//# rustc: fail
//! What closures capture; values that are given, moved and given back piece by piece.
pub mod s2 {
pub struct P { a: Vec<u8>, b: Vec<u8> } pub fn f(mut p: P) -> usize { let mut c = || p.a.push(1); let n = p.a.len(); c(); n } //~ ERROR E0502: `p.a` is borrowed as mutable and as shared at a time
}

pub mod s4 {
pub struct P { a: Vec<u8>, b: Vec<u8> } pub fn f(p: P) -> Vec<u8> { let c = move || p.a.len(); let n = c(); p.a } //~ ERROR E0382: `p.a` is used after it was moved
}

pub mod s5 {
pub struct P { a: Vec<u8>, b: Vec<u8> } impl Drop for P { fn drop(&mut self) {} } pub fn f(p: P) -> usize { let c = move || p.a.len(); c() + p.b.len() } //~ ERROR E0382: `p.b` is used after it was moved
}

pub mod s7 {
pub fn f(p: &(Vec<u8>, Vec<u8>)) -> usize { let c = || { let x = p.0; x.len() }; c() + p.1.len() } //~ ERROR E0507: what the closure has captured can't be moved out of what holds it
}

pub mod s12 {
pub fn g<F: Fn() -> u8>(f: F) -> u8 { f() } pub fn f(v: Vec<u8>) -> u8 { g(|| { let w = v; w.len() as u8 }) } //~ ERROR E0507: a closure that is called through `Fn` can't move
}

pub mod s14 {
pub fn g<F: Fn()>(f: F) { f() } pub fn f(mut n: u8) { g(|| n += 1); } //~ ERROR E0594: a closure that is called through `Fn` can't
}

pub mod s16 {
pub fn g<F: FnMut()>(mut f: F) { f() } pub fn f(n: u8) -> u8 { g(|| n += 1); n } //~ ERROR E0594: `n` can't be assigned to: it is not mutable
}

pub mod s18 {
pub fn f() -> u8 { let c = |x: &u8| x; *c(&1) } //~ ERROR B0001: what `x` refers to leaves the closure, and need
}

pub mod s22 {
pub fn f(v: &mut Vec<u8>) { let c = |x| v.push(x); c(1); } //~ ERROR E0596: `c` can't be borrowed as mutable: `c` is not
}

pub mod s24 {
pub fn f(v: Vec<u8>) -> usize { let c = || { drop(v); }; c(); c(); 1 } //~ ERROR E0382: `c` is used after it was moved
}

pub mod s31 {
pub fn f(mut x: u8) -> u8 { let mut c = || { x += 1; x }; let a = c(); let b = x; a + b + c() } //~ ERROR E0503: `x` is used while it is borrowed as mutable
}

pub mod s40 {
pub fn f(c: bool) -> u8 { let x; 'a: { if c { break 'a; } x = 2; } x } //~ ERROR E0381: `x` may be used before it has a value
}

pub mod s43 {
pub fn f(n: u8) -> u8 { let x: u8; while n > 1 { x = 1; break; } x } //~ ERROR E0381: `x` may be used before it has a value
}

pub mod s45 {
pub fn f(n: u8) -> u8 { let x = 'a: { if n > 1 { break 'a 1; } 2 }; let y = loop { break 'b: { if n > 3 { break 'b 3 } 4 } }; x + y } //~ ERROR P0001: a value with a label stands in parentheses after `break`
}

pub mod s49 {
pub fn f(n: u8) -> usize { let v = vec![1u8]; let w; if n > 1 { w = v; } else { w = vec![]; } w.len() + v.len() } //~ ERROR E0382: `v` is used after it was moved
}

pub mod s51 {
pub struct P { a: Vec<u8>, b: Vec<u8> } pub fn f(mut p: P) -> P { drop(p.a); drop(p.b); p.a = vec![]; p } //~ ERROR E0382: `p` is used after it was moved
}

pub mod s52 {
pub struct P { a: Vec<u8>, b: Vec<u8> } pub fn f(p: P) -> P { drop(p.a); p.a = vec![]; p } //~ ERROR E0594: `p.a` can't be assigned to: `p` is not declared as mutable
}

pub mod s53 {
pub struct P { a: Vec<u8>, b: Vec<u8> } pub fn f(mut p: P, q: P) -> P { drop(p.a); P { b: vec![], ..p } } //~ ERROR E0382: `p.0` is used after it was moved
}

pub mod s56 {
pub fn f(x: Box<(Vec<u8>, Vec<u8>)>) -> Vec<u8> { let a = x.0; let b = *x; b.1 } //~ ERROR E0382: `*x` is used after it was moved
}

pub mod s61 {
pub fn f(v: Vec<u8>) { for i in 0..2 { drop(v); } } //~ ERROR E0382: `v` is used after it was moved
}

pub mod s65 {
pub fn f(v: Option<Vec<u8>>) -> usize { let n = match v { Some(x) => x.len(), None => 0 }; let m = match v { Some(_) => 1, None => 0 }; n + m } //~ ERROR E0382: `v` is used after it was moved
}

pub mod s69 {
pub fn f(n: u8) -> &'static u8 { &n } //~ ERROR E0515: a reference to `n` is returned, which ends with
}

pub mod s70 {
pub fn g() -> u8 { 1 } pub fn f() -> &'static u8 { &g() } //~ ERROR E0515: a reference to a temporary value is returned,
}

pub mod s71 {
pub const fn g() -> u8 { 1 } pub fn f() -> &'static u8 { &g() } //~ ERROR E0515: a reference to a temporary value is returned,
}

pub mod s74 {
pub fn f() -> &'static u8 { &(1 / 0) } //~ ERROR E0515: a reference to a temporary value is returned,
}
