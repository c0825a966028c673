//! Blocks of two sizes: a large one is two small ones side by side. Small ones are taken from a list of free ones, and
//! where that is empty, a large one is split.
use core::ptr::null_mut;

pub const SMALL: usize = 64;

pub struct Lists {
    small: *mut u64,
    large: *mut u64,
}

/*@
/// `n` free blocks of so many words: the first word of each is where the next one is.
predicate free(p: *mut u64, words: int, n: nat) {
    if p.is_null() {
        n == 0
    } else {
        exists |next: *mut u64, rest: nat|
            (p as *mut *mut u64) |-> next ** p.add(1) |->[words - 1] _ ** free(next, words, rest) ** n == rest + 1
    }
}

predicate lists(l: *mut Lists, small: nat, large: nat) {
    exists |a: *mut u64, b: *mut u64|
        l |-> Lists { small: a, large: b } ** free(a, 64, small) ** free(b, 128, large)
}
@*/

//@ requires l |-> _
//@ ensures lists(l, 0, 0)
pub unsafe fn init(l: *mut Lists) {
    *l = Lists { small: null_mut(), large: null_mut() };
}

//@ requires lists(l, ?n, ?m) ** p |->[64] _
//@ ensures lists(l, n + 1, m)
pub unsafe fn give_small(l: *mut Lists, p: *mut u64) {
    *(p as *mut *mut u64) = (*l).small;
    (*l).small = p;
}

//@ requires lists(l, ?n, ?m) ** p |->[128] _
//@ ensures lists(l, n, m + 1)
pub unsafe fn give_large(l: *mut Lists, p: *mut u64) {
    *(p as *mut *mut u64) = (*l).large;
    (*l).large = p;
}

//@ requires lists(l, ?n, ?m)
//@ ensures if result.is_null() { lists(l, n, m) ** m == 0 } else { lists(l, n, (m - 1) as nat) ** result |->[128] _ }
pub unsafe fn take_large(l: *mut Lists) -> *mut u64 {
    let p = (*l).large;
    if !p.is_null() {
        (*l).large = *(p as *mut *mut u64);
    }
    p
}

//@ requires lists(l, ?n, ?m)
//@ ensures if result.is_null() { lists(l, n, m) ** n == 0 ** m == 0 }
//@     else if n > 0 { lists(l, (n - 1) as nat, m) ** result |->[64] _ }
//@     else { lists(l, 1, (m - 1) as nat) ** result |->[64] _ }
pub unsafe fn take_small(l: *mut Lists) -> *mut u64 {
    let p = (*l).small;
    if !p.is_null() {
        (*l).small = *(p as *mut *mut u64);
        return p;
    }
    let p = take_large(l);
    if !p.is_null() {
        give_small(l, p.add(SMALL));
    }
    p
}

/// Two buddies become one block again.
//@ requires lists(l, ?n, ?m) ** p |->[64] _ ** p.add(64) |->[64] _
//@ ensures lists(l, n, m + 1)
pub unsafe fn merge(l: *mut Lists, p: *mut u64) {
    give_large(l, p);
}

//@ trusted
fn main() {
    let mut memory = [0u64; 128];
    let mut lists = Lists { small: null_mut(), large: null_mut() };
    let l = &raw mut lists;
    unsafe {
        init(l);
        give_large(l, memory.as_mut_ptr());
        let a = take_small(l);
        let b = take_small(l);
        println!("{} {} {}", a.is_null(), b == a.add(64), take_small(l).is_null());
        merge(l, a);
        println!("{}", take_large(l) == a);
    }
}
