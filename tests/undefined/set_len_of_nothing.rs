fn main() {
    let mut v: Vec<u32> = Vec::with_capacity(4);
    unsafe {
        v.as_mut_ptr().write(1);
        v.set_len(2); //~ UB: not initialised
    }
    println!("{}", v.len());
}
