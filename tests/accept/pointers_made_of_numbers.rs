//! Pointers made of numbers: into memory that is owned at other numbers, and from there on inside of it.

#[repr(C)]
pub struct Pair {
    a: u32,
    b: u32,
}

//@ requires (x as *mut u8) |->[8] _ ** x < 1000
//@ ensures (x as *mut u8) |->[8] _
pub unsafe fn parts(x: usize) {
    *((x + 4) as *mut u8) = 1;
    *(x as *mut u8).add(7) = 2;
    *((x + 2) as *mut u8).add(3) = 1;
    *(x as *mut u8).add(8).sub(1) = 1;
    *(((x + 2) as *mut u8).add(3) as usize as *mut u8) = 1;
}

//@ requires (x as *mut u64) |-> _
//@ ensures (x as *mut u64) |-> v
unsafe fn set(x: usize, v: u64) {
    *(x as *mut u64) = v;
}

/// What has been lent belongs to the rest again.
//@ requires (x as *mut u64) |->[512] ?s ** x < 0x1000_0000 ** i < 512
//@ ensures (x as *mut u64) |->[512] s.update(i as int, 7)
pub unsafe fn lent(x: usize, i: usize) {
    set(x + 8 * i, 7);
}

//@ requires (x as *mut u8) |->[n] _ ** x < 1000 ** n < 1000
//@ ensures (x as *mut u8) |->[n] _
pub unsafe fn walked(x: usize, n: usize) {
    let mut p = x as *mut u8;
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p == (x as *mut u8).add(i) ** (x as *mut u8) |->[n] _
    //@ decreases n - i
    {
        *p = 1;
        p = p.add(1);
        i += 1;
    }
}

//@ requires (x as *mut u8) |->[n] _ ** x < 1000 ** n < 1000
//@ ensures (x as *mut u8) |->[n] _
pub unsafe fn in_two_parts(x: usize, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** (x as *mut u8) |->[i] _ ** (x as *mut u8).add(i) |->[n - i] _
    //@ decreases n - i
    {
        *((x + i) as *mut u8) = 1;
        i += 1;
    }
}

//@ requires (x as *mut Pair) |-> ?v ** x < 1000
//@ ensures (x as *mut Pair) |-> Pair { a: 1, b: 2 }
pub unsafe fn fields(x: usize) {
    *(x as *mut u32) = 1;
    *((x + 4) as *mut u32) = 2;
    (*(x as *mut Pair)).a = 1;
}

//@ requires (x as *mut Pair).a |-> _ ** (x as *mut Pair).b |-> _ ** x < 1000
//@ ensures (x as *mut Pair) |-> Pair { a: 1, b: 2 }
pub unsafe fn of_fields(x: usize) {
    (*(x as *mut Pair)).a = 1;
    (*(x as *mut Pair)).b = 2;
}

//@ requires (if c { x as *mut u8 } else { y as *mut u8 }) |->[4] _ ** x < 100 ** y < 100
//@ ensures (if c { x as *mut u8 } else { y as *mut u8 }) |->[4] _
pub unsafe fn either(c: bool, x: usize, y: usize) {
    let p = if c { x as *mut u8 } else { y as *mut u8 };
    *p.add(1) = 1;
    let a = if c { x } else { y };
    *((a + 1) as *mut u8) = 2;
}

//@ requires q == p.add(4) ** p |->[4] _ ** q |->[4] _
//@ ensures p |->[8] _
unsafe fn join(p: *mut u8, q: *mut u8) {
    *p.add(6) = 1;
    *q.sub(1) = 1;
}

//@ requires (x as *mut u8) |->[8] _ ** x < 1000
//@ ensures (x as *mut u8) |->[8] _
pub unsafe fn parted(x: usize) {
    let p = x as *mut u8;
    join(p, p.add(4));
}

fn main() {}
