//! What a predicate owns is lost where it does not follow that it is in a case in which it owns nothing; nor is known then
//! what it says there.
//# shows: { let p = Box::into_raw(Box::new(Node { value: 1, next: std::ptr::null_mut() })); unsafe { dropped(p, 5) }; !p.is_null() }

pub struct Node {
    value: u64,
    next: *mut Node,
}

/*@
predicate list(p: *mut Node, s: Seq<u64>) {
    if p.is_null() { s == Seq::empty() } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** core::boxed(p) ** list(n, rest) ** s == Seq::empty().push(v) + rest
    }
}

lemma fn of_none(p: *mut Node, n: int)
    requires list(p, ?s) ** (p.is_null() || n > 3) ** n < 9
    ensures s.len() == 0 //~ ERROR V0017: the proof does not show this
{}
@*/

//@ requires list(p, ?s) ** (p.is_null() || n > 3) ** n < 9
//@ ensures s.len() == 0
//~^ ERROR V0001: this postcondition may not hold
pub unsafe fn dropped(p: *mut Node, n: u32) {}

//@ requires list(p, ?s) ** s.len() < 2 ** (p.is_null() || n > 3) ** n < 9
pub unsafe fn dropped_in_silence(p: *mut Node, n: u32) {} //~ ERROR V0025: a permission is lost here

//@ requires list(p, ?s) ** list(q, ?t) ** (p.is_null() || n > 3) ** n < 9
//@ ensures list(result, t)
pub unsafe fn second(p: *mut Node, q: *mut Node, n: u32) -> *mut Node {
    q //~ ERROR V0025: a permission is lost here
}

//@ requires list(p, ?s)
pub unsafe fn each_round(p: *mut Node, n: u32) {
    let mut at = p;
    let mut i = 0;
    while i < n
    //~^ ERROR V0025: a permission is lost here
    //~^^ ERROR V0025: a permission is lost here
    //@ invariant list(at, ?r)
    //@ decreases n - i
    {
        at = core::ptr::null_mut();
        i += 1;
    }
}
