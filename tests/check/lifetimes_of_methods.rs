//! Lifetimes of methods, as the trait has them or more general.
pub trait T { fn a<'a>(x: &'a i32, y: &i32) -> &'a i32; fn b(&self, x: &i32) -> &i32; fn c<'a>(x: &'a mut &'a i32); fn d(x: &mut i32, y: &mut i32); fn e<'a, 'b: 'a>(x: &'b i32, y: &'a i32) -> &'a i32; fn f() -> &'static i32; fn g(x: &i32) -> &i32; }
pub struct S(i32);
impl T for S { fn a<'x>(x: &'x i32, y: &i32) -> &'x i32 { x } fn b(&self, x: &i32) -> &i32 { &self.0 } fn c<'z>(x: &'z mut &'z i32) {} fn d<'a>(x: &'a mut i32, y: &'a mut i32) {} fn e<'p, 'q: 'p>(x: &'q i32, y: &'p i32) -> &'p i32 { x } fn f() -> &'static i32 { &3 } fn g(x: &i32) -> &'static i32 { &4 } }
pub trait U<X> { fn h(&self, x: X) -> X; fn i<'a>(&'a self, x: &'a X) -> &'a X; }
pub struct W<'w>(&'w i32);
impl<'w> U<&'w i32> for W<'w> { fn h(&self, x: &'w i32) -> &'w i32 { self.0 } fn i<'a>(&'a self, x: &'a &'w i32) -> &'a &'w i32 { x } }
impl<'w> Iterator for W<'w> { type Item = &'w i32; fn next(&mut self) -> Option<&'w i32> { Some(self.0) } }
impl<'w> PartialEq for W<'w> { fn eq(&self, o: &W<'w>) -> bool { true } }
