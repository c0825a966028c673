//! The field is inside of the memory, and the struct it would be a field of is not.

#[repr(C)]
struct Pair {
    a: u32,
    b: u32,
}

fn main() {
    let mut x = 3u32;
    let p = (&raw mut x).wrapping_sub(1) as *mut Pair;
    let b = unsafe { (*p).b }; //~ UB: begin before its memory
    assert!(b == 3);
}
