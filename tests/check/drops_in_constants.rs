//! What constants and const functions may hold: no destructor of it runs.
mod e2 {
    pub const fn f(v: Vec<u32>) -> Vec<u32> { v }
}
mod e3 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn f(d: D) -> D { d }
}
mod e5 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn f(d: D) { core::mem::forget(d) }
}
mod e10 {
    pub struct D(u32); impl Drop for D { fn drop(&mut self) {} }
    const A: Option<D> = None;
    const B: bool = A.is_some();
}
mod e12 {
    pub const fn f<T>(x: &Option<T>) -> bool { x.is_some() }
}
mod e13 {
    pub const fn f<T: Copy>(x: Option<T>) -> bool { x.is_some() }
}
mod e14 {
    pub const fn f<T>(x: T) { core::mem::forget(x); }
}
mod e15 {
    pub const fn f<T>(x: T) -> (T, u32) { (x, 2) }
}
mod e21 {
    pub const fn f() -> Option<Vec<u32>> { let x: Option<Vec<u32>> = None; let y = x; y }
}
mod e22 {
    pub const fn f() -> u32 { let x: Option<Vec<u32>> = None; 3 }
}
mod e24 {
    pub const fn f() -> u32 { let mut x: Option<Vec<u32>> = None; x = None; 3 }
}
mod e27 {
    pub static S: Vec<u32> = Vec::new();
}
mod e28 {
    pub static S: u32 = { let v: Vec<u32> = Vec::new(); core::mem::forget(v); 2 };
}
mod e31 {
    pub const fn f(x: &mut Option<u32>) { *x = None; }
}
mod e33 {
    pub struct W<T>(T); impl<T> W<T> { pub const fn into(self) -> T where T: Copy { self.0 } }
}
mod e36 {
    pub const fn f<T>(x: [T; 0]) -> u32 { 1 }
}
mod e37 {
    pub const fn f(x: core::mem::ManuallyDrop<Vec<u32>>) -> u32 { 1 }
}
mod e38 {
    pub const fn f<T>(x: core::marker::PhantomData<T>) -> u32 { 1 }
}
mod e39 {
    pub const fn f<T>(x: core::mem::MaybeUninit<T>) -> u32 { 1 }
}
mod e40 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub struct E { d: Option<D>, n: u32 }
    pub const E0: E = E { d: None, n: 3 };
    pub const N: u32 = E { d: None, n: 4 }.n;
    pub const M: u32 = E0.n;
}
mod e42 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn mk() -> D { D }
    pub const N: u32 = { core::mem::forget(mk()); 3 };
}
mod e47 {
    pub const fn f<T>(x: T, n: u32) -> T { let mut i = 0; while i < n { i += 1; } x }
}
mod e48 {
    pub const fn f<T>(x: T, n: u32) -> Result<T, T> { if n > 2 { Ok(x) } else { Err(x) } }
}
mod e49 {
    pub const fn f<T>(x: T) -> T { if true { panic!("no"); } x }
}
mod e50 {
    pub const fn f<T>(x: &mut T, y: T) -> T { core::mem::replace(x, y) }
}
mod e52 {
    pub fn g() -> [Option<Vec<u32>>; 3] { [const { None }; 3] }
}
mod e53 {
    pub enum E { A(u32), B(Vec<u32>) }
    pub const fn f() -> u32 { let e = E::A(2); match e { E::A(n) => n, _ => 2 } }
}
mod e55 {
    pub enum E { A(u32), B(Vec<u32>) }
    pub const fn f(e: &E) -> u32 { match e { E::A(n) => *n, E::B(_) => 2 } }
}
mod e56 {
    pub const fn f(v: &Vec<u32>) -> usize { v.len() }
}
