//# rustc: fail
//# verify: skip
pub fn f(a: &mut [u32]) {
    let (x, y) = (&mut a[0], &mut a[1]); //~ ERROR E0499:
    *x = *y;
}
