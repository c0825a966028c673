//! Methods that do not keep what their trait says of memory; and what of memory only a bound is known.
//# undefined: unsafe { by_bound(&More, &7) }
//# undefined: unsafe { freed_by_it(&Frees, Box::into_raw(Box::new(7))) }
//# undefined: unsafe { by_bound(&Elsewhere(std::ptr::null_mut()), &7) }
//# shows: unsafe { by_bound(&TooLittle, &7) != 7 }
//# shows: unsafe { let mut x = 7; kept(&Changes, &mut x); x != 7 }
//# undefined: unsafe { looks_inside(std::ptr::null_mut::<One>()) }
//# undefined: unsafe { as_the_default(std::ptr::null_mut::<One>()) }
//# undefined: unsafe { of_one(std::ptr::null_mut()) }
//# panics: as_the_default_says(std::ptr::null_mut::<One>(), -1)

pub trait Source {
    //@ requires p |->{1/2} ?v
    //@ ensures p |->{1/2} v ** result == v
    //~^ ERROR V0001: this postcondition may not hold
    unsafe fn get(&self, p: *const u32) -> u32;
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v ** result == v
pub unsafe fn by_bound<S: Source>(s: &S, p: *const u32) -> u32 {
    s.get(p)
}

/// It asks for more than the trait says.
pub struct More;
impl Source for More {
    //@ requires p |-> ?v
    //@ ensures p |-> v ** result == v
    unsafe fn get(&self, p: *const u32) -> u32 {
    //~^ ERROR V0022: a larger fraction of a permission is asked for than is owned here
        *(p as *mut u32) = *p;
        *p
    }
}

/// It does not say enough of the result.
pub struct TooLittle;
impl Source for TooLittle {
    //@ requires p |->{1/2} ?v
    //@ ensures p |->{1/2} v
    unsafe fn get(&self, p: *const u32) -> u32 {
    //~^ ERROR V0019: what the trait ensures does not follow from what this method says
        *p / 2
    }
}

/// It looks at other memory.
pub struct Elsewhere(*mut u32);
impl Source for Elsewhere {
    //@ requires self.0 |-> ?v
    //~^ ERROR V0022: a permission is asked for that is not owned here
    //@ ensures self.0 |-> v ** result == v
    unsafe fn get(&self, _p: *const u32) -> u32 {
        *self.0
    }
}

/// It does not do what the trait says, and says nothing itself.
pub struct Silent;
impl Source for Silent {
    unsafe fn get(&self, _p: *const u32) -> u32 {
        3
    }
}

pub trait Keeper {
    //@ requires p |-> ?v
    //@ ensures p |-> v
    unsafe fn keep(&self, p: *mut u32);
}

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn kept<K: Keeper>(k: &K, p: *mut u32) {
    k.keep(p);
}

//@ requires p |-> ?v ** core::boxed(p)
//@ ensures p |-> v ** core::boxed(p)
pub unsafe fn freed_by_it<K: Keeper>(k: &K, p: *mut u32) -> u32 {
    k.keep(p);
    *p
}

/// It takes, and does not give back.
pub struct Frees;
impl Keeper for Frees {
    //@ requires p |-> ?v ** core::boxed(p)
    //~^ ERROR V0022: a permission is asked for that is not owned here
    unsafe fn keep(&self, p: *mut u32) {
        drop(Box::from_raw(p));
    }
}

/// It gives back another value.
pub struct Changes;
impl Keeper for Changes {
    //@ ensures exists |w: u32| p |-> w
    unsafe fn keep(&self, p: *mut u32) {
    //~^ ERROR V0019: what the trait ensures does not follow from what this method says
        *p = 3;
    }
}

/// It gives back less.
pub struct Loses;
impl Keeper for Loses {
    //@ requires p |-> ?v
    //@ ensures p |->{1/2} v
    unsafe fn keep(&self, p: *mut u32) {
    //~^ ERROR V0022: a larger fraction of a permission is asked for than is owned here
        //@ leak p |->{1/2} _;
        let _ = p;
    }
}

pub trait Counter {
    /*@ predicate holds(c: *mut Self, n: int); @*/

