fn main() {
    let x = 5u8;
    let r: &u64 = unsafe { std::mem::transmute(&x) }; //~ UB: out of the bounds
    println!("{}", r);
}
