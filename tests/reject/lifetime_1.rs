//# rustc: fail
//# verify: skip
pub fn f<'a, 'b>(x: &'a u32, y: &'b u32) -> &'a u32 {
    y //~ ERROR B0001:
}
