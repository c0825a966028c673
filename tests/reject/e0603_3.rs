//# rustc: fail
//# verify: skip
mod a {
    pub struct T(u32);
}
pub fn f() -> a::T {
    a::T(3) //~ ERROR E0603:
}
