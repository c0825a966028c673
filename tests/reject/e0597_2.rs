//# rustc: fail
//# verify: skip
pub struct H<'a> {
    r: &'a u32,
}
pub fn f() -> u32 {
    let h;
    {
        let x = 5;
        h = H { r: &x }; //~ ERROR E0597:
    }
    *h.r
}
