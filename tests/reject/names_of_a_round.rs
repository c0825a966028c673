// What the pattern of a `for` binds is not there before the round, of which its clauses speak.
pub fn total(v: &[u8]) -> u64 {
    let mut sum = 0;
    for (i, x) in v.iter().enumerate()
    //@ invariant sum <= i * 255
    //~^ ERROR E0425: there is no value `i` in scope
    {
        sum += *x as u64;
    }
    sum
}
