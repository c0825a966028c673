//! A slab of slots of one size, numbered from 1 on: free ones are chained through the slots themselves; slot 0 says where
//! the chain begins.

/*@
/// The free slots.
predicate chain(slab: *mut u64, at: int, n: nat) {
    if at == 0 {
        n == 0
    } else {
        exists |next: u64, rest: nat|
            slab.add(at) |-> next ** chain(slab, next as int, rest) ** n == rest + 1
    }
}

predicate slab(slab: *mut u64, n: nat) {
    exists |first: u64| slab |-> first ** chain(slab, first as int, n)
}
@*/

//@ requires s |-> _
//@ ensures slab(s, 0)
pub unsafe fn init(s: *mut u64) {
    *s = 0;
}

//@ requires slab(s, ?n)
//@ ensures if n == 0 { result == 0 ** slab(s, 0) } else { s.add(result as int) |-> _ ** slab(s, (n - 1) as nat) }
pub unsafe fn allocate(s: *mut u64) -> usize {
    let at = *s as usize;
    if at != 0 {
        *s = *s.add(at);
    }
    at
}

//@ requires slab(s, ?n) ** at > 0 ** s.add(at as int) |-> _
//@ ensures slab(s, n + 1)
pub unsafe fn release(s: *mut u64, at: usize) {
    *s.add(at) = *s;
    *s = at as u64;
}

//@ requires count > 0 ** s |->[count] _
//@ ensures slab(s, (count - 1) as nat)
pub unsafe fn fill(s: *mut u64, count: usize) {
    init(s);
    let mut i = 1;
    while i < count
    //@ invariant 1 <= i <= count ** slab(s, (i - 1) as nat) ** s.add(i as int) |->[count - i] _
    //@ decreases count - i
    {
        release(s, i);
        i += 1;
    }
}

//@ trusted
fn main() {
    let mut memory = [0u64; 4];
    let s = memory.as_mut_ptr();
    unsafe {
        fill(s, 4);
        let a = allocate(s);
        let b = allocate(s);
        release(s, a);
        println!("{} {} {} {} {}", a, b, allocate(s), allocate(s), allocate(s));
    }
}
