//# rustc: fail
//# verify: skip
pub fn f() -> usize {
    let r: &[u32] = {
        let a = [1, 2];
        &a //~ ERROR E0597:
    };
    r.len()
}
