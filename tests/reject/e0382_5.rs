//# rustc: fail
//# verify: skip
pub fn f(x: Option<Box<u32>>) -> (Box<u32>, Option<Box<u32>>) {
    let y = x.unwrap();
    (y, x) //~ ERROR E0382:
}
