//! `core::sync::atomic`: every type and operation, with their orderings.
use std::sync::atomic::{compiler_fence, fence, Ordering::*};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicI64, AtomicIsize, AtomicPtr, AtomicU16};
use std::sync::atomic::{AtomicI16, AtomicI8, AtomicU32, AtomicU64, AtomicU8, AtomicUsize};

fn main() {
    let a = AtomicU32::new(10);
    println!("{} {}", a.load(Relaxed), a.swap(20, AcqRel));
    a.store(5, Release);
    println!("{} {}", a.fetch_add(3, SeqCst), a.fetch_sub(1, Relaxed));
    println!("{} {} {}", a.fetch_and(6, Acquire), a.fetch_or(9, Release), a.fetch_xor(3, AcqRel));
    println!("{} {} {}", a.fetch_max(100, SeqCst), a.fetch_min(7, SeqCst), a.fetch_nand(3, SeqCst));
    println!("{:#x}", a.load(SeqCst));
    println!("{:?}", a.compare_exchange(0, 1, SeqCst, Relaxed).is_ok());
    println!("{:?} {:?}", a.compare_exchange(a.load(Acquire), 1, AcqRel, Acquire).is_ok(), a.load(Relaxed));
    while a.compare_exchange_weak(1, 2, SeqCst, Relaxed).is_err() {}
    println!("{:?}", a.fetch_update(SeqCst, SeqCst, |x| x.checked_sub(5)));
    println!("{}", a.into_inner());
    let b = AtomicBool::new(false);
    println!("{} {} {}", b.swap(true, SeqCst), b.fetch_and(false, SeqCst), b.fetch_or(true, SeqCst));
    let mut i = AtomicI64::new(i64::MIN);
    *i.get_mut() += 1;
    println!("{} {}", i.fetch_sub(2, SeqCst), i.load(SeqCst));
    let mut x = 5u8;
    let p = AtomicPtr::new(&mut x);
    unsafe { *p.load(Acquire) += 1 };
    let old = p.swap(std::ptr::null_mut(), AcqRel);
    println!("{} {}", p.load(Relaxed).is_null(), unsafe { *old });
    fence(SeqCst);
    compiler_fence(Acquire);
    let (u8s, u16s, u64s) = (AtomicU8::new(255), AtomicU16::new(1), AtomicU64::new(2));
    u8s.fetch_add(1, Relaxed);
    println!("{} {} {}", u8s.load(Relaxed), u16s.fetch_sub(2, Relaxed), u64s.load(Relaxed));
    let (i8s, i16s, i32s) = (AtomicI8::new(-1), AtomicI16::new(7), AtomicI32::default());
    println!("{} {} {}", i8s.fetch_max(3, Relaxed), i16s.swap(0, Relaxed), i32s.load(Relaxed));
    println!("{}", AtomicUsize::new(3).into_inner() as isize + AtomicIsize::new(-4).into_inner());
}
