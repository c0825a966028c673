//! A program of some size: A virtqueue: descriptors in guest memory, read through raw pointers.
use core::ptr::{addr_of, addr_of_mut, NonNull};
use core::sync::atomic::{fence, AtomicU16, Ordering};
#[repr(C)]
#[derive(Clone, Copy, Default)]
pub struct Desc {
    addr: u64,
    len: u32,
    flags: u16,
    next: u16,
}
#[repr(C)]
pub struct Avail<const N: usize> {
    flags: u16,
    idx: AtomicU16,
    ring: [u16; N],
}
#[repr(C)]
#[derive(Clone, Copy)]
pub struct UsedElem {
    id: u32,
    len: u32,
}
#[repr(C)]
pub struct Used<const N: usize> {
    flags: u16,
    idx: AtomicU16,
    ring: [UsedElem; N],
}
pub struct Queue<const N: usize> {
    desc: NonNull<[Desc; N]>,
    avail: *const Avail<N>,
    used: *mut Used<N>,
    last: u16,
}
pub enum Flags {
    Next = 1,
    Write = 2,
}
impl Desc {
    fn has(&self, f: Flags) -> bool {
        self.flags & f as u16 != 0
    }
}
pub struct Chain<'q, const N: usize> {
    queue: &'q Queue<N>,
    next: Option<u16>,
    left: usize,
}
impl<const N: usize> Queue<N> {
    /// # Safety
    /// The pointers are valid as long as the queue lives.
    pub unsafe fn new(
        desc: *mut [Desc; N],
        avail: *const Avail<N>,
        used: *mut Used<N>,
    ) -> Option<Self> {
        assert!(N.is_power_of_two() && N <= u16::MAX as usize);
        Some(Queue {
            desc: NonNull::new(desc)?,
            avail,
            used,
            last: 0,
        })
    }
    pub fn pop(&mut self) -> Option<Chain<'_, N>> {
        let idx = unsafe { (*addr_of!((*self.avail).idx)).load(Ordering::Acquire) };
        if idx == self.last {
            return None;
        }
        let head = unsafe { (*self.avail).ring[self.last as usize % N] };
        self.last = self.last.wrapping_add(1);
        Some(Chain {
            queue: self,
            next: Some(head),
            left: N,
        })
    }
    pub fn push(&mut self, id: u16, len: u32) {
        unsafe {
            let used = &mut *self.used;
            let at = used.idx.load(Ordering::Relaxed);
            addr_of_mut!(used.ring[at as usize % N])
                .write_volatile(UsedElem { id: id.into(), len });
            fence(Ordering::Release);
            used.idx.store(at.wrapping_add(1), Ordering::Release);
        }
    }
}
impl<'q, const N: usize> Iterator for Chain<'q, N> {
    type Item = Desc;
    fn next(&mut self) -> Option<Desc> {
        let at = self.next.take()? as usize;
        if self.left == 0 || at >= N {
            return None;
        }
        self.left -= 1;
        let d = unsafe { self.queue.desc.as_ref()[at] };
        self.next = d.has(Flags::Next).then_some(d.next);
        Some(d)
    }
}
pub fn total<const N: usize>(q: &mut Queue<N>) -> u64 {
    let mut t = 0u64;
    while let Some(c) = q.pop() {
        t += c
            .filter(|d| !d.has(Flags::Write))
            .map(|d| u64::from(d.len))
            .sum::<u64>();
    }
    t
}
