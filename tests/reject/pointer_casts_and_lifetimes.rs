//# rustc: fail
//# verify: skip
//! A coercion of a pointer keeps the lifetimes behind it.
mod r3 {
    pub fn f<'a, 'b>(p: *mut &'a u32) -> *mut &'b u32 { p } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod r4 {
    pub fn f<'a, 'b>(p: *const &'a u32) -> *const &'b u32 { p } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod r9 {
    pub fn f<'a, 'b>(p: &'a &'a u32) -> *const &'b u32 { p as *const &'b u32 } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod r10 {
    pub fn f<'a, 'b>(p: &'a mut &'a u32) -> *mut &'b u32 { p as *mut &'b u32 } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'b`
}
mod r19 {
    pub fn f<'a, 'b>(p: &'b mut &'a u32) -> &'b mut &'static u32 { let q: *mut &'static u32 = p; unsafe { &mut *q } } //~ ERROR B0001: this lasts as long as `'a` only, and has to last as long as `'static`
}
