//# rustc: fail
//# verify: skip
pub fn f(x: &[u32]) -> u32 {
    match x { //~ ERROR E0004:
        [a] => *a,
        [a, b] => a + b,
        [] => 0,
    }
}
