fn main() {
    let mut v = vec![1u8, 2, 3];
    v.shrink_to_fit();
    unsafe { v.set_len(4) } //~ UB: capacity of 3
    println!("{}", v.len());
}
