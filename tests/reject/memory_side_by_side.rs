//! Memory at addresses side by side is not known to be one allocation; who comes to the end of one stays in it.
//# undefined: { let mut a = [0u8; 4]; unsafe { followed_to_the_next(a.as_mut_ptr() as usize) } }
//# undefined: { let mut a = [0u8; 4]; unsafe { moved_to_the_next(a.as_mut_ptr() as usize) } }
//# undefined: { let mut a = [0u8; 4]; unsafe { followed_around(a.as_mut_ptr() as usize) } }
//# undefined: { let mut a = [0u8; 4]; unsafe { filled(a.as_mut_ptr() as usize) } }
//# undefined: { let mut a = [0u8; 4]; unsafe { a_slice_of_both(a.as_mut_ptr() as usize) } }
//# undefined: { let mut a = 0u32; unsafe { a_field_in_the_next(&raw mut a as usize) } }

#[repr(C)]
pub struct Pair {
    a: u32,
    b: u32,
}

/*@
predicate both(x: usize) { (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _ }

lemma fn joined(x: usize)
    requires both(x)
    ensures (x as *mut u8) |->[8] _ //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn the_same(x: usize)
    requires x < 0x7fff_ffff_ffff
    ensures (x as *mut u8).add(4) == ((x + 4) as *mut u8) //~ ERROR V0017: the proof does not show this
{ }

device two(first: *mut u32, second: *mut u32, ticks: nat) {
    read now: u32 at first
    read left: u32 at second
}
@*/

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn followed_to_the_next(x: usize) {
    let end = (x as *mut u8).add(4);
    *end = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn moved_to_the_next(x: usize) -> *mut u8 {
    let end = (x as *mut u8).add(4);
    end.add(1) //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn moved_at_once(x: usize) -> *mut u8 {
    (x as *mut u8).add(5) //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn moved_back(x: usize) -> *mut u8 {
    ((x + 4) as *mut u8).sub(1) //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn followed_around(x: usize) {
    let p = x as *mut u8;
    *p = 1;
    *p.wrapping_add(4) = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn filled(x: usize) {
    core::ptr::write_bytes(x as *mut u8, 0, 8); //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires both(x) ** p |->[8] ?s
//@ ensures both(x) ** p |->[8] s
pub unsafe fn copied(x: usize, p: *const u8) {
    core::ptr::copy(p, x as *mut u8, 8); //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (x as *mut u8) |->[4] ?s ** ((x + 4) as *mut u8) |->[4] ?t ** 0 < x < 0x7fff_ffff_ffff
//@ ensures (x as *mut u8) |->[4] s ** ((x + 4) as *mut u8) |->[4] t
pub unsafe fn a_slice_of_both(x: usize) -> u8 {
    let s = core::slice::from_raw_parts(x as *const u8, 8); //~ ERROR V0022: nothing says that this memory may be accessed here
    s[6]
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn an_array_of_both(x: usize) {
    let r = &mut *(x as *mut [u8; 8]); //~ ERROR V0022: nothing says that this memory may be accessed here
    r[5] = 1;
}

//@ requires both(x) ** x % 8 == 0 ** 0 < x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn a_word_of_both(x: usize) {
    *(x as *mut u64) = 0; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (x as *mut u32) |-> _ ** ((x + 4) as *mut u32) |-> _ ** x < 0x7fff_ffff_ffff
//@ ensures (x as *mut u32) |-> _ ** ((x + 4) as *mut u32) |-> 1
pub unsafe fn a_field_in_the_next(x: usize) {
    (*(x as *mut Pair)).b = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (x as *mut u32) |-> _ ** ((x + 4) as *mut u32) |-> _ ** x < 0x7fff_ffff_ffff
//@ ensures (x as *mut Pair) |-> _
pub unsafe fn a_struct_of_both(x: usize) {
    let _ = x;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires (x as *mut u8) |->[n] _ ** ((x + n) as *mut u8) |->[m] _ ** x < 1000 ** n < 1000 ** m < 1000
//@ ensures (x as *mut u8) |->[n + m] _
pub unsafe fn a_block_of_both(x: usize, n: usize, m: usize) {
    let _ = (x, n, m);
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures each |i: int| 0 <= i < 8: (x as *mut u8).add(i) |-> _
pub unsafe fn each_of_both(x: usize) {
    let _ = x;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires each |i: int| 0 <= i < 8: ((x + i) as *mut u8) |-> 1 ** x < 1000
//@ ensures (x as *mut u8) |->[8] _
pub unsafe fn a_block_of_each(x: usize) {
    let _ = x;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires each |i: int| 0 <= i < 4: ((x + 4096 * i) as *mut u8) |->[4096] _
//@ requires x < 1000
//@ ensures each |i: int| 0 <= i < 4: ((x + 4096 * i) as *mut u8) |->[4096] _
pub unsafe fn in_the_next_page(x: usize) {
    *(x as *mut u8).add(4096) = 1; //~ ERROR V0026: this pointer may leave the memory that it points to
}

//@ requires p |->[4] _ ** p.add(4) |->[4] _
//@ ensures p |->[8] _
unsafe fn join(p: *mut u8) {
    *p.add(6) = 1;
}

//@ requires both(x) ** 0 < x < 0x7fff_ffff_ffff
//@ ensures (x as *mut u8) |->[8] _
pub unsafe fn joined_by_a_call(x: usize) {
    join(x as *mut u8); //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p == p as usize as *mut u8 ** q == q as usize as *mut u8 ** q as usize == p as usize + 4
//@ requires p |->[4] _ ** q |->[4] _
//@ ensures p |->[4] _ ** q |->[4] _
pub unsafe fn pointers_to_both(p: *mut u8, q: *mut u8) {
    *p.add(4) = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (if c { (x as *mut u8) |->[8] _ } else { (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _ }) ** x < 0x7fff_ffff_ffff
//@ ensures (if c { (x as *mut u8) |->[8] _ } else { (x as *mut u8) |->[4] _ ** ((x + 4) as *mut u8) |->[4] _ })
pub unsafe fn in_one_case(x: usize, c: bool) {
    *((x + 4) as *mut u8) = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
    *(x as *mut u8).add(4) = 1;
}

//@ trusted
//@ requires (x as *mut u8) |->[8] _
unsafe fn free(x: usize) {}

//@ trusted
//@ ensures both(x)
unsafe fn allocate(x: usize) {}

/// It was one allocation; what is there now need not be.
//@ requires (x as *mut u8) |->[8] _ ** x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn after_it_has_gone(x: usize) {
    *((x + 4) as *mut u8) = 1;
    free(x);
    allocate(x);
    *((x + 4) as *mut u8) = 1;
    *(x as *mut u8).add(4) = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires (x as *mut u8) |->[8] _ ** x < 0x7fff_ffff_ffff
//@ ensures both(x)
pub unsafe fn after_a_round(x: usize, n: u32) {
    *((x + 4) as *mut u8) = 1;
    let mut i = 0;
    while i < n
    //@ invariant both(x)
    //@ decreases n - i
    {
        *(x as *mut u8).add(4) = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
        i += 1;
    }
}

//@ requires two(x as *mut u32, (x + 8) as *mut u32, ?n) ** x < 1000
//@ ensures two(x as *mut u32, (x + 8) as *mut u32, n)
pub unsafe fn registers_at_two_bases(x: usize) -> u32 {
    (x as *mut u32).add(2).read_volatile() //~ ERROR V0026: this pointer may leave the memory that it points to
}
