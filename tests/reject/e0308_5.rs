//# rustc: fail
//# verify: skip
pub fn f() -> i32 {
    let x = 3u8;
    let y = 4i32;
    x + y //~ ERROR E0308:
//~| ERROR E0308:
}
