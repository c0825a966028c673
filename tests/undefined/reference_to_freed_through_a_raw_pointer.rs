//! Reference to freed, through a raw pointer.
fn main() {
    let p = Box::into_raw(Box::new(7u32));
    let r: &u32 = unsafe { &*p };
    unsafe { drop(Box::from_raw(p)) };
    println!("{}", *r); //~ UB: used after its end
}
