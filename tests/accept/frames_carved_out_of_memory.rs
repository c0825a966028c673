//! An allocator that carves frames out of memory: free ones are chained through their first words.
use core::ptr::null_mut;

pub const WORDS: usize = 512;

pub struct Allocator {
    free: *mut u64,
}

/*@
/// `n` free frames; the first word of each is the address of the next one.
predicate chain(p: *mut u64, n: nat) {
    if p.is_null() {
        n == 0
    } else {
        exists |next: u64, rest: nat|
            p |-> next ** p.add(1) |->[511] _ ** chain(next as *mut u64, rest) ** n == rest + 1
    }
}

predicate allocator(a: *mut Allocator, n: nat) {
    exists |p: *mut u64| a |-> Allocator { free: p } ** chain(p, n) ** p == p as usize as *mut u64
}
@*/

//@ requires a |-> _
//@ ensures allocator(a, 0)
pub unsafe fn init(a: *mut Allocator) {
    *a = Allocator { free: 0 as *mut u64 };
}

//@ requires allocator(a, ?n)
//@ ensures if n == 0 { result.is_null() ** allocator(a, 0) } else { result |->[512] _ ** allocator(a, (n - 1) as nat) }
pub unsafe fn take(a: *mut Allocator) -> *mut u64 {
    let frame = (*a).free;
    if !frame.is_null() {
        (*a).free = *frame as *mut u64;
    }
    frame
}

//@ requires allocator(a, ?n) ** frame |->[512] _ ** frame == frame as usize as *mut u64
//@ ensures allocator(a, n + 1)
pub unsafe fn give(a: *mut Allocator, frame: *mut u64) {
    *frame = (*a).free as u64;
    (*a).free = frame;
}

/// Frames out of memory that lies at an address.
//@ requires allocator(a, ?m) ** (start as *mut u64) |->[512 * n] _ ** start + 4096 * n <= 0x7fff_ffff_ffff ** start % 8 == 0
//@ ensures allocator(a, (m + n) as nat)
pub unsafe fn carve(a: *mut Allocator, start: usize, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** allocator(a, (m + i) as nat) ** ((start + 4096 * i) as *mut u64) |->[512 * (n - i)] _
    //@ decreases n - i
    {
        let frame = (start + 4096 * i) as *mut u64;
        give(a, frame);
        i += 1;
    }
}

//@ requires (start as *mut u64) |->[1024] _ ** start < 0x7fff_ffff
//@ ensures (start as *mut u64) |->[1024] _
pub unsafe fn not_carved(start: usize) {
    *((start + 8) as *mut u64) = 3;
}
fn main() {}
