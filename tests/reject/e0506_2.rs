//# rustc: fail
//# verify: skip
pub fn f(m: &mut Option<u32>) -> u32 {
    match m {
        Some(x) => {
            *m = None; //~ ERROR E0506:
            *x
        }
        None => 0,
    }
}
