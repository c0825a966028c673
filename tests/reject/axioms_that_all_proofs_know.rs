//# shows: by_an_axiom(0) == 0
//! An axiom without a name is known to every proof: so is what the definitions that it speaks of ensure, and that must
//! not rest on the proof at hand. (This one says nothing that is not so.)

/*@
spec fn in_an_axiom(n: u32) -> int
    ensures n == 7 && by_an_axiom(n) != 100
//~^ ERROR V0001: what this definition ensures
//~^^ ERROR V0001: what this definition ensures
{ by_an_axiom(n) as int }
spec fn marked(n: u32) -> bool opaque { true }
axiom forall |n: u32| #[trigger] marked(n) ==> in_an_axiom(n) < 10 || in_an_axiom(n) > 5;
@*/
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub fn by_an_axiom(n: u32) -> u32 {
    //@ reveal marked;
    //@ assert marked(n);
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}
