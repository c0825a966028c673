//# rustc: fail
//# verify: skip
pub fn f(x: u8) -> u32 {
    match x { //~ ERROR E0004:
        0..=100 => 1,
        102..=255 => 2,
    }
}
