pub struct Counter {
    pub n: u32,
}

/*@
spec fn first(s: &[u8]) -> u8 { s[0] }

impl Counter {
    spec fn double(&self) -> int { 2 * self.n }
}
@*/

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
//@ ensures c.n == old(c.double())
pub fn twice(c: &mut Counter) {
    c.add(c.get());
}

//@ requires c.n <= 1000
//@ ensures c.n == old(c.double())
pub fn twice_by_field(c: &mut Counter) {
    c.add(c.n);
}

//@ requires a.len() > 1
//@ ensures a[0] == old(a)[1] && old(a)[0] == old(a[0])
//@ ensures first(a) == old(first(a)) || a[0] == old(a)[1]
pub fn shift(a: &mut [u8]) {
    a[0] = a[1];
}

//@ ensures *x == 3 && *y == 4
pub fn both(x: &mut u8, y: &mut u8) {
    let pair = (x, y);
    *pair.0 = 3;
    *pair.1 = 4;
}

//@ ensures result == 5
pub fn through_an_option() -> u32 {
    let mut x = 1;
    let slot = Some(&mut x);
    if let Some(r) = slot {
        *r = 5;
    } else {
        x = 5;
    }
    x
}

fn main() {
    let mut c = Counter { n: 4 };
    twice(&mut c);
    let mut a = [1, 2];
    shift(&mut a);
    println!("{} {:?} {}", c.n, a, through_an_option());
}
