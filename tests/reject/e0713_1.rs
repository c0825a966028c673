//# rustc: fail
//# verify: skip
//! A destructor reaches everything that its value holds or refers to, so nothing of that is borrowed when it runs.
pub struct G<'a> { data: &'a mut u8, own: u8, v: Vec<u8> }
impl<'a> Drop for G<'a> { fn drop(&mut self) { *self.data = 0; } }
pub struct H<'a> { data: &'a mut u8, own: u8 }
pub struct W<'a> { g: G<'a> }

pub fn f1<'a>(g: G<'a>) -> &'a mut u8 { &mut *g.data } //~ ERROR E0713:

pub fn f2<'a>(g: H<'a>) -> &'a mut u8 { &mut *g.data }

pub fn f3<'a>(g: W<'a>) -> &'a mut u8 { &mut *g.g.data } //~ ERROR E0713:

pub fn f4(mut x: u8) -> u8 { let r; { let g = G { data: &mut x, own: 1, v: vec![] }; r = &g.own; } *r } //~ ERROR E0713:

pub fn f5(mut x: u8) -> u8 { let r; { let g = G { data: &mut x, own: 1, v: vec![] }; r = &*g.data; } *r } //~ ERROR E0713:

pub fn f6<'a>(mut g: G<'a>, h: G<'a>) -> &'a mut u8 { let r = &mut *g.data; g = h; r } //~ ERROR E0506:

pub fn f7<'a>(g: Box<G<'a>>) -> &'a mut u8 { &mut *g.data } //~ ERROR E0713:

pub fn f8<'a>(g: Option<G<'a>>, o: &'a mut u8) -> &'a mut u8 { if let Some(ref k) = g { return &mut *o; } o }

pub fn f9<'a>(g: Option<G<'a>>, o: &'a mut u8) -> &'a mut u8 { if let Some(mut k) = g { return &mut *k.data; } o } //~ ERROR E0713:

pub fn f10<'a>(g: &'a mut G<'a>) -> &'a mut u8 { &mut *g.data }

pub fn f11(mut x: u8) -> u8 { let r; { let g = G { data: &mut x, own: 1, v: vec![1] }; r = &g.v[0]; } *r } //~ ERROR E0713:

pub fn f12<'a>(g: Vec<G<'a>>, o: &'a mut u8) -> &'a mut u8 { for mut k in g { return &mut *k.data; } o } //~ ERROR E0713:

pub fn f13(mut x: u8) -> u8 { let r; { let g = G { data: &mut x, own: 1, v: vec![] }; r = &g; } r.own } //~ ERROR E0597:
