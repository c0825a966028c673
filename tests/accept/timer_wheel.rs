//! A timer wheel: slots of timers, one of which is looked through with each tick.

pub const SLOTS: usize = 8;

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Timer {
    pub id: u32,
    pub rounds: u32,
}

pub struct Wheel {
    slots: [Vec<Timer>; SLOTS],
    now: usize,
}
//@ invariant Wheel: self.now < 8

impl Wheel {
    //@ ensures result.now == 0 && forall |i: int| 0 <= i < 8 ==> result.slots[i]@.len() == 0
    pub fn new() -> Wheel {
        Wheel { slots: [const { Vec::new() }; SLOTS], now: 0 }
    }

    //@ requires ticks > 0
    //@ ensures self.now == old(self.now)
    //@ ensures forall |i: int| 0 <= i < 8 && i != (old(self.now) + ticks) % 8 ==> self.slots[i]@ == old(self.slots)[i]@
    //@ ensures let at = (old(self.now) + ticks) % 8 in
    //@     self.slots[at]@ == old(self.slots)[at]@.push(Timer { id, rounds: ((ticks - 1) / 8) as u32 })
    pub fn start(&mut self, id: u32, ticks: u32) {
        let at = (self.now + ticks as usize) % SLOTS;
        self.slots[at].push(Timer { id, rounds: (ticks - 1) / SLOTS as u32 });
    }

    //@ ensures self.now == (old(self.now) + 1) % 8
    //@ ensures forall |i: int| 0 <= i < result@.len() ==> result[i].rounds == 0
    //@ ensures forall |i: int| 0 <= i < 8 && i != self.now ==> self.slots[i]@ == old(self.slots)[i]@
    //@ ensures self.slots[self.now as int]@.len() + result@.len() == old(self.slots)[self.now as int]@.len()
    pub fn tick(&mut self) -> Vec<Timer> {
        self.now = (self.now + 1) % SLOTS;
        let slot = &mut self.slots[self.now];
        let mut due = Vec::new();
        let mut i = 0;
        while i < slot.len()
        //@ invariant i <= slot@.len() && slot@.len() + due@.len() == old(self.slots)[self.now as int]@.len()
        //@ invariant forall |k: int| 0 <= k < due@.len() ==> due[k].rounds == 0
        //@ decreases slot@.len() - i
        {
            if slot[i].rounds == 0 {
                due.push(slot.remove(i));
            } else {
                slot[i].rounds -= 1;
                i += 1;
            }
        }
        due
    }
}

fn main() {
    let mut wheel = Wheel::new();
    wheel.start(1, 2);
    wheel.start(2, 9);
    wheel.start(3, 1);
    for _ in 0..10 {
        println!("{:?}", wheel.tick());
    }
}
