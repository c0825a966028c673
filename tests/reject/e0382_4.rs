//# rustc: fail
//# verify: skip
pub fn f(b: Box<Vec<u32>>) -> usize {
    let c = *b;
    b.len() + c.len() //~ ERROR E0382:
}
