//! What extends to the right is an operand of `!`, `-`, `*` and `&`; `!` of what never has a value has none either.
pub fn not_return(x: bool) -> bool {
    !return x
}
pub fn not_break() -> bool {
    loop {
        if !break true {}
    }
}
pub fn not_panic() -> bool {
    !panic!()
}
pub fn minus_block(x: i32) -> i32 {
    let y: i32 = -{ return x };
    y
}
pub fn borrowed(x: u8) -> u8 {
    let _ = &return x;
}
pub fn borrowed_closures() -> u8 {
    let c = &mut |x: u8| x;
    let d = &&|x: u8| x;
    c(1) + d(2)
}
pub struct Inner {
    pub a: u8,
}
#[repr(transparent)]
pub struct Outer {
    pub inner: Inner,
}
pub fn cast_of_a_call(b: Box<Inner>) -> *mut Outer {
    Box::into_raw(b) as *mut Outer
}
pub fn cast_of_nothing() -> *const u8 {
    core::ptr::null() as *const u8
}
