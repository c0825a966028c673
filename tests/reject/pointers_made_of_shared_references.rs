//! Raw pointers that outlive what they were made of, slices beside them, values that are read twice.
//# shows: after_a_change() != 5
//# shows: { let mut x = 5; let y = after_a_change_through_a_reference(&mut x); y != 5 }
//# shows: by_a_call() != 1
//# shows: in_a_struct() != 1
//# undefined: after_its_scope()
//# undefined: after_a_move()
//# undefined: unsafe { longer(&7, 1) }
//# undefined: unsafe { at_null(std::ptr::null()) }
//# undefined: { let v = Box::into_raw(Box::new(vec![1])); unsafe { drop(read_twice(v)); drop(Box::from_raw(v)) } }
//# shows: { let mut a = [0u8; 3]; let x = unsafe { beside_a_slice(a.as_mut_ptr(), 3) }; x != 0 }

//@ ensures result == 5
pub fn after_a_change() -> u32 {
    let mut x = 5u32;
    let p = &x as *const u32;
    x = 3;
    let y = unsafe { *p }; //~ ERROR V0022: nothing says that this memory may be accessed here
    y + x - x
}

//@ ensures result == *old(x)
pub fn after_a_change_through_a_reference(x: &mut u32) -> u32 {
    let p = &*x as *const u32;
    *x = 7;
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn after_its_scope() -> u32 {
    let p = {
        let x = 5u32;
        &x as *const u32
    };
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn after_a_move() -> u8 {
    let v = vec![1u8, 2];
    let p = v.as_ptr();
    drop(v);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub fn after_a_push() -> u8 {
    let mut v = vec![1u8, 2];
    let p = v.as_ptr();
    v.push(3);
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

fn part(x: &(u32, u32)) -> &u32 {
    &x.0
}

//@ ensures result == 1
pub fn by_a_call() -> u32 {
    let mut x = (1, 2);
    let p = part(&x) as *const u32;
    x = (3, 4);
    let y = unsafe { *p }; //~ ERROR V0022: nothing says that this memory may be accessed here
    y + x.0 - x.0
}

struct Reader<'a> {
    r: &'a u32,
}

//@ ensures result == 1
pub fn in_a_struct() -> u32 {
    let mut x = 1;
    let s = Reader { r: &x };
    let p = s.r as *const u32;
    x = 3;
    let y = unsafe { *p }; //~ ERROR V0022: nothing says that this memory may be accessed here
    y + x - x
}

pub fn in_a_loop(n: u32) -> u32 {
    let z = 0u32;
    let mut p = &z as *const u32;
    let mut i = 0;
    while i < n {
        let x = i;
        p = &x as *const u32;
        i += 1;
    }
    unsafe { *p } //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ ensures result |->{1/2} *x
pub fn given_to_the_caller(x: &u32) -> *const u32 {
    x as *const u32 //~ ERROR V0022: a permission is asked for that is not owned here
}

//@ requires p |-> _
//@ ensures p |-> 7
unsafe fn write(p: *mut u32) {
    *p = 7;
}

pub fn written(x: &u32) {
    let p = x as *const u32;
    unsafe { write(p.cast_mut()) } //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here
}

//@ requires p |->[n] ?s ** n > 2
//@ ensures p |->[n] _ ** result == s[1]
pub unsafe fn beside_a_slice(p: *mut u8, n: usize) -> u8 {
    let s = core::slice::from_raw_parts(p, n);
    *p.add(1) = 9; //~ ERROR V0023: this memory may be read here, and not written
    s[1]
}

//@ requires p |->[n] ?s ** n > 2
//@ ensures p |->[n] _
pub unsafe fn two_slices(p: *mut u8, n: usize) {
    let s = core::slice::from_raw_parts_mut(p, n);
    let t = core::slice::from_raw_parts_mut(p, n); //~ ERROR V0022: nothing says that this memory may be accessed here
    s[0] = 1;
    t[0] = 2;
}

//@ requires p |->[n] ?s ** n > 0
//@ ensures p |->[n] _
pub unsafe fn longer(p: *const u8, n: usize) -> usize {
    core::slice::from_raw_parts(p, n + 1).len() //~ ERROR V0022: nothing says that this memory may be accessed here
}

pub unsafe fn at_null(p: *const u8) -> usize {
    core::slice::from_raw_parts(p, 0).len() //~ ERROR V0022: nothing says that this pointer is not null
}

//@ requires p |->[n] ?s ** n > 2
//@ ensures p |->[n] s.update(1, 8)
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn another_value(p: *mut u8, n: usize) {
    let s = core::slice::from_raw_parts_mut(p, n);
    s[1] = 7;
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v
pub unsafe fn read_twice(p: *mut Vec<u32>) -> Vec<u32> {
    core::ptr::read(p) //~ ERROR V0024: this memory need not hold a value
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} _ ** result == v
pub unsafe fn read_by_a_half(p: *mut Vec<u32>) -> Vec<u32> {
    core::ptr::read(p) //~ ERROR V0023: this memory may be read here, and not written
}

//@ requires p |->[2] _
//@ ensures p |->[2] Seq::new(2, |i: int| 0xab)
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn bytes_of_words(p: *mut u32) {
    core::ptr::write_bytes(p, 0xab, 2);
}
