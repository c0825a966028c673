//# rustc: fail
//# verify: skip
pub fn f(v: Vec<Vec<u32>>) -> Vec<u32> {
    v[0] //~ ERROR E0507:
}
