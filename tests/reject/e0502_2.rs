//# rustc: fail
//# verify: skip
pub fn f(v: &mut Vec<u32>) {
    for x in v.iter() {
        v.push(*x); //~ ERROR E0502:
    }
}
