//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let x: u32;
    if true {
        x = 1;
    }
    x //~ ERROR E0381:
}
