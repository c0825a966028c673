//# rustc: fail
//# verify: skip
pub fn f(v: &mut Vec<Text>) -> &mut Text {
    let x = &mut v[0];
    let y = &mut v[1]; //~ ERROR E0499:
    let _ = y.0;
    x
}
pub struct Text(u8);
