//# rustc: fail
//# verify: skip
pub fn f<'a>(v: &mut Vec<&'a u32>, x: &u32) {
    v.push(x); //~ ERROR E0621:
}
