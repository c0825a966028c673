//! A number that no variant has is looked at by `match`.
#[repr(u8)]
enum Gate {
    Open,
    Shut,
}
fn main() {
    let mut gate = Gate::Open;
    unsafe { *(&mut gate as *mut Gate as *mut u8) = 9 };
    let open = matches!(gate, Gate::Open); //~ UB: 9 is not the number of a variant of `Gate`
    println!("{open} {}", matches!(gate, Gate::Shut));
}
