//# rustc: fail
//# verify: skip
pub fn f(b: Box<(Vec<u8>, Vec<u8>)>) -> Vec<u8> {
    let x = b.0;
    let y = b.1;
    let z = b; //~ ERROR E0382:
    x
}
