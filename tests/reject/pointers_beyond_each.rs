//! What moves beyond the memory that an `each` owns.
//# undefined: { let mut a = [1u64, 3, 3, 3, 3]; unsafe { beyond_all(a.as_mut_ptr(), &[1, 2, 3, 4]) } }
//# undefined: { let mut a = 1u32; let mut h = [&raw mut a, &raw mut a]; unsafe { beyond_one(h.as_mut_ptr(), 1) } }

/// A number is found, but the place is not the one that `each` speaks of.
//@ requires s.len() == 4 ** p |-> ?v ** each |i: int| 0 <= i < 4: p.add(s[i]) |-> 3
//@ ensures p |-> v ** each |i: int| 0 <= i < 4: p.add(s[i]) |-> 3
pub unsafe fn beyond_all(p: *mut u64, s: &[usize]) -> *mut u64 {
    let q = p.add(s[1]);
    q.add(1000) //~ ERROR V0026: this pointer may leave the memory
}

//@ requires n > 0 ** t |->[n] ?h ** each |i: int| 0 <= i < n: h[i] |-> _
//@ ensures t |->[n] h ** each |i: int| 0 <= i < n: h[i] |-> _
pub unsafe fn beyond_one(t: *mut *mut u32, n: usize) -> *mut u32 {
    (*t).add(2) //~ ERROR V0026: this pointer may leave the memory
}

//@ requires n > 0 ** t |->[n] ?h ** each |i: int| 0 <= i < n: h[i] |-> _
//@ ensures t |->[n] h ** each |i: int| 0 <= i < n: h[i] |-> _
pub unsafe fn before_one(t: *mut *mut u32, n: usize) -> *mut u32 {
    (*t).sub(1) //~ ERROR V0026: this pointer may leave the memory
}

//@ requires n > 0 ** t |->[n] ?h ** each |i: int| 0 <= i < n: h[i] |->[3] _
//@ ensures t |->[n] h ** each |i: int| 0 <= i < n: h[i] |->[3] _
pub unsafe fn beyond_a_block(t: *mut *mut u32, n: usize) -> *mut u32 {
    let _end = (*t).add(3);
    (*t).add(4) //~ ERROR V0026: this pointer may leave the memory
}

//@ requires each |i: int| 0 <= i < 1: (x as *mut u8).add(i) |-> 3 ** ((x + n) as *mut u8).add(i) |-> 4
//@ requires n > 0
//@ ensures each |i: int| 0 <= i < 1: (x as *mut u8).add(i) |-> 3 ** ((x + n) as *mut u8).add(i) |-> 4
pub unsafe fn to_another_part(x: usize, n: usize) -> *mut u8 {
    (x as *mut u8).add(n) //~ ERROR V0026: this pointer may leave the memory
}
