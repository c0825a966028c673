//! A lifetime among the bounds of an `impl Trait` parameter is asked of what is handed over.
//# rustc: fail
fn last(f: impl Fn(u8) -> u8 + 'static) -> u8 {
    f(1)
}
fn short() -> u8 {
    let x = 5;
    last(|y| x + y) //~ ERROR E0373: the closure may be used when `x`
}
