//# rustc: fail
//# verify: skip
pub enum E {
    A(Vec<u32>),
    B,
}
pub fn f(e: &E) -> Vec<u32> {
    match *e {
        E::A(v) => v, //~ ERROR E0507:
        E::B => Vec::new(),
    }
}
