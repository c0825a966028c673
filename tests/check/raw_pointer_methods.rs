//! Pointer methods: `add sub offset is_null cast`, reads, writes, copies, casts between pointer types.
use core::ptr;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Desc {
    pub addr: u32,
    pub len: u16,
    pub flags: u16,
}

/// # Safety
/// `from` and `to` are valid for `n` elements and do not overlap.
pub unsafe fn copy_words(from: *const u32, to: *mut u32, n: usize) {
    let mut i = 0;
    while i < n {
        *to.add(i) = *from.add(i);
        i += 1;
    }
}

pub unsafe fn last(p: *const u8, end: *const u8) -> Option<u8> {
    if p == end || p.is_null() {
        return None;
    }
    Some(ptr::read(end.sub(1)))
}

pub fn bytes_of(d: &Desc) -> [u8; 8] {
    let p: *const Desc = d;
    let mut out = [0; 8];
    unsafe { ptr::copy_nonoverlapping(p.cast::<u8>(), &mut out as *mut [u8; 8] as *mut u8, 8) };
    out
}

pub fn edit(d: &mut [Desc; 3]) -> u32 {
    let first = d as *mut [Desc; 3] as *mut Desc;
    unsafe {
        let second = first.add(1);
        (*second).flags |= 1;
        ptr::write(second.offset(1), *first);
        let before = second.offset(-1);
        (*before).len = (*second).len.wrapping_add(1);
        let flags = &mut (*before).flags;
        *flags = 7;
        let words: *const u32 = before.cast();
        ptr::read(words) + *words.add(2)
    }
}

pub fn exchange(a: &mut u64, b: &mut u64) {
    let (pa, pb): (*mut u64, *mut u64) = (a, b);
    unsafe {
        let t = ptr::read(pa);
        ptr::copy_nonoverlapping(pb, pa, 1);
        ptr::write(pb, t);
    }
}
