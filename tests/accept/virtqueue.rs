//! A split ring as in virtio: a driver offers buffers, a device gives them back, by free-running 16-bit indices.

pub const SIZE: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Used {
    id: u16,
    len: u32,
}

pub struct Ring {
    avail: [u16; SIZE],
    avail_idx: u16,
    seen: u16,
    used: [Used; SIZE],
    used_idx: u16,
}
/*@
impl Ring {
    /// How many buffers are offered and not yet taken.
    spec fn pending(self) -> int { (self.avail_idx - self.seen) % 65536 }
    spec fn ok(self) -> bool { self.pending() <= SIZE && (forall |i: int| 0 <= i < SIZE ==> self.avail[i] < SIZE) }
    /// What is offered, the oldest first.
    spec fn view(self) -> Seq<u16> { Seq::new(self.pending(), |i: int| self.avail[(self.seen + i) % 8]) }
}
@*/

impl Ring {
    //@ ensures result.ok() && result@ == Seq::empty()
    pub fn new() -> Ring {
        Ring { avail: [0; SIZE], avail_idx: 0, seen: 0, used: [Used { id: 0, len: 0 }; SIZE], used_idx: 0 }
    }

    //@ requires self.ok() && head < SIZE
    //@ ensures self.ok() && (result <==> old(*self).pending() < SIZE)
    //@ ensures result ==> self@ == old(*self)@.push(head)
    //@ ensures !result ==> *self == old(*self)
    pub fn offer(&mut self, head: u16) -> bool {
        if self.avail_idx.wrapping_sub(self.seen) as usize >= SIZE {
            return false;
        }
        self.avail[self.avail_idx as usize % SIZE] = head;
        self.avail_idx = self.avail_idx.wrapping_add(1);
        true
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     Some(head) => head < SIZE && old(*self).pending() > 0 && head == old(*self)@[0] && self@ == old(*self)@.skip(1),
    //@     None => old(*self).pending() == 0 && *self == old(*self),
    //@ }
    pub fn take(&mut self) -> Option<u16> {
        if self.avail_idx == self.seen {
            return None;
        }
        let head = self.avail[(self.seen % SIZE as u16) as usize];
        self.seen = self.seen.wrapping_add(1);
        Some(head)
    }

    //@ requires self.ok()
    //@ ensures self.ok() && self@ == old(*self)@
    //@ ensures self.used_idx == (old(self.used_idx) + 1) % 65536
    //@ ensures self.used[old(self.used_idx) % 8] == Used { id: id, len: len }
    pub fn give_back(&mut self, id: u16, len: u32) {
        self.used[self.used_idx as usize % SIZE] = Used { id, len };
        self.used_idx = self.used_idx.wrapping_add(1);
    }
}

fn main() {
    let mut ring = Ring::new();
    println!("{} {}", ring.offer(3), ring.offer(5));
    if let Some(head) = ring.take() {
        ring.give_back(head, 100);
    }
    println!("{:?} {:?} {:?}", ring.take(), ring.take(), ring.used[0]);
}
