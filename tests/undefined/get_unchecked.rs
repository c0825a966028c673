//! Get_unchecked.
fn main() {
    let v = [1u8, 2];
    let i = v.len();
    println!("{}", unsafe { *v.get_unchecked(i) }); //~ UB: index out of bounds
}
