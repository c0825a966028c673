//! Clones of what clones by its parts are equal to it.

//@ ensures result@.len() == 4 && result@[2] == 7
pub fn a() -> Vec<u32> { vec![7; 4] }
//@ ensures result <==> v@.contains(3)
pub fn b(v: &[u32]) -> bool { v.contains(&3) }
//@ ensures result@ == v@
pub fn c(v: &[u32]) -> Vec<u32> { v.to_vec() }
//@ ensures result@ == v@
pub fn d(v: &Vec<u32>) -> Vec<u32> { v.clone() }
//@ ensures v@[1] == 4
pub fn e(v: &mut [u8; 3]) { v.fill(4); }
