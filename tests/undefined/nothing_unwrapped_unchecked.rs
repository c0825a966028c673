//! `unwrap_unchecked` of `None`.
fn main() {
    let none: Option<u32> = std::hint::black_box(None);
    println!("{}", unsafe { none.unwrap_unchecked() }); //~ UB: unreachable
}
