//! Double free.
fn main() {
    let p = Box::into_raw(Box::new(7u32));
    unsafe {
        drop(Box::from_raw(p));
        drop(Box::from_raw(p)); //~ UB: has ended
    }
}
