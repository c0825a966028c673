//# rustc: fail
//# verify: skip
pub fn f(x: (bool, bool)) -> u32 {
    match x { //~ ERROR E0004:
        (true, _) => 1,
        (_, true) => 2,
    }
}
