// `old` speaks of what was there on entry: of the parameter, which this variable hides.
pub fn down(n: u8) -> u8 {
    let mut n = n;
    while n > 3
    //@ invariant n <= old(n)
    //~^ ERROR C0004: `n` does not exist on entry to the function
    {
        n -= 1;
    }
    n
}
