//# rustc: fail
fn same<T>(x: T) -> T {
    x
}

pub fn other_number(x: u32) -> u64 {
    same(x) //~ ERROR E0308:
}

pub fn not_mutable(x: &u8) -> &mut u8 {
    same(x) //~ ERROR E0308:
}

pub fn other_elements() -> &'static [u8] {
    same(&[1u16, 2]) //~ ERROR E0308:
}
