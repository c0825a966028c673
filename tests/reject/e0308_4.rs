//# rustc: fail
//# verify: skip
pub trait Get {
    type T;
    fn get(&self) -> Self::T;
}
pub fn f<G: Get>(g: G) -> u32 {
    g.get() //~ ERROR E0308:
}
