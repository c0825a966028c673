//# rustc: fail
//# verify: skip
pub fn f(v: &Vec<u32>) -> Vec<u32> {
    *v //~ ERROR E0507:
}
