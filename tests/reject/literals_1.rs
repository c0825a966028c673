//# rustc: fail
//# verify: skip
pub fn f() {
    let x: u8 = 256; //~ ERROR T0001:
    let y: i8 = -129; //~ ERROR T0001:
}
