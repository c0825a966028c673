//! Raw pointers made of shared references, slices made of raw pointers, values that are moved out of memory.

//@ requires p |->[n]{1/2} ?s ** q |->[n] _
//@ ensures p |->[n]{1/2} s ** q |->[n] s
unsafe fn copy(p: *const u8, q: *mut u8, n: usize) {
    core::ptr::copy_nonoverlapping(p, q, n)
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v ** result == v
unsafe fn get(p: *const u32) -> u32 {
    *p
}

//@ ensures result == *x
pub fn behind_a_parameter(x: &u32) -> u32 {
    let p = x as *const u32;
    unsafe { get(p) }
}

//@ requires x@.len() == y@.len()
//@ ensures final(y)@ == x@
pub fn copied(x: &[u8], y: &mut [u8]) {
    unsafe { copy(x.as_ptr(), y.as_mut_ptr(), x.len()) }
}

//@ ensures result == 9
pub fn of_a_variable() -> u32 {
    let mut x = 5u32;
    let p = &x as *const u32;
    let y = unsafe { *p } + 1;
    x = 3;
    y + x
}

//@ ensures result == 3
pub fn of_a_vector() -> u8 {
    let v = vec![1u8, 2];
    let p = v.as_ptr();
    let n = v.len();
    let first = unsafe { *p };
    first + n as u8
}

//@ requires p |->[n]{1/2} ?s ** !p.is_null()
//@ ensures p |->[n]{1/2} s ** result == s.contains(x)
pub unsafe fn has(p: *const u8, n: usize, x: u8) -> bool {
    core::slice::from_raw_parts(p, n).contains(&x)
}

//@ requires p |->[n] _ ** !p.is_null()
//@ ensures p |->[n] Seq::new(n, |i: int| 0)
pub unsafe fn zero(p: *mut u8, n: usize) {
    core::ptr::write_bytes(p, 1, n);
    let s = core::slice::from_raw_parts_mut(p, n);
    s.fill(0);
}

//@ requires p |->[n]{1/4} ?s ** n > 0
//@ ensures p |->[n]{1/4} s
pub unsafe fn zeros(p: *const u8, n: usize) -> u32 {
    let mut count = 0;
    for x in core::slice::from_raw_parts(p, n) {
        if *x == 0 && count < 100 {
            count += 1;
        }
    }
    count
}

//@ requires p |-> ?v
//@ ensures p |-> _ ** result == v
pub unsafe fn take(p: *mut Vec<u32>) -> Vec<u32> {
    core::ptr::read(p)
}

//@ requires p |-> ?v ** q |-> ?w
//@ ensures p |-> w ** q |-> v
pub unsafe fn swap<T>(p: *mut T, q: *mut T) {
    let a = core::ptr::read(p);
    let b = core::ptr::read(q);
    core::ptr::write(p, b);
    core::ptr::write(q, a);
}

//@ requires p |->[2] _
//@ ensures p |->[2] Seq::new(2, |i: int| 0xabababab)
pub unsafe fn pattern(p: *mut u32) {
    core::ptr::write_bytes(p, 0xab, 2);
}

//@ trusted
fn main() {
    let mut bytes = [0u8; 3];
    copied(&[1, 2, 0], &mut bytes);
    println!("{:?} {} {} {}", bytes, behind_a_parameter(&7), of_a_variable(), of_a_vector());
    let mut words = [0u32; 2];
    let (mut a, mut b) = (vec![1u32], vec![2u32]);
    unsafe {
        println!("{} {}", has(bytes.as_ptr(), 3, 2), zeros(bytes.as_ptr(), 3));
        zero(bytes.as_mut_ptr(), 3);
        pattern(words.as_mut_ptr());
        swap(&mut a, &mut b);
    }
    println!("{:?} {:x?} {:?} {:?}", bytes, words, a, b);
}
