//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let v = Vec::new(); //~ ERROR E0282:
    v.len() as u32
}
