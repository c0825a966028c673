//# rustc: fail
//# verify: skip
pub fn f(v: &Vec<u32>) {
    v.push(3); //~ ERROR E0596:
}
