// The clauses of a loop stand between its head and its body, not before it.
pub fn first(n: u8) -> u8 {
    let mut i = 0;
    //@ invariant i <= n
    //~^ ERROR P0003: belongs to no loop
    while i < n {
        i += 1;
    }
    //@ decreases n
    //~^ ERROR P0003: belongs to no function
    for _ in 0..n {}
    i
}
