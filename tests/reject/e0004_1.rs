//# rustc: fail
//# verify: skip
pub fn f(x: Option<u32>) -> u32 {
    match x { //~ ERROR E0004:
        Some(n) => n,
    }
}
