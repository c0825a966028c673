//! A reference count and a bitmap allocator on atomics: compare-and-swap loops with explicit orderings.
use core::sync::atomic::{fence, AtomicU64, AtomicUsize, Ordering};

pub struct RefCount(AtomicUsize);

impl RefCount {
    pub const fn one() -> RefCount {
        RefCount(AtomicUsize::new(1))
    }
    pub fn acquire(&self) -> Result<usize, usize> {
        let mut current = self.0.load(Ordering::Relaxed);
        loop {
            if current == 0 || current == usize::MAX {
                return Err(current);
            }
            match self.0.compare_exchange_weak(current, current + 1, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => return Ok(current + 1),
                Err(seen) => current = seen,
            }
        }
    }
    #[must_use]
    pub fn release(&self) -> bool {
        if self.0.fetch_sub(1, Ordering::Release) != 1 {
            return false;
        }
        fence(Ordering::Acquire);
        true
    }
}

pub struct Slots {
    bits: AtomicU64,
}

impl Slots {
    pub fn claim(&self) -> Option<u32> {
        let mut seen = self.bits.load(Ordering::Relaxed);
        while seen != !0 {
            let free = seen.trailing_ones();
            let wanted = seen | 1 << free;
            let Err(now) = self.bits.compare_exchange(seen, wanted, Ordering::AcqRel, Ordering::Relaxed) else {
                return Some(free);
            };
            seen = now;
        }
        None
    }
    pub fn free(&self, slot: u32) -> bool {
        let bit = 1u64 << slot;
        self.bits.fetch_and(!bit, Ordering::Release) & bit != 0
    }
}
