//! Slots of an array that are linked by their numbers. What is given away is a slot that was free.

pub const END: usize = 8;

pub struct Slots {
    next: [usize; 8],
    free: [bool; 8],
    head: usize,
}

/*@
impl Slots {
    /// Every free slot is linked to a free slot, or ends the list.
    spec fn ok(self) -> bool {
        self.head <= END
            && (self.head < END ==> self.free[self.head])
            && (forall |i: int| 0 <= i < END && self.free[i] ==> self.next[i] <= END
                && (self.next[i] < END ==> self.free[self.next[i]] && self.next[i] != i && self.next[i] != self.head))
            && (forall |i: int, j: int| 0 <= i < END && 0 <= j < END && i != j && self.free[i] && self.free[j]
                && self.next[i] == self.next[j] ==> self.next[i] == END)
    }
}
@*/

impl Slots {
    //@ ensures result.ok() && result.head == 0
    //@ ensures forall |i: int| 0 <= i < END ==> result.free[i] && result.next[i] == i + 1
    pub fn new() -> Slots {
        Slots { next: [1, 2, 3, 4, 5, 6, 7, END], free: [true; 8], head: 0 }
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     Some(i) => i < END && old(self.free[i]) && self.free@ == old(self.free@).update(i, false),
    //@     None => self.free@ == old(self.free@),
    //@ }
    pub fn take(&mut self) -> Option<usize> {
        if self.head == END {
            return None;
        }
        let i = self.head;
        self.head = self.next[i];
        self.free[i] = false;
        Some(i)
    }

    //@ requires self.ok() && i < END && !self.free[i]
    //@ ensures self.ok() && self.free@ == old(self.free@).update(i, true)
    pub fn give(&mut self, i: usize) {
        self.next[i] = self.head;
        self.free[i] = true;
        self.head = i;
    }
}

fn main() {
    let mut slots = Slots::new();
    let first = slots.take();
    println!("{:?} {:?}", first, slots.take());
    if let Some(i) = first {
        slots.give(i);
    }
    println!("{:?} {:?}", slots.take(), slots.take());
}
