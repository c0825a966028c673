//@ requires x < 10
pub fn after_a_loop(x: u32) {
    let mut i = 0;
    while i < x
    //@ invariant i <= x
    //@ decreases x - i
    {
        i += 1;
        //@ assert false;
        //~^ ERROR V0012: does not hold
    }
}

pub fn in_branches(x: Option<u8>) -> u8 {
    match x {
        Some(n) => {
            //@ assert false;
            //~^ ERROR V0012: does not hold
            n
        }
        None => {
            //@ assert false;
            //~^ ERROR V0012: does not hold
            0
        }
    }
}

pub fn after_a_break() {
    loop
    //@ decreases 0
    {
        break;
    }
    //@ assert false;
    //~^ ERROR V0012: does not hold
}
