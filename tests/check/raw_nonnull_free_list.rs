//! A free-list allocator on `NonNull`: dangling pointers, casts, comparison, `as_ptr`, `as_ref`, `as_mut`.
#![no_std]
use core::ptr::{self, NonNull};

#[repr(C)]
pub struct FreeBlock {
    next: Option<NonNull<FreeBlock>>,
    size: usize,
}

pub struct Heap {
    free: Option<NonNull<FreeBlock>>,
    available: usize,
}

impl Heap {
    pub const fn empty() -> Heap {
        Heap { free: None, available: 0 }
    }
    /// # Safety
    /// `block` is aligned, unused, and `size` bytes long.
    pub unsafe fn add(&mut self, block: NonNull<u8>, size: usize) {
        let node: NonNull<FreeBlock> = block.cast();
        ptr::write(node.as_ptr(), FreeBlock { next: self.free.take(), size });
        self.free = Some(node);
        self.available += size;
    }
    pub fn alloc(&mut self, size: usize) -> Option<NonNull<u8>> {
        if size == 0 {
            return Some(NonNull::dangling());
        }
        let mut previous: Option<NonNull<FreeBlock>> = None;
        let mut current = self.free;
        while let Some(mut node) = current {
            let block = unsafe { node.as_ref() };
            if block.size >= size {
                let next = block.next;
                match previous {
                    Some(mut p) => unsafe { p.as_mut().next = next },
                    None => self.free = next,
                }
                self.available -= unsafe { node.as_mut() }.size;
                return Some(node.cast());
            }
            previous = current;
            current = block.next;
        }
        None
    }
    pub fn head_is(&self, p: *mut FreeBlock) -> bool {
        NonNull::new(p).is_some() && self.free == NonNull::new(p)
    }
}
