//! Atomics, whose orderings are looked at when it runs.
use core::sync::atomic::{compiler_fence, fence, AtomicI64, AtomicU32, AtomicUsize, Ordering};

fn stored(a: &AtomicU32, order: Ordering) -> u32 {
    a.store(a.load(Ordering::Relaxed) + 1, order);
    a.load(Ordering::Acquire)
}

fn updated(a: &AtomicUsize, set: Ordering) -> Result<usize, usize> {
    a.fetch_update(set, Ordering::Relaxed, |n| if n < 6 { Some(n + 1) } else { None })
}

fn main() {
    let a = AtomicU32::new(1);
    println!("{} {}", stored(&a, Ordering::Release), stored(&a, Ordering::SeqCst));
    let b = AtomicUsize::new(5);
    println!("{:?} {:?}", updated(&b, Ordering::AcqRel), updated(&b, Ordering::Acquire));
    for order in [Ordering::Acquire, Ordering::Release, Ordering::AcqRel, Ordering::SeqCst] {
        fence(order);
        compiler_fence(order);
        println!("{:?}", AtomicI64::new(-1).compare_exchange(-1, 1, order, Ordering::Relaxed));
    }
    println!("{:?}", AtomicI64::new(-1).compare_exchange(-1, 1, Ordering::Relaxed, Ordering::AcqRel.min_failure()));
    println!("{}", stored(&a, Ordering::Relaxed));
}

trait Failure { fn min_failure(self) -> Ordering; }
impl Failure for Ordering {
    fn min_failure(self) -> Ordering { if self == Ordering::AcqRel { Ordering::Acquire } else { self } }
}
