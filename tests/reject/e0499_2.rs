//# rustc: fail
//# verify: skip
pub fn f(x: &mut (u32, u32)) -> u32 {
    let a = &mut x.0;
    let b = &mut x.0; //~ ERROR E0499:
    *a = 1;
    *b
}
