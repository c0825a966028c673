//# rustc: fail
//# verify: skip
pub fn f(x: u32) -> u32 {
    let y = &mut x; //~ ERROR E0596:
    *y += 1;
    x
}
