//! Lemmas that proofs use by themselves give nothing that nobody owns.
//# undefined: unsafe { without_what_it_asks(std::ptr::null_mut(), 0) }
//# undefined: unsafe { two_of_one(std::ptr::null_mut()) }
//# undefined: unsafe { of_another_type(std::ptr::null_mut()) }
//# undefined: unsafe { of_another_place(&1 as *const u32 as *mut u32, std::ptr::null_mut()) }
//# undefined: unsafe { on_one_of_two_paths(std::ptr::null_mut(), false) }
//# undefined: unsafe { after_it_was_given_up(Box::into_raw(Box::new(1))) }
//# undefined: unsafe { not_in_the_invariant(std::ptr::null_mut(), 1) }
//# undefined: unsafe { by_one_that_is_not_named(std::ptr::null_mut(), 7) }

/*@
/// How much there is, proofs see by lemmas only.
spec fn size(n: int) -> nat
    opaque
{ if n == 7 { 1 } else { 0 } }

predicate cell<T>(p: *mut T, n: int) { exists |s: Seq<T>| p |->[size(n)] s }
predicate half(p: *mut i32, n: int, side: int) { exists |s: Seq<i32>| p |->[size(n)]{1/2} s }

lemma fn in_use(p: *mut u32, n: int)
    auto
    requires cell(p, n) ** n == 7
    ensures exists |v: u32| p |-> v
{ reveal size; }

lemma fn given_back(p: *mut u32, n: int)
    auto
    requires p |-> ?v ** n == 7
    ensures cell(p, n)
{ reveal size; }

lemma fn of_halves(p: *mut i32)
    auto
    requires half(p, 7, 0) ** half(p, 7, 1)
    ensures exists |v: i32| p |->{1/2} v ** half(p, 7, 1)
{ reveal size; }

lemma fn not_auto(p: *mut i64, n: int)
    requires cell(p, n) ** n == 7
    ensures exists |v: i64| p |-> v
{ reveal size; }
@*/

//@ requires cell(p, 7)
//@ ensures cell(p, 7)
pub unsafe fn what_they_are_for(p: *mut u32) -> u32 {
    *p
}

/// What it requires beside the permission is not known.
//@ requires cell(p, n as int)
//@ ensures cell(p, n as int)
pub unsafe fn without_what_it_asks(p: *mut u32, n: u32) -> u32 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// There is one where it asks for two.
//@ requires half(p, 7, 0)
//@ ensures half(p, 7, 0)
pub unsafe fn two_of_one(p: *mut i32) -> i32 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires cell(p, 7)
//@ ensures cell(p, 7)
pub unsafe fn of_another_type(p: *mut i128) -> i128 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires cell(p, 7)
//@ ensures cell(p, 7)
pub unsafe fn of_another_place(p: *mut u32, q: *mut u32) -> u32 {
    *q //~ ERROR V0022: nothing says that this memory may be accessed here
}

//@ requires cell(p, if c { 7 } else { 8 })
//@ ensures cell(p, if c { 7 } else { 8 })
pub unsafe fn on_one_of_two_paths(p: *mut u32, c: bool) {
    *p = 1; //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// What a lemma has given is gone when it is given up.
//@ requires cell(p, 7) ** core::boxed(p)
pub unsafe fn after_it_was_given_up(p: *mut u32) -> u32 {
    drop(Box::from_raw(p));
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// Nor does it give what a loop does not own.
//@ requires cell(p, 7)
//@ ensures cell(p, 7)
pub unsafe fn not_in_the_invariant(p: *mut u32, n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    {
        *p = i; //~ ERROR V0022: nothing says that this memory may be accessed here
        i += 1;
    }
}

//@ requires cell(p, 7) ** n == 7
//@ ensures cell(p, 7)
pub unsafe fn by_one_that_is_not_named(p: *mut i64, n: u32) -> i64 {
    *p //~ ERROR V0022: nothing says that this memory may be accessed here
}

/// What it gives is lost, as any permission is.
//@ requires cell(p, 7)
pub unsafe fn lost(p: *mut u32) {
    *p = 1;
} //~ ERROR V0025: a permission is lost here
