//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let x: Option<u32> = None;
    x? //~ ERROR E0277:
}
