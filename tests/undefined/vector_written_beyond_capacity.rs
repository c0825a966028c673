fn main() {
    let mut v: Vec<u16> = Vec::with_capacity(3);
    let p = v.as_mut_ptr();
    unsafe {
        p.add(2).write(7);
        p.add(3).write(8); //~ UB: out of the bounds
    }
}
