//# rustc: fail
//# verify: skip
pub fn thread(mut v: Vec<u32>) -> Vec<u32> {
    let c = move || v.push(3);
    c(); //~ ERROR E0596:
    v //~ ERROR E0382:
}
