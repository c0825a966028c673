//# rustc: fail
fn first<'a>(x: &'a u8, _: &u8) -> &'a u8 {
    x
}
fn second<'a>(_: &u8, y: &'a u8) -> &'a u8 {
    y
}

pub fn functions() {
    let t = [first, second]; //~ ERROR E0308: mismatched types
}
