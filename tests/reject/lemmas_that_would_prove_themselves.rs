//! Lemmas that proofs use by themselves do not help to prove themselves.
//# undefined: unsafe { out_of_nothing(std::ptr::null_mut()) }
//# undefined: unsafe { in_a_circle(std::ptr::null_mut()) }

/*@
/// It would be its own proof.
lemma fn by_itself(p: *mut u8)
    auto
    ensures p |-> 0 //~ ERROR V0022: a permission is asked for that is not owned here
{ }

/// Each would be the other one's: the later one may use the first one.
lemma fn first(p: *mut u16)
    auto
    ensures p |-> 0 //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn second(p: *mut u16)
    auto
    ensures p |-> 0
{ }

/// By way of one that is called.
lemma fn called(p: *mut u64)
    ensures p |-> 0 //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn rests_on_what_is_called(p: *mut u64)
    auto
    ensures p |-> 0
{
    called(p);
}

/// By way of an induction that does not end.
lemma fn not_smaller(p: *mut i8, n: nat)
    auto
    requires n == 0
    ensures p |-> 0
    decreases n
{
    not_smaller(p, n); //~ ERROR V0009: this measure may not decrease
}
@*/

//@ ensures p |-> result
pub unsafe fn out_of_nothing(p: *mut u8) -> u8 {
    *p
}

//@ ensures p |-> result
pub unsafe fn in_a_circle(p: *mut u64) -> u64 {
    *p
}
