//! A byte that is neither a `bool` nor the `None` of one.
fn main() {
    let seven = std::hint::black_box(7u8);
    let found: Option<bool> = unsafe { std::mem::transmute(seven) }; //~ UB: is not a value of `bool`
    println!("{found:?}");
}
