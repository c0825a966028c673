//! Fields, elements, and what is before, between and behind them.
//# undefined: { let mut a = Pair { a: 1, b: 2 }; unsafe { another_type(&mut a) } }
//# undefined: unsafe { not_both(Box::into_raw(Box::new(1u32)) as *mut Pair) }
//# undefined: { let mut a = InC { a: 1, b: 2 }; unsafe { at_a_wrong_offset(&mut a) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<Pair>::uninit(); unsafe { half_initialised(m.as_mut_ptr()) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<[u32; 4]>::uninit(); unsafe { unwritten(m.as_mut_ptr() as *mut u32) } }
//# undefined: { let mut m = std::mem::MaybeUninit::<[u32; 4]>::uninit(); unsafe { next_is_unwritten(m.as_mut_ptr() as *mut u32, 4, 1) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { off_by_one(a.as_mut_ptr(), 2, 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { before_the_first(a.as_mut_ptr(), 2, -1) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { behind_the_end(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { before_the_start(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { too_far_around(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { too_far(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { misaligned(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { bytes_of_numbers(a.as_mut_ptr(), 2) } }
//# undefined: { let mut a = [1u32, 2]; unsafe { unknown_element(a.as_mut_ptr(), 2, 5) } }
//# undefined: { let mut a = [1u32, 2, 3, 4]; unsafe { into_the_neighbour(a.as_mut_ptr(), 2, a.as_mut_ptr().add(2), 9) } }
//# undefined: { let mut a = ['x']; unsafe { element_of_a_parameter(a.as_mut_ptr(), 1) } }
//# shows: { let mut a = Pair { a: 1, b: 2 }; unsafe { one_field_changed(&mut a) }; a.a } != 1
//# shows: { let mut a = Pair { a: 1, b: 2 }; unsafe { both_fields(&mut a) }; a.b } != 4

pub struct Pair {
    pub a: u32,
    pub b: u32,
}

#[repr(C)]
pub struct InC {
    pub a: u8,
    pub b: u32,
}

//@ requires p |-> ?v
//@ ensures p |-> v
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn one_field_changed(p: *mut Pair) {
    (*p).a = 3;
}

//@ requires p.a |-> ?v
//@ ensures p.a |-> v
pub unsafe fn not_both(p: *mut Pair) -> u32 {
    (*p).b //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn another_type(p: *mut Pair) -> u128 {
    *(p as *mut u128) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn at_a_wrong_offset(p: *mut InC) -> u32 {
    *((p as *mut u8).add(2) as *mut u32) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p.a |-> _
//@ ensures p.a |-> 3 ** p.b |-> _
pub unsafe fn field_out_of_nothing(p: *mut Pair) {
    (*p).a = 3;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p |-> _
//@ ensures p |-> Pair { a: 3, b: 4 }
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn both_fields(p: *mut Pair) {
    (*p).a = 3;
    (*p).b = 5;
}

//@ requires p |-> _
//@ ensures p |-> _
pub unsafe fn half_initialised(p: *mut Pair) -> u32 {
    (*p).a = 3;
    (*p).b //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->[4] _
//@ ensures p |->[4] _
pub unsafe fn unwritten(p: *mut u32) -> u32 {
    *p.add(1) = 3;
    *p.add(2) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->[n] _ ** n < 100
//@ ensures p |->[n] _
pub unsafe fn next_is_unwritten(p: *mut u32, n: usize, i: usize) -> u32 {
    if i < n && i + 1 < n {
        *p.add(i) = 3;
        return *p.add(i + 1); //~ ERROR V0024: this memory need not hold a value
    }
    0
}

//@ requires p |->[n] ?s ** n < 100
//@ ensures p |->[n] s
pub unsafe fn off_by_one(p: *mut u32, n: usize, i: usize) -> u32 {
    if i <= n { *p.add(i) } else { 0 } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** n < 100
//@ ensures p |->[n] s
pub unsafe fn before_the_first(p: *mut u32, n: usize, i: isize) -> u32 {
    if i < n as isize { *p.offset(i) } else { 0 } //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** n < 100
//@ ensures p |->[n] s
pub unsafe fn behind_the_end(p: *mut u32, n: usize) -> bool {
    p.add(n + 1).is_null() //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** 0 < n < 100
//@ ensures p |->[n] s
pub unsafe fn before_the_start(p: *mut u32, n: usize) -> bool {
    p.add(n).sub(n + 1).is_null() //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** n > 0
//@ ensures p |->[n] s
pub unsafe fn too_far_around(p: *mut u32, n: usize) -> u32 {
    *p.wrapping_add(n) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** n > 0
//@ ensures p |->[n] s
pub unsafe fn too_far(p: *mut u32, n: usize) -> u32 {
    *p.add(1usize << 62) //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** 0 < n < 10
//@ ensures p |->[n] s
pub unsafe fn misaligned(p: *mut u32, n: usize) -> u32 {
    *((p as *mut u8).add(1) as *mut u32) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** 0 < n < 10
//@ ensures p |->[n] s
pub unsafe fn bytes_of_numbers(p: *mut u32, n: usize) -> u8 {
    *(p as *mut u8).add(4 * n) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** 0 < n < 10
//@ ensures p |->[n] s
pub unsafe fn unknown_element(p: *mut u32, n: usize, i: usize) -> u32 {
    if i % n < i { *p.add(i) } else { 0 } //~ ERROR V0026: this pointer may leave the memory that it points to
    //~| ERROR V0022: nothing says that this memory may be accessed here
}

/// That one array begins where the other one ends does not make them one.
//@ requires p |->[n] ?s ** q |->[m] ?t ** 0 < n < 100 ** 0 < m < 100
//@ ensures p |->[n] s ** q |->[m] t
pub unsafe fn into_the_neighbour(p: *mut u32, n: usize, q: *mut u32, m: usize) -> u32 {
    if p.add(n) == q { *p.add(n + m) } else { 0 } //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[n] ?s ** n < 10
//@ ensures p |->[n] s
pub unsafe fn element_of_a_parameter<T: Copy>(p: *mut T, n: usize) -> T {
    *p.add(n) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires p |->[n] ?s ** p.add(n) |->[m] ?t ** n < 100 ** m < 100
//@ ensures p |->[n + m] t + s
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn joined_the_wrong_way(p: *mut u32, n: usize, m: usize) {}

//@ requires p |->[n] ?s ** n < 100 ** k < 100
//@ ensures p |->[k] s.take(k as int) ** p.add(k) |->[n - k] s.skip(k as int)
pub unsafe fn split_behind_the_end(p: *mut u32, n: usize, k: usize) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p |-> ?a ** q |-> ?b ** p.addr() + 4 == q.addr()
//@ ensures p |->[2] _
pub unsafe fn joined_by_address(p: *mut u32, q: *mut u32) {} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires p |->[n] ?s ** 0 < n < 100
//@ ensures p |->[n] s ** p |-> s[0]
pub unsafe fn element_twice(p: *mut u32, n: usize) {} //~ ERROR V0022: a permission is asked for that is not owned here
