//# rustc: fail
//# verify: skip
pub fn call<F: FnOnce()>(f: F) {
    f();
    f(); //~ ERROR E0382:
}
