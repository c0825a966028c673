//! Use after free.
fn main() {
    let p = Box::into_raw(Box::new(7u32));
    unsafe { drop(Box::from_raw(p)) };
    println!("{}", unsafe { *p }); //~ UB: used after its end
}
