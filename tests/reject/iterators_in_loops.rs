//# shows: taken(&[1, 2, 3]) != 3
//# shows: mapped(&[4]) != 4
//# shows: moved(vec![7, 8]) != 7
//# shows: from_array([7, 8]) != 7
//# panics: last_chunk(&[1, 2, 3])
//# panics: too_far(&[1, 2])
//! What must not be concluded of loops over adaptors.
#![allow(unused, dead_code)]

//@ ensures result == v.len()
//~^ ERROR V0001: this postcondition
pub fn taken(v: &[u8]) -> usize {
    let mut n = 0;
    for x in v.iter().take(2)
    //@ invariant n + iter.n == 2 || iter.iter.rest.len() == 0
    {
        n += 1;
    }
    n
}

//@ requires v.len() == 1
//@ ensures result == v[0]
//~^ ERROR V0001: this postcondition
pub fn mapped(v: &[u8]) -> u8 {
    let mut n = v[0];
    for x in v.iter().map(|x| *x / 2) { n = x; }
    n
}

//@ requires v.len() == 2
//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn moved(v: Vec<u8>) -> u8 {
    let mut n = 7;
    for x in v { n = x; }
    n
}

//@ ensures result == 7
//~^ ERROR V0001: this postcondition
pub fn from_array(v: [u8; 2]) -> u8 {
    let mut n = 7;
    for x in v { n = x; }
    n
}

pub fn last_chunk(v: &[u8]) -> u8 {
    let mut n = 0;
    for c in v.chunks(2) { n = c[1]; } //~ ERROR V0005: this index
    n
}

pub fn too_far(v: &[u8]) -> u8 {
    let mut n = 0;
    for w in v.windows(2) { n = w[2]; } //~ ERROR V0005: this index
    n
}

pub struct Forever;
impl Iterator for Forever {
    type Item = u32;
    fn next(&mut self) -> Option<u32> { Some(1) }
}

pub fn forever() { for x in Forever {} } //~ ERROR V0011: nothing says why

pub fn forever_mapped() { for x in Forever.map(|x| x / 2) {} } //~ ERROR V0011: nothing says why

pub fn forever_counted() -> usize { Forever.count() } //~ ERROR U0002: what an iterator of the type
