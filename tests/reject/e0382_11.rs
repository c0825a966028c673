//# rustc: fail
//# verify: skip
pub fn f(a: &mut u32) {
    let b = a;
    *a = 1; //~ ERROR E0382:
    *b = 2;
}
