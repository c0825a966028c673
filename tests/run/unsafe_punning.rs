//! The bytes of integers, structs and arrays, looked at and changed.
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
struct Header {
    magic: u32,
    version: u16,
    flags: u16,
    length: u64,
}

#[repr(u8)]
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Data = 1,
    Control = 4,
}

fn bytes_of(h: &Header) -> &[u8] {
    unsafe { std::slice::from_raw_parts(h as *const Header as *const u8, std::mem::size_of::<Header>()) }
}

fn main() {
    let h = Header { magic: 0xdead_beef, version: 2, flags: 0x8001, length: 1 << 40 };
    println!("{:02x?}", bytes_of(&h));
    let mut raw = [0u8; 16];
    raw.copy_from_slice(bytes_of(&h));
    raw[4] = 9;
    let back: Header = unsafe { std::ptr::read_unaligned(raw.as_ptr() as *const Header) };
    println!("{:?}", back);
    let x = 0x0102_0304u32;
    let p = &x as *const u32 as *const u8;
    let first: Vec<u8> = (0..4).map(|i| unsafe { *p.add(i) }).collect();
    println!("{:?} {:?}", first, x.to_le_bytes());
    let mut y = 7u64;
    unsafe {
        *(&mut y as *mut u64 as *mut u8).add(7) = 1;
        *(&mut y as *mut u64 as *mut u16).add(1) = 0xffff;
    }
    println!("{:#x}", y);
    let k: Kind = unsafe { std::mem::transmute(4u8) };
    println!("{:?} {}", k, Kind::Data as u8);
    let a: [u8; 8] = unsafe { std::mem::transmute(0x1122_3344_5566_7788u64) };
    println!("{:x?}", a);
    let s: i32 = unsafe { std::mem::transmute(u32::MAX) };
    println!("{s}");
    let flags = [true, false, true];
    let as_bytes = unsafe { std::slice::from_raw_parts(flags.as_ptr() as *const u8, 3) };
    println!("{:?}", as_bytes);
    let mut words = [1u32, 2, 3, 4];
    let p = words.as_mut_ptr();
    unsafe {
        std::ptr::copy(p, p.add(1), 3);
        std::ptr::swap(p, p.add(3));
    }
    println!("{:?}", words);
}
