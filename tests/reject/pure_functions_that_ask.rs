//# shows: !alike()
//# shows: !gives_the_same(&Real)
//# shows: Real.wrong() != 2
//# shows: !dropped_alike()
//! What a pure function gives depends on its arguments only. What a host answers, and what an implementation of a trait
//! or a closure does, may change from call to call.
#![allow(unused)]

extern "C" {
    //@ ensures result >= 0
    fn rand() -> i32;
}

//@ ensures result >= 0
fn next() -> i32 {
    unsafe { rand() }
}

//@ pure
pub fn by_another() -> i32 {
    next() //~ ERROR V0021: this asks `rand`
}

//@ ensures result
pub fn alike() -> bool {
    by_another() == by_another()
}

//@ pure
pub fn after_a_loop(n: u8) -> i32 {
    let mut i = 0;
    while i < n
    //@ decreases n - i
    {
        i += 1;
    }
    next() //~ ERROR V0021: this asks `rand`
}

pub trait Port {
    //@ pure
    fn get(&self) -> i32;

    fn poll(&self) -> i32;
}

pub struct Real;

impl Port for Real {
    fn get(&self) -> i32 {
        unsafe { rand() } //~ ERROR V0021: this asks `rand`
    }

    fn poll(&self) -> i32 {
        unsafe { rand() }
    }
}

//@ ensures result
pub fn gives_the_same<P: Port>(p: &P) -> bool {
    p.get() == p.get()
}

//@ pure
pub fn by_a_bound<P: Port>(p: &P) -> i32 {
    p.poll() //~ ERROR V0021: this asks `Port::poll`
}

//@ pure
//@ requires f.requires((1u8,))
pub fn by_a_value<F: Fn(u8) -> u8>(f: F) -> u8 {
    f(1) //~ ERROR V0021: this asks `a value of the type F`
}

//@ pure
pub fn by_a_closure(n: Option<i32>) -> Option<i32> {
    n.map(|x| if x > 3 { next() } else { x }) //~ ERROR V0021: this asks `rand`
}

//@ pure
pub fn fine<P: Port>(p: &P, n: Option<i32>) -> Option<i32> {
    n.map(|x| x / 2).filter(|x| *x > p.get())
}

pub trait Wrong {
    //@ pure
    //@ ensures result == 1 && result == 2
    fn wrong(&self) -> u8;
}

impl Wrong for Real {
    fn wrong(&self) -> u8 { //~ WARNING V0033: no run
        follows(self);
        1
    }
}

//@ ensures false //~ ERROR V0001: this postcondition
pub fn follows<T: Wrong>(t: &T) {
    //@ assert t.wrong() == 1; //~ ERROR V0012: this assertion
}

pub struct Writes<'a>(&'a mut i32);

impl Drop for Writes<'_> {
    //@ ensures *self.0 >= 0
    fn drop(&mut self) {
        *self.0 = next();
    }
}

//@ pure
pub fn by_a_destructor() -> i32 {
    let mut x = 0;
    {
        let writes = Writes(&mut x);
    } //~ ERROR V0021: this asks `rand`
    x
}

//@ ensures result
pub fn dropped_alike() -> bool {
    by_a_destructor() == by_a_destructor()
}

//@ pure
pub fn by_what_is_demanded<T: Clone>(items: &[T]) -> Vec<T> {
    items.to_vec() //~ ERROR V0021: this asks `[T]::to_vec`
}

//@ pure
pub fn counted<T: Copy>(items: &[T]) -> usize {
    let mut n = 0;
    for item in items.iter() {
        n = items.len();
    }
    n
}
