fn main() {
    let mut x = 3u32;
    let from = 1usize as *const u32;
    unsafe { core::ptr::copy(from, &mut x, 0) }; //~ UB: a misaligned address
}
