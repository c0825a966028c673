// What is known of a pointer made of a number, and of a field, is known of what is there now.
//# undefined: { let x = Box::into_raw(Box::new(7u32)) as usize; unsafe { used_again(x - 4); } }
#[repr(C)]
pub struct Pair {
    a: u32,
    b: u32,
}

//@ trusted
//@ requires (x as *mut Pair).b |-> _
unsafe fn free(x: usize) {}

//@ trusted
//@ ensures (((x as *mut Pair) as *mut u8).add(4) as *mut u32) |-> 7
unsafe fn allocate(x: usize) {}

//@ requires (x as *mut Pair).b |-> ?v
//@ ensures (((x as *mut Pair) as *mut u8).add(4) as *mut u32) |-> 7 ** result == 7
pub unsafe fn used_again(x: usize) -> u32 {
    free(x);
    allocate(x);
    (*(x as *mut Pair)).b //~ ERROR V0026: this pointer may leave the memory
}

//@ requires (x as *mut Pair).b |-> ?v
//@ ensures (x as *mut Pair).b |-> 7
//@ trusted
unsafe fn set(x: usize) {}

//@ requires (x as *mut Pair).b |-> ?v ** (y as *mut Pair).b |-> ?w
//@ ensures (x as *mut Pair).b |-> 7 ** (y as *mut Pair).b |-> w ** result == 7
pub unsafe fn still_there(x: usize, y: usize) -> u32 {
    set(x);
    (*(y as *mut Pair)).b = (*(y as *mut Pair)).b;
    (*(x as *mut Pair)).b
}
