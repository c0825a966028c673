//# rustc: fail
//# verify: skip
pub fn pick<'a>(a: &'a u32, b: &'a u32) -> &'a u32 {
    if *a > *b {
        a
    } else {
        b
    }
}
pub fn f() -> u32 {
    let a = 1;
    let r;
    {
        let b = 2;
        r = pick(&a, &b); //~ ERROR E0597:
    }
    *r
}
