//! Timers in the order of their deadlines.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timer {
    deadline: u64,
    id: u32,
}

pub struct Timers {
    queue: Vec<Timer>,
}
//@ invariant Timers: forall |i: int, j: int| 0 <= i < j < self.queue@.len() ==>
//@     self.queue@[i].deadline <= self.queue@[j].deadline

impl Timers {
    //@ ensures result.queue@ == Seq::empty()
    pub fn new() -> Timers {
        Timers { queue: Vec::new() }
    }

    /// Behind those with the same deadline.
    //@ ensures self.queue@.to_multiset() == old(self.queue)@.push(timer).to_multiset()
    pub fn arm(&mut self, timer: Timer) {
        let mut at = self.queue.len();
        while at > 0 && self.queue[at - 1].deadline > timer.deadline
        //@ invariant at <= self.queue@.len()
        //@ invariant forall |i: int| at <= i < self.queue@.len() ==> timer.deadline < self.queue@[i].deadline
        //@ decreases at
        {
            at -= 1;
        }
        self.queue.insert(at, timer);
    }

    /// The next timer, if its time has come.
    //@ ensures match result {
    //@     Some(t) => t.deadline <= now && old(self.queue)@.len() > 0 && t == old(self.queue)@[0]
    //@         && self.queue@ == old(self.queue)@.skip(1),
    //@     None => self.queue@ == old(self.queue)@
    //@         && (forall |i: int| 0 <= i < self.queue@.len() ==> now < self.queue@[i].deadline),
    //@ }
    pub fn expired(&mut self, now: u64) -> Option<Timer> {
        if self.queue.is_empty() || self.queue[0].deadline > now {
            return None;
        }
        Some(self.queue.remove(0))
    }
}

fn main() {
    let mut timers = Timers::new();
    timers.arm(Timer { deadline: 30, id: 1 });
    timers.arm(Timer { deadline: 10, id: 2 });
    timers.arm(Timer { deadline: 20, id: 3 });
    println!("{:?} {:?} {:?}", timers.expired(15), timers.expired(15), timers.queue.len());
}
