//! Memory that is written while something refers to it that was made of a raw pointer.
//# shows: { let mut x = 1; let y = unsafe { of_a_mutable_one(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { of_a_part(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { given_by_a_call(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { in_a_struct(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { through_a_struct(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { kept(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { held_in_an_option(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { held_by_a_closure(&mut x) }; y != 1 }
//# shows: { let mut x = Pair { v: 1, w: 2 }; let y = unsafe { part_given_by_a_call(&mut x) }; y != 1 }
//# shows: { let mut v = vec![1, 2, 3]; let y = unsafe { of_an_element(&mut v) }; y != 2 }
//# shows: { let mut v = vec![1, 2, 3]; unsafe { two_elements(&mut v) }; v[1] != 5 }

pub struct Pair {
    v: u32,
    w: u32,
}

//@ requires p |-> ?v
//@ ensures p |-> 3 ** result == v
pub unsafe fn of_a_mutable_one(p: *mut u32) -> u32 {
    let r = &mut *p;
    let t: &u32 = &*r;
    *p = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *t
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn of_a_part(p: *mut Pair) -> u32 {
    let r = &mut *p;
    let t = &r.v;
    (*p).v = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *t
}

//@ ensures *result == *old(r)
fn shared<'a>(r: &'a mut Pair) -> &'a Pair {
    r
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn given_by_a_call(p: *mut Pair) -> u32 {
    let r = &mut *p;
    let t = shared(r);
    (*p).v = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    t.v
}

struct Holder<'a> {
    r: &'a mut Pair,
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn in_a_struct(p: *mut Pair) -> u32 {
    let h = Holder { r: &mut *p };
    let t = &*h.r;
    (*p).v = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    t.v
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn through_a_struct(p: *mut Pair) -> u32 {
    let mut h = Holder { r: &mut *p };
    let k = &mut h;
    let t = &k.r.v;
    (*p).v = 3; //~ ERROR V0022: nothing says that this memory may be accessed here
    *t
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn kept(p: *mut Pair) -> u32 {
    let r = &*p;
    (*p).v = 3; //~ ERROR V0023: this memory may be read here, and not written
    r.v
}

struct Reader<'a> {
    r: &'a Pair,
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn held_in_an_option(p: *mut Pair) -> u32 {
    let h = Reader { r: &*p };
    let k = Some(h);
    (*p).v = 3; //~ ERROR V0023: this memory may be read here, and not written
    match k {
        Some(h) => h.r.v,
        None => 0,
    }
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn held_by_a_closure(p: *mut Pair) -> u32 {
    let r = &*p;
    let f = || r.v;
    (*p).v = 3; //~ ERROR V0023: this memory may be read here, and not written
    f()
}

//@ ensures *result == n.v
fn part(n: &Pair) -> &u32 {
    &n.v
}

//@ requires p |-> ?n
//@ ensures p |-> Pair { v: 3, w: n.w } ** result == n.v
pub unsafe fn part_given_by_a_call(p: *mut Pair) -> u32 {
    let r = part(&*p);
    (*p).v = 3; //~ ERROR V0023: this memory may be read here, and not written
    *r
}

//@ requires p |-> ?v ** v@.len() > 2
//@ ensures exists |w: Vec<u32>| p |-> w ** result == v@[1]
pub unsafe fn of_an_element(p: *mut Vec<u32>) -> u32 {
    let r = &mut *p;
    let s = r.as_slice();
    let t = &s[1];
    (&mut *p)[1] = 7; //~ ERROR V0022: nothing says that this memory may be accessed here
    *t
}

//@ requires p |-> ?v ** v@.len() > 2
//@ ensures exists |w: Vec<u32>| p |-> w ** w@ == v@.update(0, 7).update(1, 5)
pub unsafe fn two_elements(p: *mut Vec<u32>) {
    let r = &mut (&mut *p)[1];
    *r = 5;
    (&mut *p)[1] = 7; //~ ERROR V0022: nothing says that this memory may be accessed here
    let _last = *r;
}
