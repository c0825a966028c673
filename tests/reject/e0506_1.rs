//# rustc: fail
//# verify: skip
pub fn f() {
    let mut x = 5;
    let mut c = || x += 1;
    x = 3; //~ ERROR E0506:
    c();
}
