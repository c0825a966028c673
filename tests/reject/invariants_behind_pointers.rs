//! Who hands over memory shows that what is in it keeps the invariants of its type: what takes it, for any type, may
//! take a value out of it, and hand that to what relies on them.
//# panics: through_a_method()
//# panics: through_a_cell()
//# shows: copied_out() == 3
//# shows: through_a_box() == 3
//# shows: through_two_pointers() == 3
//# shows: through_uninit() == 3
//# shows: { let mut a = [Even { a: 2 }; 2]; unsafe { through_each(a.as_mut_ptr()) == 3 } }
//# shows: { let mut a = [Even { a: 2 }; 2]; unsafe { through_a_block(a.as_mut_ptr()) == 3 } }
//# shows: { let mut e = Even { a: 2 }; unsafe { through_a_predicate(&mut e) == 3 } }
//# shows: { let mut e = Even { a: 2 }; unsafe { with_a_half(&mut e) == 3 } }
//# shows: { let mut e = Even { a: 2 }; unsafe { set_and_get(&mut e).a == 3 } }
//# shows: { let mut e = Even { a: 2 }; unsafe { in_rounds(&mut e) }; e.a == 1 }
//# shows: { let mut b = Both { left: Even { a: 2 }, right: 2 }; unsafe { of_a_field(&mut b) == 3 } }
//# shows: { let mut e = Even { a: 2 }; unsafe { *field(&mut e) = 3 }; e.a == 3 }
use core::cell::UnsafeCell;
use core::mem::MaybeUninit;

#[derive(Clone, Copy)]
pub struct Even {
    a: u32,
}
//@ invariant Even: self.a % 2 == 0

pub trait Look {
    fn look(&self);
}

