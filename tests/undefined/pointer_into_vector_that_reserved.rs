fn main() {
    let mut v = vec![1u32, 2];
    let p = v.as_ptr();
    v.reserve(100);
    println!("{}", unsafe { *p }); //~ UB: after its end
}
