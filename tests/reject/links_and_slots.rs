//! From a link back to what it is a part of; slots that are counted on and on; free memory that held a pointer.
//# undefined: { let mut t = task(1); unsafe { wrong_offset(&raw mut t.link) } }
//# undefined: { let mut t = task(1); unsafe { too_far_back(&raw mut t.link) } }
//# undefined: { let mut l = Link { next: core::ptr::null_mut() }; unsafe { no_task_around(&raw mut l) } }
//# undefined: { let mut a = [0u64; 3]; unsafe { in_front(a.as_mut_ptr(), 3, 2, 0) } }
//# shows: { let mut a = [0u64; 3]; unsafe { changed_slot(a.as_mut_ptr(), 2, 1, 2) }; a[2] != 0 }

#[repr(C)]
pub struct Link {
    next: *mut Link,
}

#[repr(C)]
pub struct Task {
    id: u64,
    link: Link,
    priority: u64,
}

pub fn task(id: u64) -> Task {
    Task { id, link: Link { next: core::ptr::null_mut() }, priority: 0 }
}

/*@
spec fn around(l: *mut Link) -> *mut Task { (l as *mut u8).add(-8) as *mut Task }
@*/

//@ requires around(l) |-> ?t
//@ ensures around(l) |-> t
pub unsafe fn wrong_offset(l: *mut Link) -> u64 {
    let t = (l as *mut u8).sub(4) as *mut Task;
    (*t).id //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires around(l) |-> ?t
//@ ensures around(l) |-> t
pub unsafe fn too_far_back(l: *mut Link) -> *mut Task {
    (l as *mut u8).sub(16) as *mut Task //~ ERROR V0026: this pointer may leave the memory
}

//@ requires l |-> ?v
//@ ensures l |-> v
pub unsafe fn no_task_around(l: *mut Link) -> u64 {
    let t = (l as *mut u8).sub(8) as *mut Task; //~ ERROR V0026: this pointer may leave the memory
    (*t).id
}

/// The link of a task that is given away is given away with it.
//@ requires t |-> ?v
//@ ensures t |-> v ** (t as *mut u8).add(8) as *mut Link |-> v.link
pub unsafe fn a_link_twice(t: *mut Task) {} //~ ERROR V0022: a permission is asked for that is not owned here

/// It is a task in one of two cases only.
//@ requires if there { around(l) |-> ?t ** t.id > 0 } else { l |-> ?v }
//@ ensures if there { around(l) |-> _ } else { l |-> _ }
pub unsafe fn in_one_case(l: *mut Link, there: bool) -> u64 {
    let t = (l as *mut u8).wrapping_sub(8) as *mut Task;
    (*t).id //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> n ** n > 0 ** b < a + n ** each |k: int| a <= k < b: p.add(1 + k % n) |-> _
//@ ensures p |-> n ** each |k: int| a <= k < b: p.add(1 + k % n) |-> _
pub unsafe fn behind_the_last(p: *mut u64, n: u64, a: usize, b: usize) {
    *p.add(1 + b % n as usize) = 7; //~ ERROR V0022: nothing says that this memory may be accessed here
    //~^ ERROR V0026: this pointer may leave the memory
}

//@ requires n > 0 ** p.add(n) |-> _ ** a < 2 ** each |k: int| a <= k < n: p.add(k % n) |-> _
//@ ensures p.add(n) |-> _ ** each |k: int| a <= k < n: p.add(k % n) |-> _
pub unsafe fn in_front(p: *mut u64, n: usize, k: usize, a: usize) -> *mut u64 {
    p.sub(1 + k % n) //~ ERROR V0026: this pointer may leave the memory
}

//@ requires p |-> ?v ** a < b < 1000 ** 0 < n < 1000 ** each |i: int| a <= i < b: p.add(1 + i % n) |-> 0
//@ ensures p |-> v ** each |i: int| a <= i < b: p.add(1 + i % n) |-> 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn changed_slot(p: *mut u64, n: usize, a: usize, b: usize) {
    *p.add(1 + a % n) = 7;
}

/// One time round there are `n` slots, and no more.
/*@
lemma fn slots_twice(p: *mut u64, n: int, a: int)
    requires n > 0 ** each |i: int| a <= i < a + n: p.add(1 + i % n) |-> _
    ensures each |i: int| a <= i < a + n + 1: p.add(1 + i % n) |-> _
    //~^ ERROR V0022: a permission is asked for that is not owned here
{ }
@*/

//@ requires (p as *mut *mut u64) |-> ?n
//@ ensures p |-> _
pub unsafe fn number_of_a_pointer(p: *mut u64) -> u64 {
    *p //~ ERROR V0024: this memory need not hold a value
}

//@ requires (p as *mut *mut u64) |-> ?n ** p.add(1) |->[3] ?s
//@ ensures exists |t: Seq<u64>| p |->[4] t
pub unsafe fn contents_of_a_pointer(p: *mut u64) {} //~ ERROR V0024: this memory need not hold a value
