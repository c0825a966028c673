//# rustc: fail
//# verify: skip
pub fn f() -> &'static u32 {
    let x = 3;
    &x //~ ERROR E0515:
}