impl Look for Even {
    fn look(&self) {
        assert!(self.a % 2 == 0);
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v
unsafe fn get<T: Copy>(p: *mut T) -> T {
    *p
}

//@ requires p |-> ?v
//@ ensures p |-> v
unsafe fn via<T: Look>(p: *mut T) {
    (&*p).look();
}

//@ ensures result != 3
pub fn copied_out() -> u32 {
    let mut e = Even { a: 2 };
    let p = &raw mut e;
    unsafe {
        (*p).a = 3;
        get(p).a //~ ERROR V0018: the invariant of a type may not hold here
    }
}

pub fn through_a_method() {
    let mut e = Even { a: 2 };
    let p = &raw mut e;
    unsafe {
        (*p).a = 3;
        via(p); //~ ERROR V0018: the invariant of a type may not hold here
        (*p).a = 2;
    }
}

//@ requires p |-> ?v
//@ ensures exists |c: UnsafeCell<T>| (p as *mut UnsafeCell<T>) |-> c
unsafe fn close<T>(p: *mut T) {}

fn inner<T>(x: UnsafeCell<T>) -> T {
    x.into_inner()
}

pub fn through_a_cell() {
    let mut e = Even { a: 2 };
    let p = &raw mut e;
    unsafe {
        (*p).a = 3;
        close(p); //~ ERROR V0018: the invariant of a type may not hold here
        let c = core::ptr::read(p as *mut UnsafeCell<Even>);
        inner(c).look();
        core::ptr::write(p, Even { a: 2 });
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == *v
unsafe fn unboxed<T: Copy>(p: *mut Box<T>) -> T {
    **p
}

//@ ensures result != 3
pub fn through_a_box() -> u32 {
    let mut b = Box::new(Even { a: 2 });
    let p = &raw mut b;
    unsafe {
        (**p).a = 3;
        unboxed(p).a //~ ERROR V0018: the invariant of a type may not hold here
    }
}

//@ requires pp |-> ?p ** p |-> ?v
//@ ensures pp |-> p ** p |-> v ** result == v
unsafe fn second<T: Copy>(pp: *mut *mut T) -> T {
    **pp
}

//@ ensures result != 3
pub fn through_two_pointers() -> u32 {
    let mut e = Even { a: 2 };
    let mut p = &raw mut e;
    unsafe {
        (*p).a = 3;
        second(&raw mut p).a //~ ERROR V0018: the invariant of a type may not hold here
    }
}

//@ requires m@ is Some
//@ ensures m@ == Some(result)
fn taken<T>(m: MaybeUninit<T>) -> T {
    unsafe { m.assume_init() }
}

//@ ensures result != 3
pub fn through_uninit() -> u32 {
    let mut m = MaybeUninit::new(Even { a: 2 });
    let p = m.as_mut_ptr();
    unsafe { (*p).a = 3 };
    taken(m).a //~ ERROR V0018: the invariant of a type may not hold here
}

//@ ghost s: Seq<T>
//@ requires each |i: int| 0 <= i < 2: p.add(i) |-> s[i]
//@ ensures each |i: int| 0 <= i < 2: p.add(i) |-> s[i]
//@ ensures result == s[0]
unsafe fn first<T: Copy>(p: *mut T) -> T {
    *p
}

//@ requires p |->[2] ?s
//@ ensures p |->[2] _ ** result != 3
pub unsafe fn through_each(p: *mut Even) -> u32 {
    (*p).a = 3;
    //@ ghost let s: Seq<Even> = Seq::empty().push(Even { a: 3 }).push(s[1]);
    first(p).a //~ ERROR V0018: the invariant of a type may not hold here
}

//@ requires p |->[2] ?s
//@ ensures p |->[2] s ** result == s[1]
unsafe fn last<T: Copy>(p: *mut T) -> T {
    *p.add(1)
}

//@ requires p |->[2] ?s
//@ ensures p |->[2] _ ** result != 3
pub unsafe fn through_a_block(p: *mut Even) -> u32 {
    (*p.add(1)).a = 3;
    last(p).a //~ ERROR V0018: the invariant of a type may not hold here
}

/*@
predicate cell<T>(p: *mut T, v: T) { p |-> v }

lemma fn made_of_a_field(p: *mut Even)
    requires p.a |-> ?x
    ensures p |-> (Even { a: x }) //~ ERROR V0018: the invariant of a type may not hold here
{ }
@*/

//@ requires cell(p, ?v)
//@ ensures cell(p, v) ** result == v
unsafe fn in_a_predicate<T: Copy>(p: *mut T) -> T {
    *p
}

//@ requires cell(p, ?v)
//@ ensures cell(p, v) ** result != 3
pub unsafe fn through_a_predicate(p: *mut Even) -> u32 {
    (*p).a = 3;
    let x = in_a_predicate(p); //~ ERROR V0018: the invariant of a type may not hold here
    x.a
}

//@ requires p |-> ?v
//@ ensures cell(p, Even { a: 3 })
pub unsafe fn folded(p: *mut Even) {
    (*p).a = 3;
} //~ ERROR V0018: the invariant of a type may not hold here

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v ** result == v
unsafe fn half<T: Copy>(p: *const T) -> T {
    *p
}

//@ requires p |-> ?v
//@ ensures p |-> _ ** result != 3
pub unsafe fn with_a_half(p: *mut Even) -> u32 {
    (*p).a = 3;
    half(p).a //~ ERROR V0018: the invariant of a type may not hold here
}

pub trait Settable: Sized + Copy {
    //@ requires p |-> ?v
    //@ ensures exists |w: Self| p |-> w
    unsafe fn set(p: *mut Self);
}

impl Settable for Even {
    //@ requires p.a |-> ?v
    //@ ensures p.a |-> 3
    unsafe fn set(p: *mut Self) { //~ ERROR V0018: the invariant of a type may not hold here
        (*p).a = 3;
    }
}

//@ requires p |-> ?v
//@ ensures exists |w: T| p |-> w ** result == w
pub unsafe fn set_and_get<T: Settable>(p: *mut T) -> T {
    T::set(p);
    *p
}

//@ requires p |-> ?v
//@ ensures exists |w: Even| p |-> w
pub unsafe fn in_rounds(p: *mut Even) {
    let mut i = 0;
    while i < 2 //~ ERROR V0018: the invariant of a type may not hold here
    //@ invariant exists |w: Even| p |-> w
    //@ invariant i <= 2
    //@ decreases 2 - i
    {
        (*p).a = i;
        i += 1;
    }
}

pub struct Both<T> {
    left: T,
    right: u32,
}

//@ requires p.left |-> ?v
//@ ensures p.left |-> v ** result == v
unsafe fn left<T: Copy>(p: *mut Both<T>) -> T {
    (*p).left
}

//@ requires p |-> ?v
//@ ensures p |-> _ ** result != 3
pub unsafe fn of_a_field(p: *mut Both<Even>) -> u32 {
    (*p).left.a = 3;
    left(p).a //~ ERROR V0018: the invariant of a type may not hold here
}

//@ requires p |-> ?v
//@ ensures result |-> v.a ** (result |-> 3 --* p |-> Even { a: 3 })
pub unsafe fn field(p: *mut Even) -> *mut u32 {
    let at = &raw mut (*p).a;
    //@ package at |-> 3 --* p |-> Even { a: 3 };
    //~^ ERROR V0018: the invariant of a type may not hold here
    at
}
