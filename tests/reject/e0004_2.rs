//# rustc: fail
//# verify: skip
pub enum E {
    A,
    B,
    C,
}
pub fn f(e: E) -> u32 {
    match e { //~ ERROR E0004:
        E::A => 1,
        E::B => 2,
    }
}
