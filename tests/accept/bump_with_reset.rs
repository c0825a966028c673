//! A bump allocator in raw memory: what is given out is apart from all else, and all of it comes back at once.
//# contracts: partly

pub struct Bump {
    start: *mut u8,
    next: *mut u8,
    left: usize,
}

/*@
/// `used` bytes from `start` on have been given out, `left` more are there.
predicate bump(b: *mut Bump, start: *mut u8, used: int, left: int) {
    exists |n: usize|
        b |-> Bump { start: start, next: start.add(used), left: n } ** n == left ** start.add(used) |->[left] _
}
@*/

//@ requires b |-> _ ** start |->[size] _
//@ ensures bump(b, start, 0, size as int)
pub unsafe fn init(b: *mut Bump, start: *mut u8, size: usize) {
    *b = Bump { start, next: start, left: size };
}

//@ requires bump(b, ?start, ?used, ?left)
//@ ensures match result {
//@     Some(p) => p == start.add(used) ** p |->[n] _ ** bump(b, start, used + n, left - n),
//@     None => n > left ** bump(b, start, used, left),
//@ }
pub unsafe fn allocate(b: *mut Bump, n: usize) -> Option<*mut u8> {
    if n > (*b).left {
        return None;
    }
    let p = (*b).next;
    (*b).next = p.add(n);
    (*b).left -= n;
    Some(p)
}

/// So many bytes are skipped to come to a place for a word, which belong to nobody then.
//@ requires bump(b, ?start, ?used, ?left)
//@ ensures match result {
//@     Some(p) => p == start.add(used + (8 - (start.addr() + used) % 8) % 8) as *mut u64 ** p |-> 0
//@         ** start.add(used) |->[(8 - (start.addr() + used) % 8) % 8] _
//@         ** bump(b, start, used + (8 - (start.addr() + used) % 8) % 8 + 8, left - (8 - (start.addr() + used) % 8) % 8 - 8),
//@     None => left < 15 ** bump(b, start, used, left),
//@ }
pub unsafe fn word(b: *mut Bump) -> Option<*mut u64> {
    let skipped = (8 - (*b).next as usize % 8) % 8;
    if skipped + 8 > (*b).left {
        return None;
    }
    let p = (*b).next.add(skipped) as *mut u64;
    (*b).next = (*b).next.add(skipped + 8);
    (*b).left -= skipped + 8;
    *p = 0;
    Some(p)
}

/// Everything that was given out has to come back.
//@ requires bump(b, ?start, ?used, ?left) ** start |->[used] _ ** 0 <= used ** used + left <= 0x7fff_ffff
//@ ensures bump(b, start, 0, used + left)
pub unsafe fn reset(b: *mut Bump) {
    let used = (*b).next as usize - (*b).start as usize;
    (*b).left += used;
    (*b).next = (*b).start;
}

//@ trusted
fn main() {
    let mut memory = [0u64; 4];
    let mut bump = Bump { start: core::ptr::null_mut(), next: core::ptr::null_mut(), left: 0 };
    let b = &raw mut bump;
    unsafe {
        init(b, memory.as_mut_ptr() as *mut u8, 32);
        let p = allocate(b, 3);
        let q = word(b);
        println!("{} {} {}", p.is_some(), q.is_some(), (*b).left);
        println!("{} {}", allocate(b, 17).is_none(), word(b).is_some());
        reset(b);
        println!("{}", (*b).left);
    }
}
