//# rustc: fail
//# verify: skip
pub fn f(s: &str) -> u32 {
    match s { //~ ERROR E0004:
        "a" => 1,
        "b" => 2,
    }
}
