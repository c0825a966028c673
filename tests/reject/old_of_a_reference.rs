//# shows: { let mut a = [5]; changes(&mut a); a[0] != 5 }
//@ requires a.len() > 0
//@ ensures a[0] == old(a)[0]
//~^ ERROR V0001: does not hold
pub fn changes(a: &mut [u8]) {
    a[0] = 1;
}
