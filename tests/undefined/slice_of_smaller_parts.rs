//! Bytes of a struct as a slice, one more than there are.
#[repr(C)]
struct Head {
    kind: u8,
    flags: u8,
    length: u16,
}
fn main() {
    let head = Head { kind: 1, flags: 2, length: 3 };
    let bytes = unsafe { std::slice::from_raw_parts(&head.kind, 5) }; //~ UB: a slice of 5 bytes at byte 0 leaves memory
    println!("{bytes:?} {} {}", head.flags, head.length);
}
