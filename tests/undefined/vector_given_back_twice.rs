fn main() {
    let v = vec![Box::new(1)];
    let w: Vec<Box<i32>> = unsafe { std::ptr::read(&v) };
    drop(w);
    drop(v); //~ UB: freed twice
}
