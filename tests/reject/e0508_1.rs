//# rustc: fail
//# verify: skip
pub fn f(a: [Vec<u32>; 2]) -> Vec<u32> {
    a[0] //~ ERROR E0508:
}
