//! Hands out aligned pieces of a region, and never takes them back.

pub struct Bump {
    next: u64,
    end: u64,
}

/*@
impl Bump {
    spec fn ok(self) -> bool { self.next <= self.end }
}

/// How far it is to the next multiple.
spec fn gap(at: int, align: int) -> int { if at % align == 0 { 0 } else { align - at % align } }
@*/

//@ ensures match result {
//@     Some(bump) => bump.ok() && bump.next == start && bump.end == start + size,
//@     None => start + size > u64::MAX,
//@ }
pub fn region(start: u64, size: u64) -> Option<Bump> {
    if size > u64::MAX - start {
        None
    } else {
        Some(Bump { next: start, end: start + size })
    }
}

impl Bump {
    /// A piece that starts at a multiple of `align`, and which no later piece overlaps.
    //@ requires self.ok() && align > 0
    //@ ensures self.ok() && self.end == old(self.end)
    //@ ensures match result {
    //@     Some(at) => at % align == 0 && old(self.next) <= at < old(self.next) + align && at + size == self.next,
    //@     None => self.next == old(self.next) && self.next + gap(self.next, align) + size > self.end,
    //@ }
    pub fn allocate(&mut self, size: u64, align: u64) -> Option<u64> {
        let over = self.next % align;
        let gap = if over == 0 { 0 } else { align - over };
        let left = self.end - self.next;
        if gap > left || size > left - gap {
            return None;
        }
        let at = self.next + gap;
        self.next = at + size;
        Some(at)
    }

    //@ requires self.ok()
    //@ ensures result == self.end - self.next
    pub fn left(&self) -> u64 {
        self.end - self.next
    }
}

//@ ensures match result { Some((a, b)) => a + 16 <= b && a % 8 == 0 && b % 64 == 0, None => true }
pub fn two_pieces(start: u64) -> Option<(u64, u64)> {
    if let Some(mut bump) = region(start, 256) {
        let first = bump.allocate(16, 8);
        let second = bump.allocate(64, 64);
        match (first, second) {
            (Some(a), Some(b)) => Some((a, b)),
            _ => None,
        }
    } else {
        None
    }
}

fn main() {
    println!("{:?} {:?}", two_pieces(1001), two_pieces(u64::MAX));
    if let Some(mut bump) = region(10, 20) {
        println!("{:?} {:?} {:?} {}", bump.allocate(3, 4), bump.allocate(50, 1), bump.allocate(1, 16), bump.left());
    }
}
