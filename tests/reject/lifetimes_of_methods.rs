//# rustc: fail
//# verify: skip
//! Methods that ask for more lifetimes than their trait.
pub trait T { fn a<'a>(x: &'a i32, y: &i32) -> &'a i32; }
pub struct S(i32);
impl T for S { fn a<'a>(x: &'a i32, y: &'a i32) -> &'a i32 { y } } //~ ERROR B0001: the lifetimes of `a` ask for more than the trait says
pub struct W<'a>(&'a i32); pub trait T2 { fn a<'a>(&self, y: &'a i32) -> W<'a>; }
impl T2 for i32 { fn a<'a>(&'a self, y: &'a i32) -> W<'a> { W(self) } } //~ ERROR B0001: the lifetimes of `a` ask for more than the trait says
pub trait T3 { fn a<'a, 'b>(x: &'a i32, y: &'b i32); } impl T3 for i32 { fn a<'a, 'b: 'a>(x: &'a i32, y: &'b i32) {} } //~ ERROR E0195: the lifetime parameters of `a` are not those of the trait
pub trait T4 { fn a(x: &i32); } impl T4 for i32 { fn a(x: &'static i32) {} } //~ ERROR E0308: the lifetimes of `a` ask for more than the trait says
pub trait T5 { fn a(x: &i32, y: &mut &i32); } impl T5 for i32 { fn a<'a>(x: &'a i32, y: &mut &'a i32) {} } //~ ERROR B0001: the lifetimes of `a` ask for more than the trait says
pub trait T6 { fn a(&self) -> &'static i32; } impl T6 for S { fn a(&self) -> &i32 { &self.0 } } //~ ERROR B0001: the lifetimes of `a` ask for more than the trait says
