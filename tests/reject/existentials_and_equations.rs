//# shows: pushed_one(vec![]).len() == 2
//# shows: below(300) == 44
//# shows: twice(3)
//# shows: split_at_zero(vec![7, 8]) == vec![8]
//! What an equation says of a value that is claimed to exist does not make the equation true.

/// What is appended is two elements.
//@ ensures exists |c: Seq<u8>| result@ == v@ + c && c.len() == 1
//~^ ERROR V0001: may not hold
pub fn pushed_one(mut v: Vec<u8>) -> Vec<u8> {
    v.push(1);
    v.push(2);
    v
}

/// There is no byte of this value, though one that is equal modulo 256.
//@ ensures exists |b: u8| x == b && result == b
//~^ ERROR V0001: does not hold
pub fn below(x: u16) -> u8 {
    x as u8
}

//@ ensures result == exists |k: int| n == k + k
//~^ ERROR V0001: does not hold
pub fn twice(n: u8) -> bool {
    n > 2
}

/// The halves of what is put together are what they were: not of any two parts.
//@ requires v.len() > 0
//@ ensures exists |c: Seq<u8>| v@ == c + result@ && c.len() == 0
//~^ ERROR V0001: may not hold
pub fn split_at_zero(v: Vec<u8>) -> Vec<u8> {
    let mut rest = Vec::new();
    for i in 1..v.len()
    //@ invariant rest@ == v@.subrange(1, i as int)
    {
        rest.push(v[i]);
    }
    rest
}
