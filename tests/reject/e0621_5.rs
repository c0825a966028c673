//# rustc: fail
//# verify: skip
pub fn store<'a>(slot: &mut &'a u32, x: &u32) {
    *slot = x; //~ ERROR E0621:
}
