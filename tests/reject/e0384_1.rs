//# rustc: fail
//# verify: skip
pub fn f() {
    let x = 1;
    x = 2; //~ ERROR E0384:
    let _ = x;
}
