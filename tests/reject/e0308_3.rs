//# rustc: fail
//# verify: skip
pub fn f<const N: usize>(a: [u32; N]) -> [u32; 3] {
    a //~ ERROR E0308:
}
