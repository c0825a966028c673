//# rustc: fail
//# verify: skip
pub fn f() {
    let mut v = vec![1, 2];
    let it = v.iter();
    v.clear(); //~ ERROR E0502:
    for x in it {
        let _ = x;
    }
}
