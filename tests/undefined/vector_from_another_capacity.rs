fn main() {
    let mut v = std::mem::ManuallyDrop::new(Vec::<u32>::with_capacity(4));
    let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), 0, 5) }; //~ UB: capacity of 5
    println!("{}", w.len());
}
