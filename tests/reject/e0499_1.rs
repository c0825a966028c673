//# rustc: fail
//# verify: skip
pub fn f(x: &mut u32) -> (&mut u32, &mut u32) {
    (x, x) //~ ERROR E0499:
}
