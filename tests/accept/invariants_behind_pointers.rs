//! Memory that is handed over keeps the invariants of types, as values do; in between a function may break them.

#[derive(Clone, Copy)]
pub struct Even {
    a: u32,
}
//@ invariant Even: self.a % 2 == 0

impl Even {
    //@ ensures result % 2 == 0
    fn get(&self) -> u32 {
        self.a
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result % 2 == 0
pub unsafe fn known_of_what_is_given(p: *const Even) -> u32 {
    (*p).a
}

//@ requires p |->[n] ?s ** i < n
//@ ensures p |->[n] s ** result % 2 == 0
pub unsafe fn known_of_each(p: *const Even, n: usize, i: usize) -> u32 {
    (*p.add(i)).get()
}

//@ requires p |-> ?v ** v.a < 10
//@ ensures p |-> Even { a: (v.a + 2) as u32 }
pub unsafe fn broken_for_a_while(p: *mut Even) {
    (*p).a += 1;
    up(&raw mut (*p).a);
}

//@ requires p |-> ?x ** x < 100
//@ ensures p |-> (x + 1) as u32
unsafe fn up(p: *mut u32) {
    *p += 1;
}

/// A field is no value of the type.
//@ requires p.a |-> ?x ** x < 10
//@ ensures p.a |-> (x + 1) as u32
unsafe fn by_its_field(p: *mut Even) {
    (*p).a += 1;
}

//@ requires p |-> ?v ** v.a < 8
//@ ensures p |-> Even { a: (v.a + 2) as u32 }
pub unsafe fn twice_by_its_field(p: *mut Even) {
    by_its_field(p);
    by_its_field(p);
}

//@ requires p |-> ?v
//@ ensures exists |w: Even| p |-> w
pub unsafe fn broken_in_rounds(p: *mut Even) {
    let mut i = 0;
    (*p).a = 0;
    while i < 4
    //@ invariant p.a |-> i ** i <= 4
    //@ decreases 4 - i
    {
        i += 1;
        (*p).a = i;
    }
}

//@ requires p |-> ?v
//@ ensures p |-> v ** result == v
unsafe fn get<T: Copy>(p: *const T) -> T {
    *p
}

/*@
predicate cell<T>(p: *mut T, v: T) { p |-> v }
@*/

//@ requires cell(p, ?v)
//@ ensures cell(p, w)
unsafe fn put<T: Copy>(p: *mut T, w: T) {
    *p = w;
}

//@ requires cell(p, ?v)
//@ ensures cell(p, Even { a: 4 }) ** result % 2 == 0
pub unsafe fn taken_by_any(p: *mut Even) -> u32 {
    let before = (*p).a;
    put(p, Even { a: 4 });
    before
}

//@ requires p |-> ?v
//@ ensures result |-> v.a ** (result |-> 8 --* p |-> Even { a: 8 })
unsafe fn field(p: *mut Even) -> *mut u32 {
    let at = &raw mut (*p).a;
    //@ package at |-> 8 --* p |-> Even { a: 8 };
    at
}

//@ requires p |-> ?v
//@ ensures p |-> Even { a: 8 }
pub unsafe fn lent(p: *mut Even) {
    let at = field(p);
    *at = 7;
    *at += 1;
    //@ apply at |-> 8 --* p |-> Even { a: 8 };
}

//@ ensures result == 4
pub fn local() -> u32 {
    let mut e = Even { a: 2 };
    let p = &raw mut e;
    unsafe {
        (*p).a += 1;
        broken_again(&raw mut (*p).a);
        get(p).a
    }
}

//@ requires p |-> 3
//@ ensures p |-> 4
unsafe fn broken_again(p: *mut u32) {
    *p = 4;
}

pub trait Next: Sized + Copy {
    //@ requires p |-> ?v
    //@ ensures exists |w: Self| p |-> w
    unsafe fn next(p: *mut Self);
}

impl Next for Even {
    unsafe fn next(p: *mut Self) {
        (*p).a = (*p).a / 4 * 2;
    }
}

//@ requires p |-> ?v
//@ ensures exists |w: N| p |-> w ** result == w
pub unsafe fn next<N: Next>(p: *mut N) -> N {
    N::next(p);
    get(p)
}

pub fn main() {
    let mut e = Even { a: 6 };
    let mut row = [e; 3];
    let p = row.as_mut_ptr();
    unsafe {
        assert!(next(&raw mut e).get() % 2 == 0);
        broken_in_rounds(p);
        assert!(known_of_each(p, 3, 1) % 2 == 0);
    }
    assert!(local() == 4);
}
