//! A free list threaded through the blocks of a static arena of bytes.
use std::ptr;

const BLOCK: usize = 32;
const BLOCKS: usize = 8;

#[repr(align(16))]
struct Arena([u8; BLOCK * BLOCKS]);

static mut ARENA: Arena = Arena([0; BLOCK * BLOCKS]);

#[repr(C)]
struct Free {
    next: *mut Free,
}

struct Allocator {
    head: *mut Free,
    count: usize,
}

impl Allocator {
    unsafe fn new() -> Allocator {
        let base = ptr::addr_of_mut!(ARENA) as *mut u8;
        let mut head: *mut Free = ptr::null_mut();
        let mut i = BLOCKS;
        while i > 0 {
            i -= 1;
            let block = base.add(i * BLOCK) as *mut Free;
            (*block).next = head;
            head = block;
        }
        Allocator { head, count: BLOCKS }
    }
    unsafe fn take(&mut self) -> Option<*mut u8> {
        if self.head.is_null() {
            return None;
        }
        let block = self.head;
        self.head = (*block).next;
        self.count -= 1;
        Some(block as *mut u8)
    }
    unsafe fn give(&mut self, p: *mut u8) {
        let block = p as *mut Free;
        (*block).next = self.head;
        self.head = block;
        self.count += 1;
    }
}

#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
struct Packet {
    id: u32,
    length: u16,
    kind: u8,
    data: [u8; 8],
}

fn main() {
    unsafe {
        let mut a = Allocator::new();
        let base = ptr::addr_of!(ARENA) as usize;
        let mut held = Vec::new();
        while let Some(p) = a.take() {
            held.push(p);
        }
        println!("{} {}", held.len(), a.count);
        for (i, &p) in held.iter().enumerate() {
            assert_eq!(p as usize - base, i * BLOCK);
            let packet = p as *mut Packet;
            packet.write(Packet { id: i as u32 * 1000, length: 8, kind: 7, data: [i as u8; 8] });
        }
        for &p in held.iter().rev() {
            let packet = &*(p as *const Packet);
            println!("{:?}", packet);
        }
        for &p in &held {
            a.give(p);
        }
        println!("{}", a.count);
        let p = a.take().unwrap();
        p.write_bytes(0xab, BLOCK);
        println!("{:#x} {:#x}", *(p as *const u32), *p.add(31));
        let words = std::slice::from_raw_parts_mut(p as *mut u64, 4);
        words[1] = 5;
        println!("{:x?}", words);
    }
}
