//@ trusted
//@ ensures result < 5 && result > 7
fn impossible() -> u8 {
    6
}

//@ ensures result == 3
fn believes() -> u8 { //~ WARNING V0033: no run of `believes`
    impossible()
}

//@ requires n < 10
fn never_loops(n: u8) {
    let mut i = 0;
    if n > 20 {
        while i < n //~ WARNING V0033: no run that satisfies
        //@ invariant i <= n && n == 77
        //@ decreases n - i
        {
            i += 1;
        }
    }
}

// A way out that is dead code is not worth a word.
//@ requires n < 10
//@ ensures result == n
fn careful(n: u8) -> u8 {
    if n > 20 {
        return 0;
    }
    n
}


/*@
lemma fn of_nothing(n: int)
    requires n < 3
    requires n > 5
//~^^ WARNING V0030: nothing satisfies the `requires` of `of_nothing`
    ensures n == 100
{
}
@*/
