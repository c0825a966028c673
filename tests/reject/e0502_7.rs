//# rustc: fail
//# verify: skip
pub fn f<'a>(x: &'a mut Vec<u32>) -> core::slice::Iter<'a, u32> {
    let i = x.iter();
    x.push(1); //~ ERROR E0502:
    i
}
