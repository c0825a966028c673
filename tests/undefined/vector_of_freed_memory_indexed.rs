fn main() {
    let s = vec![1];
    let t = unsafe { std::ptr::read(&s) };
    drop(s);
    println!("{}", t[0]); //~ UB: after its end
}
