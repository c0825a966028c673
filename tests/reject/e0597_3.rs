//# rustc: fail
//# verify: skip
pub fn f() {
    let mut v: Vec<&u32> = Vec::new();
    {
        let x = 3;
        v.push(&x); //~ ERROR E0597:
    }
    let _ = v.len();
}
