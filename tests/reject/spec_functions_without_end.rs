//# shows: { from_bad(); from_worse(); true }
/*@
spec fn bad(n: int) -> int { bad(n) + 1 }
//~^ ERROR V0011: nothing says why this recursion ends

spec fn worse(n: int) -> int
    decreases n
{
    if n == 0 { 0 } else { worse(n - 1) }
    //~^ ERROR V0009:
}
@*/

//@ ensures false
//~^ ERROR V0001:
pub fn from_bad() {
    //@ assert bad(0) == bad(0);
}

//@ ensures worse(0 - 1) == 5
//~^ ERROR V0001:
pub fn from_worse() {}
