//! Statics are owned where the program begins; a `main` that is called again would own them twice.
static mut COUNT: u64 = 0;

//@ diverges
fn again() {
    main();
}

//@ diverges
fn main() { //~ ERROR U0002: a `main` that is called by the program
    unsafe { COUNT = 1 };
    let f: fn() = again;
    f();
    unsafe { assert!(COUNT == 1) };
}
