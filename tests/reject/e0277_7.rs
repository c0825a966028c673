//# rustc: fail
//# verify: skip
pub fn f(x: usize) -> u8 {
    let a = [1u8, 2];
    a[x as u8] //~ ERROR E0277:
}
