//# rustc: fail
//# verify: skip
pub fn f() -> Result<u32, u8> {
    let x: Result<u32, u16> = Ok(3);
    let y = x?; //~ ERROR E0277:
    Ok(y)
}
