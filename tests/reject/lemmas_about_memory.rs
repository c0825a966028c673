//! Lemmas make no permissions, lose none, and change no memory.
//# undefined: unsafe { asks_a_lemma_for_what_is_not_there(&mut 3, std::ptr::null_mut()) }
pub struct Node {
    pub value: u64,
    pub next: *mut Node,
}

/*@
predicate part(p: *mut Node, q: *mut Node, s: Seq<u64>) {
    if p == q {
        s == Seq::empty()
    } else {
        exists |v: u64, n: *mut Node, rest: Seq<u64>|
            p |-> Node { value: v, next: n } ** part(n, q, rest) ** s == Seq::empty().push(v) + rest
    }
}

lemma fn doubled(p: *mut u8)
    requires p |->{1/2} ?v
    ensures p |-> v //~ ERROR V0022: a larger fraction of a permission is asked for than is owned here
{ }

lemma fn out_of_nothing(p: *mut u8)
    ensures p |-> 0 //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn lost(p: *mut u8) //~ ERROR V0025: a permission is lost here
    requires p |-> ?v
{ }

lemma fn by_itself(p: *mut u8)
    ensures p |-> 0
{
    by_itself(p); //~ ERROR V0011: nothing says why this induction ends
}

lemma fn not_smaller(p: *mut u8, n: nat)
    ensures p |-> 0
    decreases n
{
    not_smaller(p, n); //~ ERROR V0009: this measure may not decrease
}

lemma fn without_a_beginning(p: *mut u8, n: nat)
    ensures p |-> 0 //~ ERROR V0022: a permission is asked for that is not owned here
    decreases n
{
    if n > 0 {
        without_a_beginning(p, (n - 1) as nat);
    }
}

lemma fn the_same_list(p: *mut Node, q: *mut Node)
    requires part(p, q, ?s)
    ensures part(p, q, s)
    decreases s.len()
{
    if p != q {
        unfold part(p, q, s);
        the_same_list(p, q); //~ ERROR V0009: this measure may not decrease
    }
}

/// Without an induction.
lemma fn appended(p: *mut Node, q: *mut Node, r: *mut Node)
    requires part(p, q, ?s) ** part(q, r, ?t)
    ensures part(p, r, s + t) //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn written(p: *mut u8)
    requires p |-> ?v
    ensures p |-> 0 //~ ERROR V0017: the proof does not show this
{ }

lemma fn one_of_two(p: *mut u8, q: *mut u8, b: bool)
    requires if b { p |-> _ } else { q |-> _ }
    ensures p |-> _ //~ ERROR V0022: a permission is asked for that is not owned here
{ }

lemma fn one_of_each_other(p: *mut u8)
    ensures p |-> 0
{
    the_other(p); //~ ERROR V0011: nothing says why this induction ends
}

lemma fn the_other(p: *mut u8)
    ensures p |-> 0
{
    one_of_each_other(p); //~ ERROR V0011: nothing says why this induction ends
}

/// A proof inside of a proof gives nothing away.
lemma fn left_to_a_proof(p: *mut u8) //~ ERROR V0025: a permission is lost here
    requires p |-> _
{
    assert !p.is_null() by {
        leak p |-> _;
    }
}

lemma fn true_of_some(p: *mut u8)
    requires p |-> 3 ** p.is_null() //~ WARNING V0030: nothing satisfies the `requires` of `true_of_some`
    ensures false
{ }
@*/

//@ requires p |-> ?v
//@ ensures p |-> v
pub unsafe fn asks_a_lemma_for_what_is_not_there(p: *mut u8, q: *mut u8) -> u8 {
    //@ the_same(q);
    //~^ ERROR V0022: a permission is asked for that is not owned here
    *q
}

/*@
lemma fn the_same(p: *mut u8)
    requires p |-> ?v
    ensures p |-> v
{ }
@*/
