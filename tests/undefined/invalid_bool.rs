//! Invalid bool.
fn main() {
    let x = 2u8;
    let p = &x as *const u8 as *const bool;
    println!("{}", unsafe { *p }); //~ UB: 0x02 is not a value of `bool`
}
