//! Field of another struct by offset.
#[repr(C)]
pub struct S { a: u8, b: u32 }
fn main() {
    let s = S { a: 1, b: 2 };
    let p = &s as *const S as *const u8;
    let pad = unsafe { *p.add(1) }; //~ UB: not initialised
    println!("{pad} {} {}", s.a, s.b);
}
