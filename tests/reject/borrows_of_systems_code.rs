//# rustc: fail
//# verify: skip
//! Borrows and moves that are wrong, in code as systems have it.
mod k7 {
    pub fn get(v: &mut Vec<u32>, k: u32) -> &mut u32 { for x in v.iter_mut() { if *x == k { return x; } } v.push(k); v.last_mut().unwrap() } //~ ERROR E0499: `*v` is borrowed as mutable twice at a time
    //~| ERROR E0499: `*v` is borrowed as mutable twice at a time
}
mod k12 {
    pub fn f() { let mut v = vec![1]; let r = v[0]; v.push(r); let s = &mut v; s.push(v.len()); } //~ ERROR E0502: `v` is borrowed as mutable and as shared at a time
}
mod k13 {
    pub fn f() -> usize { let r; { let x = 5usize; r = &x; } *r } //~ ERROR E0597: `x` does not live as long as a borrow of it
}
mod k16 {
    pub fn f(a: &mut [u32]) { let x = &mut a[0]; let y = &mut a[1]; *x = *y; } //~ ERROR E0499: `a[_]` is borrowed as mutable twice at a time
}
mod k20 {
    pub struct G<'a>(&'a mut u32); impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.0 = 0; } }
    pub fn f(mut x: u32) -> u32 { let g = G(&mut x); let y = x; drop(g); y } //~ ERROR E0503: `x` is used while it is borrowed as mutable
}
mod k21 {
    pub struct G<'a>(&'a mut u32); impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.0 = 0; } }
    pub fn f(mut x: u32) -> u32 { let g = G(&mut x); *g.0 = 3; x = 2; x } //~ ERROR E0506: `x` is assigned to while it is borrowed
}
mod k24 {
    pub struct G<'a>(&'a u32); impl<'a> Drop for G<'a> { fn drop(&mut self) { } }
    pub fn f() { let g; let x = 3; g = G(&x); let _ = g.0; } //~ ERROR E0597: `x` does not live as long as a borrow of it
}
mod k26 {
    pub struct G<'a>(&'a mut u32); impl<'a> Drop for G<'a> { fn drop(&mut self) { } } impl<'a> G<'a> { fn get(&mut self) -> &mut u32 { self.0 } fn out(self) -> u32 { *self.0 } }
    pub fn f(mut x: u32) -> u32 { let r = G(&mut x).get(); *r = 2; G(&mut x).out() } //~ ERROR E0716: a temporary value is dropped while it is still borrowed
}
mod k27 {
    pub fn f(c: bool) { let v = vec![1]; if c { drop(v); } let w = v; } //~ ERROR E0382: `v` is used after it was moved
}
mod k30 {
    pub fn f(n: u32) { let v = vec![1]; for _ in 0..n { let w = v; } } //~ ERROR E0382: `v` is used after it was moved
}
mod k33 {
    pub fn f(o: Option<Vec<u32>>) -> usize { let r = match &o { Some(v) => v, None => return 0 }; drop(o); r.len() } //~ ERROR E0505: `o` is moved while it is borrowed
}
mod k34 {
    pub fn f(o: &Option<Vec<u32>>) -> Vec<u32> { match *o { Some(v) => v, None => Vec::new() } } //~ ERROR E0507: `o.0` can't be moved out of what holds it
}
mod k36 {
    pub fn f(v: &Vec<Vec<u32>>) -> Vec<u32> { v[0] } //~ ERROR E0507: a temporary value can't be moved out of what holds it
}
mod k40 {
    pub struct S { a: Vec<u32>, b: Vec<u32> }
    pub fn f(s: &mut S) -> Vec<u32> { let a = s.a; a } //~ ERROR E0507: `s.a` can't be moved out of what holds it
}
mod k41 {
    pub fn f() { let x = 1; x = 2; let y; y = 1; y = 2; } //~ ERROR E0384: `x` is not mutable and gets a second value
    //~| ERROR E0384: `y` is not mutable and gets a second value
}
mod k42 {
    pub fn f(x: &u32) { *x = 2; let y = &mut *x; } //~ ERROR E0594: `*x` can't be assigned to: it is behind a `&` reference
    //~| ERROR E0596: `*x` can't be borrowed as mutable: it is behind a `&` reference
}
mod k43 {
    pub fn f<'a, 'b>(x: &'a u32, y: &'b u32, c: bool) -> &'a u32 { if c { x } else { y } } //~ ERROR B0001: this lasts as long as `'b` only, and has to last as long as `'a`
}
mod k45 {
    pub fn f<'a, 'b>(x: &'a mut &'b mut u32) -> &'b mut u32 { &mut **x } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod k46 {
    pub fn f<'a, 'b>(x: &'a &'b mut u32) -> &'b u32 { &**x } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod k49 {
    pub fn f() { let mut x = 1; let mut inc = || x += 1; inc(); x += 1; inc(); } //~ ERROR E0503: `x` is used while it is borrowed as mutable
}
mod k51 {
    pub fn call<F: FnOnce()>(f: F) { f() }
    pub fn f() { let v = vec![1]; let c = || drop(v); call(c); call(c); } //~ ERROR E0382: `c` is used after it was moved
}
mod k52 {
    pub fn call<F: Fn()>(f: F) { f() }
    pub fn f() { let v = vec![1]; call(|| drop(v)); } //~ ERROR E0507: a closure that is called through `Fn` can't move its captures away
}
mod k53 {
    pub fn call<F: Fn()>(f: F) { f() }
    pub fn f() { let mut n = 1; call(|| n += 1); } //~ ERROR E0594: a closure that is called through `Fn` can't change what it captures
}
mod k55 {
    pub fn f() -> Vec<u32> { let mut v = Vec::new(); let mut add = |x| v.push(x); add(1); v.push(3); add(2); v } //~ ERROR E0499: `v` is borrowed as mutable twice at a time
}
mod k56 {
    pub fn f(v: &mut Vec<u32>) { for x in v.iter() { if *x > 3 { v.push(*x); } } } //~ ERROR E0502: `*v` is borrowed as mutable and as shared at a time
}
mod k62 {
    pub fn f(b: &mut [u8; 4], i: usize) -> Result<&mut u8, ()> { match b.get_mut(i) { Some(x) if *x != 0 => Ok(x), _ => { b[0] = 1; Err(()) } } } //~ ERROR E0506: `b[_]` is assigned to while it is borrowed
}
