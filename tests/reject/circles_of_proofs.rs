//# shows: with_a_call(0) == 0 && with_an_assertion(0) == 0 && with_a_contract(0) == 0 && nested(0) == 0
//# shows: revealing(0) == 0 && by_a_lemma(0) == 0 && X.of_a_trait(0) == 0
//# shows: K == 0 && of_a_static(0) == 0 && C.0 == 0 && of_a_constant(0) == 0 && X::S.0 == 0
//# shows: Made::default().0 == 3 && default_of(None) == 0
//! Proofs that rest on themselves, by way of what is not called by name: ghost code in closures, definitions that are
//! revealed, what a trait says, values of constants and statics, functions of the library.

/*@
lemma fn of_with_a_call(k: u32)
    ensures k == 7
//~^ ERROR V0017: the proof does not show this
{ assert with_a_call(k) == k; }
//~^ ERROR V0012: this assertion
@*/
//@ pure
//@ ensures result == n && n == 7
pub fn with_a_call(n: u32) -> u32 {
    let g = |k: u32| {
        //@ of_with_a_call(k);
        k
    };
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    g(i)
}

/*@
spec fn of_with_an_assertion(n: u32) -> int
    ensures n == 7 && with_an_assertion(n) != 100
//~^ ERROR V0001: what this definition ensures
//~^^ ERROR V0001: what this definition ensures
{ with_an_assertion(n) as int }
@*/
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub fn with_an_assertion(n: u32) -> u32 {
    let g = |k: u32| {
        //@ assert of_with_an_assertion(k) < 10 || of_with_an_assertion(k) > 5;
        k
    };
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    g(i)
}

/*@
spec fn of_with_a_contract(n: u32) -> int
    ensures n == 7 && with_a_contract(n) != 100
//~^ ERROR V0001: what this definition ensures
//~^^ ERROR V0001: what this definition ensures
{ with_a_contract(n) as int }
@*/
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub fn with_a_contract(n: u32) -> u32 {
    let g = |k: u32|
        //@ ensures result == k && (of_with_a_contract(k) < 10 || of_with_a_contract(k) > 5)
        { k };
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    g(i)
}

/*@
lemma fn of_nested(k: u32)
    ensures k == 7
//~^ ERROR V0017: the proof does not show this
{ assert nested(k) == k; }
//~^ ERROR V0012: this assertion
@*/
//@ pure
//@ ensures result == n && n == 7
pub fn nested(n: u32) -> u32 {
    let f = |j: u32| {
        let g = |k: u32| {
            //@ of_nested(k);
            k
        };
        g(j)
    };
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    Some(i).map(f).unwrap()
}

/*@
spec fn opaque_to_all() -> bool opaque
    ensures false
//~^ ERROR V0001: what this definition ensures
{ revealing(0) == 0 }
@*/
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub fn revealing(n: u32) -> u32 {
    //@ reveal opaque_to_all;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

/*@
spec fn opaque_to_most() -> bool opaque
    ensures false
//~^ ERROR V0001: what this definition ensures
{ by_a_lemma(0) == 0 }
lemma fn revealed_for(k: u32)
    ensures k == 7
//~^ ERROR V0017: the proof does not show this
{
    if k > 3 { reveal opaque_to_most; }
    assert k > 3 || k == 7 by { reveal opaque_to_most; }
//~^ ERROR V0012: this assertion
}
@*/
//@ pure
//@ ensures result == n && n == 7
pub fn by_a_lemma(n: u32) -> u32 {
    //@ revealed_for(n);
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

/*@
spec fn in_a_trait(n: u32) -> int
    ensures n == 7 && X.of_a_trait(n) != 100
//~^ ERROR V0001: what this definition ensures
//~^^ ERROR V0001: what this definition ensures
{ X.of_a_trait(n) as int }
@*/
pub trait Says {
    //@ pure
    //@ requires in_a_trait(n) < 10 || in_a_trait(n) > 5
    fn of_a_trait(&self, n: u32) -> u32;
}
pub struct X;
impl Says for X {
    //@ ensures result == n && n == 7
    //~^ ERROR V0001: this postcondition
    fn of_a_trait(&self, n: u32) -> u32 {
        let mut i = 0;
        while i < n
        //@ invariant i <= n
        //@ decreases n - i
        {
            i += 1;
        }
        i
    }
}

pub static K: u32 = for_a_static(0);
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub const fn for_a_static(n: u32) -> u32 {
    //@ assert of_a_static(n) == n;
    //~^ ERROR V0012: this assertion
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}
//@ pure
//@ ensures result == n && n == 7
pub fn of_a_static(n: u32) -> u32 { //~ WARNING V0033: no run of
    let k = K;
    let mut i = 0;
    while i < n //~ WARNING V0033: no run
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

pub struct Made(u32);
pub const C: Made = Made(for_constants(0));
pub trait Constant {
    const S: Made;
}
impl Constant for X {
    const S: Made = Made(for_constants(0));
}
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub const fn for_constants(n: u32) -> u32 {
    //@ assert of_a_constant(n) == n;
    //~^ ERROR V0012: this assertion
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}
//@ pure
//@ ensures result == n && n == 7
//~^ ERROR V0001: this postcondition
pub const fn of_a_constant(n: u32) -> u32 {
    //@ assert C.0 + n < 10 || C.0 + n > 5;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

impl Default for Made {
    //@ pure
    //@ ensures result.0 == 7 && result.0 == 3
    //~^ ERROR V0001: this postcondition
    fn default() -> Made {
        let o: Option<Made> = None;
        //@ assert default_of(o) < 10 || default_of(o) > 5;
        let mut i = 0;
        while i < 3
        //@ invariant i <= 3
        //@ decreases 3 - i
        {
            i += 1;
        }
        Made(i)
    }
}
//@ pure
//@ ensures o is Some
//~^ ERROR V0001: this postcondition
pub fn default_of(o: Option<Made>) -> u32 {
    //@ assert o.unwrap_or_default().0 < 10 || o.unwrap_or_default().0 > 5;
    let mut i = 0;
    while i < 0
    //@ decreases 3 - i
    {
        i += 1;
    }
    i
}
