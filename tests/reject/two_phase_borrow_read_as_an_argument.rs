//# shows: { argument_is_read_before_the_call(&mut Counter { n: 2 }); true }
//# shows: of_a_variable() != 5
pub struct Counter {
    pub n: u32,
}

impl Counter {
    //@ requires self.n + by <= u32::MAX
    //@ ensures self.n == old(self.n) + by
    pub fn add(&mut self, by: u32) {
        self.n += by;
    }
}

//@ requires 0 < c.n <= 1000
//@ ensures false
//~^ ERROR V0001: does not hold
pub fn argument_is_read_before_the_call(c: &mut Counter) {
    c.add(c.n);
}

//@ ensures result == 5
//~^ ERROR V0001: does not hold
pub fn of_a_variable() -> u32 {
    let mut c = Counter { n: 5 };
    c.add(c.n);
    c.n
}
