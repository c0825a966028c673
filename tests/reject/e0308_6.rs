//# rustc: fail
//# verify: skip
pub fn f(x: i32) -> bool {
    if x { //~ ERROR E0308:
        true
    } else {
        false
    }
}
