//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let x = "3".parse().unwrap(); //~ ERROR E0282:
    3
}
