//! Parts whose elements can be counted together are put together.

//@ ensures result@ == a@ + b@
pub fn both(a: &[u8], b: &[u8]) -> Vec<u8> {
    [a, b].concat()
}

//@ requires a@.len() < 1000
//@ ensures result@ == (a@ + [0u8]@) + a@
pub fn apart(a: &[u8]) -> Vec<u8> {
    [a, a].join(&0)
}

//@ requires a@.len() < 1000
//@ ensures result == 2 * a@.len()
pub fn twice(a: &[()]) -> usize {
    [a, a].concat().len()
}

fn main() {
    println!("{:?} {:?} {}", both(&[1], &[2, 3]), apart(&[4]), twice(&[(); 7]));
}
