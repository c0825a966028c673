//# rustc: fail
//# verify: skip
pub fn f<'a>(x: &'a u32, y: &u32) -> &'a u32 {
    y //~ ERROR E0621:
}
