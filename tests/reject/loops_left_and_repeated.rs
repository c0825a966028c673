//# shows: condition_writes(0) != 0
//# shows: left_by_return(9) != 0
//# shows: left_with_a_value(9) != 9
//# shows: outer_label_is_hidden(2) != 1
//# panics: condition_runs_once_more(0)

//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn condition_writes(n: u32) -> u32 {
    let mut i = 0;
    let mut k = 0;
    while { k = 1; i < n }
    //@ invariant i <= n
    //@ decreases n - i
    {
        i += 1;
    }
    k
}

/// The condition is evaluated once more than the body.
pub fn condition_runs_once_more(n: u8) -> u8 {
    let mut i = n;
    while { i -= 1; i > 100 } //~ ERROR V0003: can overflow
    //@ decreases i
    {}
    i
}

//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn left_by_return(n: u32) -> u32 {
    let mut i = 0;
    let x: u32 = loop
    //@ invariant i <= n
    //@ decreases n - i
    {
        if i == 3 {
            return i;
        }
        if i == n {
            break 0;
        }
        i += 1;
    };
    x
}

/// After a loop without condition, only what holds at each `break` is known.
//@ ensures result == n
//~^ ERROR V0001: does not hold
pub fn left_with_a_value(n: u32) -> u32 {
    let mut i = 0;
    loop
    //@ invariant i <= n
    //@ decreases n - i
    {
        if i == n {
            break i;
        }
        if i == 5 {
            break 2;
        }
        i += 1;
    }
}

//@ ensures result == 5
pub fn outer_invariant_broken_from_inside(n: u32) -> u32 {
    let mut i = 0;
    let mut x = 5;
    'rows: while i < n
    //@ invariant i <= n && x == 5
    //~^ ERROR V0008: is not kept
    //@ decreases n - i
    {
        i += 1;
        let mut j = 0;
        while j < 3
        //@ invariant j <= 3 && x == 5
        //@ decreases 3 - j
        {
            if i == 2 {
                x = 6;
                continue 'rows;
            }
            j += 1;
        }
    }
    x
}

//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn outer_label_is_hidden(x: u32) -> u32 {
    'a: loop
    //@ decreases 0
    {
        'a: loop
        //@ decreases 0
        {
            if x > 1 {
                break 'a;
            }
            return 1;
        }
        return 2;
    }
}

pub fn continue_does_not_decrease(n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    //~^ ERROR V0009:
    {
        if i == 7 {
            continue;
        }
        i += 1;
    }
}

pub fn second_component_grows(n: u32) {
    let mut i = n;
    let mut j = 0;
    while i > 0
    //@ invariant j <= 10
    //@ decreases i, j
    //~^ ERROR V0009:
    {
        if j < 10 {
            j += 1;
        } else {
            j = 0;
            i -= 1;
        }
    }
}
