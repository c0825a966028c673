//# shows: left_by_break(9) != 9
//# shows: forgotten(2) != 0
//@ ensures result == n
pub fn not_on_entry(n: u32) -> u32 {
    let mut i = 0;
    while i < n
    //@ invariant 0 < i && i <= n
    //~^ ERROR V0007: does not hold
    //@ decreases n - i
    {
        i += 1;
    }
    i
}

pub fn not_kept(n: u32) {
    let mut i = 0;
    while i < n
    //@ invariant i != 3
    //~^ ERROR V0008: is not kept
    //@ decreases n - i
    {
        i += 1;
    }
}

pub fn broken_by_continue(n: u32) {
    let mut i = 0;
    let mut even = 0;
    while i < n
    //@ invariant even % 2 == 0 && even <= 2 * i && i <= n && n <= 1000
    //~^ ERROR V0007: does not hold
    //~| ERROR V0008: is not kept
    //@ decreases n - i
    {
        i += 1;
        if i == 5 {
            even += 1;
            continue;
        }
        even += 2;
    }
}

//@ ensures result == n
//~^ ERROR V0001: does not hold
pub fn left_by_break(n: u32) -> u32 {
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        if i == 3 {
            break;
        }
        i += 1;
    }
    i
}

//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn forgotten(n: u32) -> u32 {
    let mut x = 0;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        x = 1;
        i += 1;
    }
    x
}
