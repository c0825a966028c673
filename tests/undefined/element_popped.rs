//! A pointer to what a vector has given away.
fn main() {
    let mut items = vec![Box::new(1), Box::new(2)];
    let p = &*items[1] as *const i32;
    items.pop();
    println!("{}", unsafe { *p }); //~ UB: memory is used after its end
}
