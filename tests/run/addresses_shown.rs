//! Addresses that are the same everywhere, in all formats.
use std::ptr::NonNull;
fn f(x: u8) -> u8 { x }
fn main() {
    let mut a = [1u32, 2];
    let p = &raw mut a[0]; let q = p.wrapping_add(1);
    println!("{:p} {:?}", std::ptr::null::<u8>(), std::ptr::null_mut::<u8>());
    println!("{:#p} [{:8p}] [{:<8p}] [{:#?}] [{:08p}]", std::ptr::null::<u8>(), std::ptr::null::<u8>(), std::ptr::null::<u8>(), 16 as *const u8, 255 as *const u8);
    let s: *const [u8] = std::ptr::null::<[u8; 3]>();
    println!("{:?} {:p}", s, s);
    println!("{:#?}", s);
    println!("{:?}", NonNull::<u64>::dangling());
    println!("{:p} {:p}", NonNull::<u64>::dangling(), 0xdead_beefusize as *const u16);
    println!("{}", p != q);
}
