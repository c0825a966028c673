//! Functions of the library that are `const`, and what else constants may do.
use core::cell::{Cell, UnsafeCell};
use core::mem::{ManuallyDrop, MaybeUninit};
use core::ptr::NonNull;
pub const fn a1<T>() -> core::iter::Empty<T> { core::iter::empty() }
pub const unsafe fn a2() -> u8 { core::mem::zeroed() }
pub const unsafe fn a3(p: *const u8) -> u8 { core::ptr::read_unaligned(p) }
pub const unsafe fn a4(p: *mut u8) { core::ptr::write_unaligned(p, 1) }
pub const unsafe fn a5(p: *mut u8, q: *mut u8) { core::ptr::swap(p, q) }
pub const unsafe fn a6(p: *mut u8) -> u8 { core::ptr::replace(p, 1) }
pub const unsafe fn a7() -> ! { core::hint::unreachable_unchecked() }
pub const unsafe fn a8<'a>(p: *mut u8) -> &'a mut [u8] { core::slice::from_raw_parts_mut(p, 1) }
pub const fn a9(p: &u8) -> &[u8] { core::slice::from_ref(p) }
pub const fn b1(p: &mut u8) -> &mut [u8] { core::slice::from_mut(p) }
pub const fn b2(p: &[u8]) -> bool { core::str::from_utf8(p).is_ok() }
pub const unsafe fn b3(p: Option<u8>) -> u8 { p.unwrap_unchecked() }
pub const fn b4(p: Option<&u8>) -> Option<u8> { p.copied() }
pub const fn b5(p: Option<&mut u8>) -> Option<u8> { p.copied() }
pub const fn b6(p: Option<Result<u8, u8>>) -> Result<Option<u8>, u8> { p.transpose() }
pub const fn b7(p: Option<Option<u8>>) -> Option<u8> { p.flatten() }
pub const fn b8(p: Result<&u8, u8>) -> Result<u8, u8> { p.copied() }
pub const fn b9(p: Result<Option<u8>, u8>) -> Option<Result<u8, u8>> { p.transpose() }
pub const unsafe fn c1(p: &mut MaybeUninit<u8>) -> &mut u8 { p.assume_init_mut() }
pub const unsafe fn c2(p: &MaybeUninit<u8>) -> u8 { p.assume_init_read() }
pub const fn c3(p: *const u8) -> bool { p.is_null() }
pub const fn c4(p: *mut u8) -> bool { p.is_null() }
pub const unsafe fn c5(p: *const u8) -> u8 { p.read_unaligned() }
pub const unsafe fn c6<'a>(p: *const u8) -> Option<&'a u8> { p.as_ref() }
pub const unsafe fn c7<'a>(p: *mut u8) -> Option<&'a u8> { p.as_ref() }
pub const unsafe fn c8<'a>(p: *mut u8) -> Option<&'a mut u8> { p.as_mut() }
pub const unsafe fn c9(p: *const u8, q: *mut u8) { p.copy_to_nonoverlapping(q, 1) }
pub const unsafe fn d1(p: *mut u8, q: *mut u8) { p.copy_from_nonoverlapping(q, 1); p.write_unaligned(1); p.replace(3); p.swap(q); p.read_unaligned(); }
pub const fn d2(p: *mut u8) -> Option<NonNull<u8>> { NonNull::new(p) }
pub const unsafe fn d3(p: NonNull<u8>) -> NonNull<u8> { p.add(1) }
pub const unsafe fn d4(p: NonNull<u8>) -> u8 { p.read() }
pub const unsafe fn d6(p: u8) -> i8 { core::mem::transmute(p) }
pub const unsafe fn d7(p: *mut u8) { core::ptr::write_bytes(p, 1, 1) }
pub const fn d8(p: u8) -> u8 { core::hint::black_box(p) }
pub const fn d9(p: ManuallyDrop<u8>) -> u8 { ManuallyDrop::into_inner(p) }
pub const fn e1(p: UnsafeCell<u8>) -> u8 { p.into_inner() }
pub const fn e2(p: Cell<u8>) -> u8 { p.into_inner() }
pub const fn e3(p: &mut Cell<u8>) -> &mut u8 { p.get_mut() }
pub const fn e4(p: &Cell<u8>) -> u8 { p.replace(2) }
pub const fn e5(p: &mut [u8]) { p.first_mut(); p.last_mut(); p.split_first(); p.split_last(); p.split_first_mut(); p.split_last_mut(); p.swap(0, 1); p.reverse(); p.split_at_mut(0); p.copy_from_slice(&[1]); p.rotate_left(0); p.rotate_right(0); }
pub const fn e6(p: &mut [u8; 2]) -> &mut [u8] { p.as_mut_slice() }
pub const fn e7(p: &Vec<u8>) -> &[u8] { p.capacity(); p.as_slice() }
pub const fn e8(p: &mut Vec<u8>) -> &mut [u8] { p.as_mut_ptr(); p.as_mut_slice() }
pub const fn e9(p: &str) -> bool { p.is_ascii() && p.eq_ignore_ascii_case("") }
pub const fn f1(p: char) -> bool { p.is_whitespace() || p.is_uppercase() || p.is_lowercase() }

pub static EMPTY: [Vec<u8>; 2] = [const { vec![] }; 2];

pub const REVERSED: [u8; 3] = {
    let mut all = [1, 2, 3];
    all.reverse();
    all.swap(0, 1);
    all
};
