//# rustc: fail
//# verify: skip
pub fn f() -> u32 {
    let r;
    {
        let x = 5;
        r = &x; //~ ERROR E0597:
    }
    *r
}
