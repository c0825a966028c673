//! Invariants of types hold before each round of a loop that changes values by their methods.

pub struct Counter {
    n: u32,
}
//@ invariant Counter: self.n <= 100

impl Counter {
    //@ ensures result.n == 0
    pub fn new() -> Counter {
        Counter { n: 0 }
    }

    //@ ensures self.n == if old(self.n) < 100 { old(self.n) + 1 } else { 100 }
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

//@ ensures result <= 100
pub fn ticked(times: u32) -> u32 {
    let mut c = Counter::new();
    for _ in 0..times {
        c.tick();
    }
    c.get()
}

//@ ensures c.n <= 100 && c.n >= old(c.n)
pub fn ticked_behind(c: &mut Counter, times: u32) {
    for _ in 0..times
    //@ invariant c.n >= old(c.n)
    {
        c.tick();
    }
}

pub struct Span {
    from: u32,
    to: u32,
}
//@ invariant Span: self.from <= self.to

impl Span {
    //@ requires from + len <= u32::MAX
    //@ ensures result.from == from && result.to == from + len
    pub fn new(from: u32, len: u32) -> Span {
        Span { from, to: from + len }
    }

    //@ ensures result == self.to - self.from
    pub fn len(&self) -> u32 {
        self.to - self.from
    }
}

//@ requires n < 1000
//@ ensures result.len() == n
pub fn spans(n: u32) -> Vec<Span> {
    let mut out = Vec::new();
    for i in 0..n
    //@ invariant out.len() == i
    {
        out.push(Span::new(i, 2));
    }
    out
}

//@ requires n < 1000
//@ ensures result == 2
pub fn longest(n: u32) -> u32 {
    let mut last = Span::new(0, 2);
    for i in 0..n
    //@ invariant last.to == last.from + 2
    {
        last = Span::new(i, 2);
    }
    last.len()
}

/// The loop changes a field by itself: what the type says it may break, what the field's type says it may not.
pub struct Pair {
    low: Counter,
    high: Counter,
}
//@ invariant Pair: self.low.n <= self.high.n

impl Pair {
    //@ ensures self.high.n <= 100 && self.low.n == old(self.low.n)
    pub fn raise(&mut self, times: u32) {
        for _ in 0..times
        //@ invariant self.low.n <= self.high.n && self.low.n == old(self.low.n)
        {
            self.high.tick();
        }
    }
}

fn main() {
    println!("{} {} {}", ticked(7), spans(3).len(), longest(4));
}
