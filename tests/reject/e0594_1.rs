//# rustc: fail
//# verify: skip
pub fn f() {
    let x = 5;
    let c = || x += 1; //~ ERROR E0594:
}
