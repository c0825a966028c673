//# rustc: fail
//# verify: skip
fn make() -> Vec<u32> {
    Vec::new()
}

pub fn f() -> u32 {
    let first = &mut make();
    first.push(2);
    let items = make().iter(); //~ ERROR E0716:
    items.count() as u32
}
