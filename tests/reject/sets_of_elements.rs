//# shows: kept(&mut vec![0x110000]) != 7
//! What the elements of a sequence are is a question of their type: numbers that no `char` has are values of `u32`.

//@ ensures result ==> s@.to_set().contains('a')
pub fn begins_with_a(s: &[char]) -> bool {
    s.len() > 0 && s[0] == 'a'
}

//@ requires v@.len() == 1 && v@[0] == 0x110000
//@ ensures result == 7 //~ ERROR V0001: this postcondition
pub fn kept(v: &mut Vec<u32>) -> u8 {
    v.retain(|x| *x > 3);
    1
}

//@ requires v@.len() == 1 && v@[0] == 0x110000
//@ ensures !v@.to_set().contains(0x110000) //~ ERROR V0001: this postcondition
pub fn not_among(v: &[u32]) {}
