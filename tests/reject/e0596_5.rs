//# rustc: fail
//# verify: skip
pub fn call<F: FnMut()>(f: F) {
    f(); //~ ERROR E0596:
}
