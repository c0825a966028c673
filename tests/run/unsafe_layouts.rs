//! Sizes and alignments.
use std::mem::{align_of, size_of};
use std::num::NonZeroU32;
struct A { a: u8, b: u32, c: u8 }
#[repr(C)]
struct B { a: u8, b: u32, c: u8 }
#[repr(transparent)]
struct T(u64);
enum E { X, Y(u32), Z { a: u8, b: u64 } }
enum F { X, Y, Z }
enum One { Only(u32) }
#[repr(u16)]
enum G { X = 3, Y = 500 }
enum Wide { A = 1, B = 70000 }
struct Nested { e: E, f: F, b: bool }
fn main() {
    println!("{} {} {}", size_of::<A>(), size_of::<B>(), size_of::<T>());
    println!("{} {} {} {}", size_of::<E>(), size_of::<F>(), size_of::<One>(), size_of::<G>());
    println!("{} {}", size_of::<Wide>(), size_of::<Nested>());
    println!("{} {} {}", size_of::<Option<u32>>(), size_of::<Option<Box<u32>>>(), size_of::<Option<&u8>>());
    println!("{} {} {}", size_of::<Option<bool>>(), size_of::<Option<char>>(), size_of::<Option<NonZeroU32>>());
    println!("{} {} {}", size_of::<Option<F>>(), size_of::<Option<Option<bool>>>(), size_of::<Option<E>>());
    println!("{} {} {}", size_of::<(u8, u16, u32)>(), size_of::<[A; 3]>(), size_of::<()>());
    println!("{} {} {}", size_of::<&[u8]>(), size_of::<&str>(), size_of::<Vec<u8>>());
    println!("{} {} {}", size_of::<Result<u32, ()>>(), size_of::<Result<u8, u8>>(), size_of::<Result<Box<u8>, ()>>());
    println!("{} {} {}", align_of::<A>(), align_of::<u128>(), align_of::<E>());
    println!("{} {}", size_of::<fn(u8) -> u8>(), size_of::<Option<fn()>>());
    println!("{} {}", size_of::<Option<Vec<u8>>>(), size_of::<Option<(u8, bool)>>());
    println!("{} {}", size_of::<u128>(), size_of::<(u128, u8)>());
    println!("{}", size_of::<Option<Option<Option<u8>>>>());
}
