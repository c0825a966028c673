//! The functions of `core::ptr` that copy, move and swap.
use core::ptr;

//@ requires src |->[n]{1/2} ?s ** dst |->[n] _
//@ ensures src |->[n]{1/2} s ** dst |->[n] s
pub unsafe fn copy(src: *const u32, dst: *mut u32, n: usize) {
    ptr::copy_nonoverlapping(src, dst, n)
}

//@ requires p |->[4] ?s
//@ ensures p |->[4] Seq::empty().push(s[0]).push(s[0]).push(s[1]).push(s[2])
pub unsafe fn move_up(p: *mut u32) {
    ptr::copy(p, p.add(1), 3)
}

//@ requires p |->[4] ?s
//@ ensures p |->[4] s.take(2) + s.take(2)
pub unsafe fn double(p: *mut u32) {
    p.add(2).copy_from_nonoverlapping(p, 2)
}

//@ requires p |-> ?a ** q |-> ?b
//@ ensures p |-> b ** q |-> a
pub unsafe fn swap(p: *mut u32, q: *mut u32) {
    ptr::swap(p, q)
}

//@ requires p |-> ?a
//@ ensures p |-> a
pub unsafe fn swap_with_itself(p: *mut u32) {
    ptr::swap(p, p)
}

//@ requires p |-> ?a
//@ ensures p |-> 5 ** result == a
pub unsafe fn replace(p: *mut u32) -> u32 {
    ptr::replace(p, 5)
}

pub fn main() {
    let mut a = [1, 2, 3, 4];
    let mut b = [0; 4];
    let (mut x, mut y) = (1, 2);
    unsafe {
        copy(a.as_mut_ptr(), b.as_mut_ptr(), 4);
        move_up(a.as_mut_ptr());
        double(b.as_mut_ptr());
        swap(&mut x, &mut y);
        swap_with_itself(&mut x);
        println!("{}", replace(&mut x));
    }
    println!("{a:?} {b:?} {x} {y}");
}
