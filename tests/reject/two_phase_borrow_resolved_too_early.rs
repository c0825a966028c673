//# shows: { let mut c = Counter { n: 3 }; twice(&mut c); c.n != 3 }
//# shows: { let mut c = Counter { n: 3 }; nothing_is_contradictory(&mut c); true }
pub struct Counter {
    pub n: u32,
}

impl Counter {
    //@ requires self.n + by <= u32::MAX
    //@ ensures self.n == old(self.n) + by
    pub fn add(&mut self, by: u32) {
        self.n += by;
    }

    //@ ensures result == self.n
    pub fn get(&self) -> u32 {
        self.n
    }
}

//@ requires c.n <= 1000
//@ ensures c.n == old(c.n)
//~^ ERROR V0001: does not hold
pub fn twice(c: &mut Counter) {
    c.add(c.get());
}

//@ requires 0 < c.n <= 1000
//@ ensures false
//~^ ERROR V0001: does not hold
pub fn nothing_is_contradictory(c: &mut Counter) {
    c.add(if c.get() > 5 { c.get() } else { 1 });
}
