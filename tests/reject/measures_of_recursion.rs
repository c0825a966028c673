//! The measure of a call is compared with the measure on entry, and it is never negative on entry to a call.

//@ decreases n
pub fn parameter_grows_first(mut n: u32) {
    if n > 0 && n < 100 {
        n += 1;
        parameter_grows_first(n - 1); //~ ERROR V0009:
    }
}

//@ decreases *n
pub fn value_behind_a_reference(n: &mut u32) {
    if *n < 100 {
        *n += 1;
        let mut k = *n - 1;
        value_behind_a_reference(&mut k); //~ ERROR V0009:
    }
}

//@ decreases n
pub fn below_zero(n: i32) {
    if n > -1000 {
        below_zero(n - 1); //~ ERROR V0009:
    }
}

//@ decreases a, b
pub fn first_component_grows(a: u32, b: u32) {
    if b > 0 && a < 10 {
        first_component_grows(a + 1, b - 1); //~ ERROR V0009:
    }
}

//@ ensures false
//@ decreases n
pub fn proves_itself(n: u32) {
    proves_itself(n) //~ ERROR V0009:
}

//@ decreases a.len()
pub fn length_stays(a: &mut [u8], n: u32) {
    if a.len() > 0 && n > 0 {
        length_stays(a, n - 1); //~ ERROR V0009:
    }
}

//@ decreases n
pub fn in_a_loop(n: u32) {
    let mut i = 0;
    while i < 2
    //@ decreases 2 - i
    {
        in_a_loop(n); //~ ERROR V0009:
        i += 1;
    }
}
