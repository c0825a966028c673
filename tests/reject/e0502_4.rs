//# rustc: fail
//# verify: skip
pub fn f<'a>(x: &'a mut u32) -> &'a u32 {
    let y = &mut *x;
    *y = 1;
    let z = &*x; //~ ERROR E0502:
    *y = 2;
    z
}
