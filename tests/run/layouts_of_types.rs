//! Sizes and alignments, as rustc lays types out today.
use core::mem::{size_of, align_of};
use core::num::*;
use core::ptr::NonNull;
struct A { a: u8, b: u32, c: u8 }
#[repr(C)] struct B { a: u8, b: u32, c: u8 }
struct C(u8, u16, u128);
enum E0 { X, Y }
enum E1 { X(u32), Y }
enum E2 { X(u8, u32), Y(u16), Z }
enum E3 { X(bool), Y, Z }
enum E4 { X(Option<bool>), Y }
enum E5 { X(NonZeroU32), Y }
enum E6 { X(&'static u8, u8), Y(u8), Z }
enum E7 { X(char), Y, Z }
enum E8 { X(u64), Y(u64), Z(u8) }
#[repr(u8)] enum E9 { X(u32), Y(u8) }
#[repr(C)] enum E10 { X(u64), Y(u8) }
#[repr(C)] enum E11 { X, Y }
#[repr(u16)] enum E12 { X = 300, Y }
enum E13 { X = 300, Y }
enum E14 { X = -1, Y = 200 }
enum E15 { One(u32) }
enum E16 { X(Box<u8>), Y(Box<u8>) }
enum E17 { X(Vec<u8>), Y, Z }
enum E18 { X(E0, u32), Y(u32) }
enum E19 { X([u8; 3], bool), Y([u8; 3]), Z([u8; 2]) }
enum E20 { A(u8, E3), B, C(u8) }
enum E21 { A(core::cmp::Ordering), B, C, D }
enum Void {}
enum E22 { A(Void, u32), B(u8) }
#[repr(transparent)] struct T(u64);
#[repr(align(16))] struct Al(u8);
#[repr(C, align(64))] struct Al2 { a: u8, b: Al }
struct G<T>(T, u8);
struct Z;
struct Nested { a: A, b: u16, c: Option<A> }
#[repr(C)] struct Rc2 { a: u16, b: B, c: [u8; 3] }
struct Ref<'a> { s: &'a str, p: *const u8, f: fn(), o: Option<fn()> }
fn main() {
    println!("{} {}", size_of::<A>(), align_of::<A>());
    println!("{} {}", size_of::<B>(), align_of::<B>());
    println!("{} {}", size_of::<C>(), align_of::<C>());
    println!("{} {} {} {}", size_of::<E0>(), size_of::<E1>(), size_of::<E2>(), size_of::<E3>());
    println!("{} {} {} {}", size_of::<E4>(), size_of::<E5>(), size_of::<E6>(), size_of::<E7>());
    println!("{} {} {} {}", size_of::<E8>(), size_of::<E9>(), size_of::<E10>(), size_of::<E11>());
    println!("{} {} {} {}", size_of::<E12>(), size_of::<E13>(), size_of::<E14>(), size_of::<E15>());
    println!("{} {} {} {}", size_of::<E16>(), size_of::<E17>(), size_of::<E18>(), size_of::<E19>());
    println!("{} {} {} {}", size_of::<E20>(), size_of::<E21>(), size_of::<Void>(), size_of::<E22>());
    println!("{} {} {} {}", size_of::<T>(), size_of::<Al>(), align_of::<Al>(), size_of::<Al2>());
    println!("{} {} {} {}", align_of::<Al2>(), size_of::<G<u32>>(), size_of::<G<Al>>(), size_of::<Z>());
    println!("{} {} {} {}", size_of::<Nested>(), size_of::<Rc2>(), size_of::<Ref>(), size_of::<Option<A>>());
    println!("{} {} {} {}", size_of::<Option<u8>>(), size_of::<Option<bool>>(), size_of::<Option<Option<bool>>>(), size_of::<Option<char>>());
    println!("{} {} {} {}", size_of::<Option<Box<u8>>>(), size_of::<Option<&u8>>(), size_of::<Option<NonNull<u8>>>(), size_of::<Option<fn()>>());
    println!("{} {} {} {}", size_of::<Result<u8, ()>>(), size_of::<Result<(), ()>>(), size_of::<Result<Box<u8>, ()>>(), size_of::<Result<u32, u64>>());
    println!("{} {} {} {}", size_of::<(u8, u32, u8)>(), size_of::<[u16; 3]>(), size_of::<(u8, [u32; 2])>(), size_of::<()>());
    println!("{} {} {} {}", size_of::<&str>(), size_of::<&[u8]>(), size_of::<*const [u8]>(), size_of::<usize>());
    println!("{} {} {} {}", size_of::<u128>(), align_of::<u128>(), size_of::<Option<u128>>(), align_of::<(u8, u128)>());
    println!("{} {} {} {}", size_of::<core::cell::Cell<bool>>(), size_of::<Option<core::cell::Cell<bool>>>(), size_of::<core::mem::MaybeUninit<bool>>(), size_of::<Option<core::mem::MaybeUninit<bool>>>());
    println!("{} {} {} {}", size_of::<Option<E0>>(), size_of::<Option<E1>>(), size_of::<Option<E2>>(), size_of::<Option<E15>>());
    println!("{} {} {} {}", size_of::<Option<E9>>(), size_of::<Option<E12>>(), size_of::<Option<E14>>(), size_of::<Option<(u8, bool)>>());
    println!("{} {} {} {}", size_of::<Option<[bool; 2]>>(), size_of::<Option<NonZeroU8>>(), size_of::<Option<NonZeroI128>>(), size_of::<Option<T>>());
    println!("{} {} {}", size_of::<core::sync::atomic::AtomicU64>(), size_of::<core::ops::Range<u8>>(), size_of::<core::ops::RangeInclusive<u32>>());
    println!("{} {} {}", size_of::<Option<core::cmp::Ordering>>(), size_of::<core::num::Wrapping<u16>>(), size_of::<Option<Vec<u8>>>());
    println!("{} {} {}", size_of::<Option<Option<Option<u8>>>>(), size_of::<Option<Option<Box<u8>>>>(), size_of::<Option<E16>>());
    println!("{} {} {}", size_of::<Option<Void>>(), size_of::<Result<u32, Void>>(), size_of::<Result<Void, u8>>());
}
