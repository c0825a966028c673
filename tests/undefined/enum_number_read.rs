//! A number that no variant has is written, which is no mistake yet, and read.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Gate {
    Open,
    Shut,
}
fn main() {
    let mut gate = Gate::Open;
    let p = &mut gate as *mut Gate;
    unsafe { *(p as *mut u8) = 9 };
    let found = unsafe { *p }; //~ UB: 9 is not the number of a variant of `Gate`
    println!("{}", matches!(found, Gate::Shut));
}
