//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let x = "3".parse().unwrap(); //~ ERROR E0284: the type of this can't be inferred
    3
}
