//# shows: ticked(100) != 99
//# shows: opened(Counter::new(), 200) > 100
//# shows: { let mut c = Counter::new(); by_reference(&mut c, 1); c.get() == 200 }
//# shows: broken_before() == 300
//# shows: { let mut p = Pair::new(); p.swapped(1); p.order() > 0 }
//! What a loop does to a value by its fields may break the invariant of its type, and what is broken before it is not
//! whole in it.
#![allow(unused)]

pub struct Counter {
    n: u32,
}
//@ invariant Counter: self.n <= 100

impl Counter {
    //@ ensures result.n == 0
    pub fn new() -> Counter {
        Counter { n: 0 }
    }

    pub fn tick(&mut self) {
        if self.n < 100 {
            self.n += 1;
        }
    }

    //@ ensures result == self.n && result <= 100
    pub fn get(&self) -> u32 {
        self.n
    }
}

//@ ensures result <= 99
//~^ ERROR V0001: this postcondition
pub fn ticked(times: u32) -> u32 {
    let mut c = Counter::new();
    for _ in 0..times {
        c.tick();
    }
    c.get()
}

pub fn opened(mut c: Counter, times: u32) -> u32 {
    for _ in 0..times {
        c.n += 1; //~ ERROR V0003: this may overflow
    }
    c.get() //~ ERROR V0018: the invariant
}

pub fn by_reference(c: &mut Counter, times: u32) {
    for _ in 0..times {
        let n = &mut c.n;
        *n = 200;
    } //~ ERROR V0018: the invariant
}

pub fn broken_before() -> u32 {
    let mut c = Counter::new();
    c.n = 300;
    for _ in 0..5 { //~ ERROR V0018: the invariant
        c.tick();
    }
    c.n
}

pub struct Pair {
    low: Counter,
    high: Counter,
}
//@ invariant Pair: self.low.n <= self.high.n

impl Pair {
    pub fn new() -> Pair {
        Pair { low: Counter { n: 1 }, high: Counter { n: 2 } }
    }

    pub fn swapped(&mut self, times: u32) {
        for _ in 0..times {
            core::mem::swap(&mut self.low, &mut self.high);
        } //~ ERROR V0018: the invariant
    }

    pub fn order(&self) -> u32 {
        self.low.n.saturating_sub(self.high.n)
    }
}

/// Nothing holds of a value that the loop gets from elsewhere but what its type says.
//@ ensures result.n == 0
//~^ ERROR V0001: this postcondition
pub fn replaced(v: Vec<Counter>) -> Counter {
    let mut last = Counter::new();
    for c in v {
        last = c;
    }
    last
}
