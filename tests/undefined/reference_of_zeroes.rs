//! A reference of which every byte is 0.
fn main() {
    let none: Option<&u8> = std::hint::black_box(None);
    let found: &u8 = unsafe { std::mem::transmute(none) }; //~ UB: is not a value of `&u8`
    println!("{found}");
}
