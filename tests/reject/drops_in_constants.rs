//# rustc: fail
//# verify: skip
//! Destructors that would run where constants are evaluated.
mod e1 {
    const V: Option<Vec<u32>> = None;
    pub const fn f(v: Vec<u32>) -> u32 { 3 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e4 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn f(d: D) { } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e6 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn f(c: bool, d: D) -> u32 { if c { core::mem::forget(d); } 3 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e7 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    const A: u32 = { let _d = D; 3 }; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e8 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    const A: u32 = (D, 3).1; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e9 {
    pub struct D(u32); impl Drop for D { fn drop(&mut self) {} }
    const A: u32 = D(3).0; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e11 {
    pub const fn f<T>(x: Option<T>) -> bool { x.is_some() } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e16 {
    pub const fn f<T>(x: (T, u32)) -> u32 { x.1 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e17 {
    pub const fn f<T>(x: (T, u32)) -> T { x.0 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e18 {
    pub const fn f<T>(x: Option<T>, y: T) -> T { match x { Some(v) => v, None => y } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
    //~| ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e19 {
    pub const fn f<T>(x: Option<T>) -> T { match x { Some(v) => v, None => panic!() } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e20 {
    pub const fn f<T>(x: Option<T>) -> Option<T> { match x { Some(v) => Some(v), None => None } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e23 {
    pub const fn f() -> u32 { let x: Option<Vec<u32>> = Some(Vec::new()); 3 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e25 {
    pub const fn f(c: bool) -> u32 { let mut x: Option<Vec<u32>> = None; if c { x = Some(Vec::new()); } 3 } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e26 {
    pub static S: u32 = { let v: Vec<u32> = Vec::new(); v.len() as u32 }; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e29 {
    pub const fn f(x: Box<u32>) -> u32 { *x } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e30 {
    pub const fn f(x: &mut Option<Vec<u32>>) { *x = None; } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e32 {
    pub struct W<T>(T); impl<T> W<T> { pub const fn new(t: T) -> Self { W(t) } pub const fn get(&self) -> &T { &self.0 } pub const fn into(self) -> T { self.0 } pub const fn with(self, t: T) -> Self { W(t) } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
    //~| ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e34 {
    pub const fn f<T>(x: Result<T, u32>) -> Result<T, u32> { match x { Ok(v) => Ok(v), Err(e) => Err(e + 1) } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e35 {
    pub const fn f<T>(x: [T; 2]) -> T { let [a, b] = x; a } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
    //~| ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e41 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const fn mk() -> Option<D> { None }
    pub const N: bool = mk().is_none(); //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e43 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const N: u32 = { D; 3 }; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e44 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const N: u32 = { let _ = D; 3 }; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e45 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    pub const N: &D = &D;
    pub const M: u32 = { let _ = &D; 3 }; //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e46 {
    pub const fn f<T>(x: T, c: bool) -> Option<T> { if c { return None; } Some(x) } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e51 {
    pub fn g() -> u32 { const { let v: Vec<u32> = Vec::new(); 3 } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e54 {
    pub enum E { A(u32), B(Vec<u32>) }
    pub const fn f(e: E) -> u32 { match e { E::A(n) => n, E::B(_) => 2 } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e57 {
    pub struct D; impl Drop for D { fn drop(&mut self) {} }
    impl D { pub const fn me(self) -> Self { self } pub const fn no(self) {} pub const fn two(self, o: D) -> D { core::mem::forget(o); self } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
mod e58 {
    pub const fn f<T>(x: Option<T>, d: T) -> Option<T> { match x { None => Some(d), some => some } } //~ ERROR E0493: a value with a destructor is dropped where constants are evaluated
    //~| ERROR E0493: a value with a destructor is dropped where constants are evaluated
}
