//! Slots that are taken from a list of free ones, and given back.

pub struct Slot {
    value: u64,
    next: *mut Slot,
}

pub struct Pool {
    free: *mut Slot,
    available: usize,
}

/*@
predicate slots(p: *mut Slot, n: nat) {
    if p.is_null() {
        n == 0
    } else {
        exists |v: u64, next: *mut Slot, rest: nat|
            p |-> Slot { value: v, next: next } ** slots(next, rest) ** n == rest + 1
    }
}
predicate pool(p: *mut Pool, n: nat) {
    exists |free: *mut Slot, k: usize| p |-> Pool { free: free, available: k } ** slots(free, n) ** k == n
}
@*/

//@ requires p |-> _
//@ ensures pool(p, 0)
pub unsafe fn init(p: *mut Pool) {
    *p = Pool { free: core::ptr::null_mut(), available: 0 };
}

//@ requires pool(p, ?n)
//@ ensures if n == 0 { pool(p, 0) ** result.is_null() } else { pool(p, (n - 1) as nat) ** result |-> _ }
pub unsafe fn take(p: *mut Pool) -> *mut Slot {
    let slot = (*p).free;
    if !slot.is_null() {
        (*p).free = (*slot).next;
        (*p).available -= 1;
    }
    slot
}

//@ requires pool(p, ?n) ** slot |-> _ ** n < 0x1000_0000
//@ ensures pool(p, n + 1)
pub unsafe fn give(p: *mut Pool, slot: *mut Slot) {
    (*slot).value = 0;
    (*slot).next = (*p).free;
    (*p).free = slot;
    (*p).available += 1;
}

//@ requires pool(p, 0) ** memory |->[n] _ ** n < 1000
//@ ensures pool(p, n as nat)
pub unsafe fn carve(p: *mut Pool, memory: *mut Slot, n: usize) {
    let mut i = 0;
    let mut slot = memory;
    while i < n
    //@ invariant i <= n ** pool(p, i as nat) ** slot |->[n - i] _
    //@ decreases n - i
    {
        let next = slot.add(1);
        give(p, slot);
        slot = next;
        i += 1;
    }
}

//@ trusted
fn main() {
    let mut memory = core::mem::MaybeUninit::<[Slot; 2]>::uninit();
    let mut pool = Pool { free: core::ptr::null_mut(), available: 0 };
    let p = &mut pool as *mut Pool;
    unsafe {
        init(p);
        carve(p, memory.as_mut_ptr() as *mut Slot, 2);
        let a = take(p);
        let b = take(p);
        println!("{} {} {}", a.is_null(), b == a, take(p).is_null());
        give(p, a);
        println!("{}", (*p).available);
    }
}
