//! What constants point to lasts: statics, values of their own, and what is promoted. Addresses point to nothing.
use std::ptr::NonNull;

const fn five() -> u32 {
    5
}

pub const OWN: *const [u32; 2] = &[five(), 2];
pub const PART: *const u32 = OWN as *const u32;
pub const WORDS: &[u32] = &[1, 2, 3];
pub const FIRST: *const u32 = WORDS.as_ptr();
pub const END: *const u32 = unsafe { FIRST.add(3) };
pub const OF_ANOTHER: *const u32 = {
    const X: u32 = 5;
    &X
};
pub const TEXT: *const u8 = "abc".as_ptr();
pub const TWICE: &*const u32 = &OWN.cast();
pub const SEVERAL: [*const u32; 2] = [&3, &4];
pub const CHOSEN: Option<*const u32> = if WORDS.len() > 2 { Some(&8) } else { None };

const fn same(x: &'static u32) -> *const u32 {
    x
}
pub const GIVEN: *const u32 = same(&7);

pub struct Window(*const u32);
unsafe impl Sync for Window {}
pub static OTHER: Window = Window(&raw const NUMBER);
pub static NUMBER: u32 = 5;

pub const NOTHING: *const u8 = std::ptr::null();
pub const ADDRESS: *const u32 = 0x1000 as *const u32;
pub const ALIGNED: NonNull<u64> = NonNull::dangling();
pub const FORGOTTEN: usize = {
    let p = {
        let x = 3u32;
        &raw const x
    };
    p.is_null() as usize
};

pub struct Of<T>(T);
impl<T> Of<T> {
    pub const NONE: *const Option<T> = &None;
    pub const SIZE: *const usize = &size_of::<T>();
}

pub fn asked() -> bool {
    Of::<u8>::NONE.is_null() || Of::<u16>::SIZE.is_null() || const { &9 as *const i32 }.is_null()
}

pub fn sizes(x: &[u16]) -> usize {
    size_of::<u32>() + align_of::<u64>() + size_of_val(x)
}