    //@ requires Self::holds(c, ?n)
    //@ ensures Self::holds(c, n + 1)
    //~^ ERROR V0001: this postcondition may not hold
    unsafe fn step(c: *mut Self);
}

pub struct Pointer {
    at: *mut u32,
}

impl Counter for Pointer {
    /*@ predicate holds(c: *mut Self, n: int) { exists |v: Pointer| c |-> v } @*/
    unsafe fn step(_c: *mut Self) {}
}

#[derive(Clone, Copy)]
pub struct One {
    n: u32,
}

impl Counter for One {
    /*@ predicate holds(c: *mut Self, n: int) { exists |v: One| c |-> v ** v.n == n } @*/
    //~^ ERROR V0001: this postcondition may not hold
    unsafe fn step(c: *mut Self) {
        (*c).n = 0;
    }
}

/// What a predicate says, nobody knows of whom only a bound is known.
//@ requires C::holds(c, 0)
//@ ensures C::holds(c, 0)
pub unsafe fn looks_inside<C: Counter>(c: *mut C) -> u32 {
    *(c as *mut u32) //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires C::holds(c, 0)
//@ ensures C::holds(c, 0) ** C::holds(c, 0)
pub unsafe fn two_of_one<C: Counter>(c: *mut C) {
    let _ = c;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires C::holds(c, 0)
//@ ensures D::holds(c as *mut D, 0)
pub unsafe fn of_another_type<C: Counter, D: Counter>(c: *mut C) {
    let _ = c;
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires C::holds(c, ?n)
//@ ensures C::holds(c, n)
pub unsafe fn counted<C: Counter>(c: *mut C) {
    C::step(c);
} //~ ERROR V0022: a permission is asked for that is not owned here

//@ requires C::holds(c, 0)
pub unsafe fn lost<C: Counter>(c: *mut C) {
    let _ = c;
} //~ ERROR V0025: a permission is lost here

//@ requires Pointer::holds(c as *mut Pointer, 0)
//@ ensures One::holds(c, 1)
pub unsafe fn of_one(c: *mut One) {
    One::step(c); //~ ERROR V0022: a permission is asked for that is not owned here
}

/// What a trait says a predicate is, implementations may say otherwise.
pub trait Default {
    /*@ predicate at(c: *mut Self) { c |-> _ } @*/
    fn size(&self) -> u32;
}

impl Default for One {
    /*@ predicate at(c: *mut Self) { true } @*/
    fn size(&self) -> u32 { self.n }
}

//@ requires T::at(c)
//@ ensures T::at(c)
pub unsafe fn as_the_default<T: Default + Copy>(c: *mut T) -> T {
    *c //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// In no case of it, either.
pub trait Bounded {
    /*@ predicate above(c: *mut Self, n: int) { if n > 0 { true } else { false } } @*/
    fn id(&self) -> u32;
}

impl Bounded for One {
    /*@ predicate above(c: *mut Self, n: int) { true } @*/
    fn id(&self) -> u32 { self.n }
}

//@ requires T::above(c, n as int)
pub fn as_the_default_says<T: Bounded>(c: *mut T, n: i32) {
    assert!(n > 0); //~ ERROR V0006: this `assert!` may panic
    let _ = c;
    //@ leak T::above(c, n as int);
}

/// What is said beside the memory has to follow, too.
pub trait Adds {
    //@ requires p |-> ?v ** *x < 100
    //@ ensures p |-> v ** *x == old(*x) + 1
    unsafe fn add(&self, p: *mut u32, x: &mut u32);
}

pub struct SaysNothing;
impl Adds for SaysNothing {
    //@ requires p |-> ?v
    //@ ensures p |-> v
    unsafe fn add(&self, p: *mut u32, x: &mut u32) {
        //~^ ERROR V0019: what the trait ensures does not follow from what this method says
        *x = *p;
    }
}

pub struct AsksForMore;
impl Adds for AsksForMore {
    //@ requires p |->{1/2} ?v
    //@ requires *x < 10
    //~^ ERROR V0019: the trait does not ask for this
    //@ ensures p |->{1/2} v ** *x == old(*x) + 1
    unsafe fn add(&self, p: *mut u32, x: &mut u32) {
        let _ = p;
        *x += 1;
    }
}

pub struct MayPanic;
impl Adds for MayPanic {
    //@ requires p |->{1/2} ?v
    //@ ensures p |->{1/2} v ** *x == old(*x) + 1
    //@ panics *x > 50
    //~^ ERROR V0019: the trait does not allow this
    unsafe fn add(&self, p: *mut u32, x: &mut u32) {
        let _ = p;
        assert!(*x <= 50);
        *x += 1;
    }
}

// What a trait binds by `?x` in its `requires` is not bound in those of a method that has its own.
pub trait Spares {
    //@ requires p |-> ?v
    //@ ensures p |-> v
    //@ panics v == 3
    unsafe fn spare(p: *mut u32);
}

pub struct AsksItself;
impl Spares for AsksItself {
    //@ requires p |-> ?v
    //@ ensures p |-> v
    unsafe fn spare(p: *mut u32) {
        //~^ ERROR U0002: a trait's `panics` or `decreases` with `?x` of its `requires`
        let _ = p;
    }
}

pub trait Sinks {
    //@ requires p |-> ?v
    //@ ensures p |-> _
    //@ decreases v
    unsafe fn sink(p: *mut u32);
}

pub struct AsksItselfAgain;
impl Sinks for AsksItselfAgain {
    //@ requires p |-> ?v
    //@ ensures p |-> v
    unsafe fn sink(p: *mut u32) {
        //~^ ERROR U0002: a trait's `panics` or `decreases` with `?x` of its `requires`
        if *p > 0 {
            *p -= 1;
            Self::sink(p);
            *p += 1
        }
    }
}
