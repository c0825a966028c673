//! What is promised of sizes and alignments.
#![allow(dead_code)]

#[repr(C)]
pub struct Header { kind: u8, length: u32, flags: u16 }
#[repr(transparent)]
pub struct Frame(u64);
#[repr(u8)]
#[derive(Clone, Copy)]
pub enum Kind { Free, Used }
#[repr(C, align(4096))]
pub struct Table { entries: [Frame; 512] }

//@ ensures result == (1, 2, 16, 8)
pub fn numbers() -> (usize, usize, usize, usize) {
    (size_of::<u8>(), size_of::<i16>(), std::mem::size_of::<u128>(), align_of::<usize>())
}

//@ ensures result == (12, 4)
pub fn header() -> (usize, usize) {
    (size_of::<Header>(), align_of::<Header>())
}

//@ ensures result == (8, 1, 4096, 4096)
pub fn others() -> (usize, usize, usize, usize) {
    (size_of::<Frame>(), size_of::<Kind>(), size_of::<Table>(), align_of::<Table>())
}

//@ ensures result == (8, 8, 8, 12, 0)
pub fn pointers() -> (usize, usize, usize, usize, usize) {
    (size_of::<&u8>(), size_of::<Box<Header>>(), size_of::<Option<&u32>>(), size_of::<[u32; 3]>(), size_of::<()>())
}

//@ requires size_of::<T>() <= 64
//@ ensures result == 4 * size_of::<T>()
pub fn four<T>() -> usize {
    size_of::<[T; 4]>()
}

//@ ensures result
pub fn aligned<T>() -> bool {
    size_of::<T>() % align_of::<T>() == 0 && align_of::<T>() > 0 && align_of::<T>().is_power_of_two()
}

//@ ensures result == 4 * v.len()
pub fn bytes(v: &[u32]) -> usize {
    size_of_val(v)
}

/// How many frames the pages of a table take.
//@ ensures result == 8
pub fn frames() -> usize {
    const PAGE: usize = 4096;
    PAGE / size_of::<Table>() * size_of::<Frame>()
}

fn main() {
    println!("{:?} {:?} {:?} {:?}", numbers(), header(), others(), pointers());
    println!("{} {} {} {}", four::<u32>(), aligned::<Header>(), bytes(&[1, 2, 3]), frames());
}
