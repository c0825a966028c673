//! A cast of a raw pointer may change the lifetimes behind it.
mod r1 {
    pub fn f<'a, 'b>(p: *const &'a u32) -> *const &'b u32 { p as *const &'b u32 }
}
mod r2 {
    pub fn f<'a, 'b>(p: *mut &'a u32) -> *mut &'b u32 { p as *mut &'b u32 }
}
mod r5 {
    pub fn f<'a, 'b>(p: *mut &'a u32) -> *mut &'b u32 { p.cast() }
}
mod r6 {
    pub fn f<'a, 'b>(p: *mut &'a u32) -> *const &'b u32 { p as *const &'b u32 }
}
mod r7 {
    pub fn f<'a, 'b>(p: *mut &'a u32) -> *mut &'b u32 { p as *mut _ }
}
mod r8 {
    pub struct S<'a>(&'a u32);
    pub fn f<'a, 'b>(p: *mut S<'a>) -> *mut S<'b> { p as *mut S<'b> }
}
mod r11 {
    pub fn f<'a>(p: *mut &'a u32) -> *mut &'static u32 { p as *mut &'static u32 }
}
mod r12 {
    pub fn f<'a>(p: *const u32) -> *const &'a u32 { p as *const &'a u32 }
}
mod r13 {
    pub fn f<'a, 'b>(p: *mut *mut &'a u32) -> *mut *mut &'b u32 { p as *mut *mut &'b u32 }
}
mod r14 {
    pub fn f<'a, 'b>(p: *mut [&'a u32]) -> *mut [&'b u32] { p as *mut [&'b u32] }
}
mod r15 {
    pub fn f<'a, 'b>(p: &'a &'a u32) -> *const &'b u32 { p as *const &'a u32 as *const &'b u32 }
}
mod r16 {
    pub fn f<'a, 'b>(p: *const &'a u32) -> *mut &'b u32 { p as *mut &'b u32 }
}
mod r17 {
    pub fn f<'a, 'b: 'a>(p: *const &'b u32) -> *const &'a u32 { p }
}
mod r18 {
    pub fn f<'a, 'b>(p: &'b mut &'a u32) { let q = p as *mut &'a u32; let r = q as *mut &'static u32; let _ = r; }
}
mod r20 {
    pub fn f<'a, 'b>(p: &'b mut &'a u32) -> &'b mut &'static u32 { let q = p as *mut &u32 as *mut &'static u32; unsafe { &mut *q } }
}
