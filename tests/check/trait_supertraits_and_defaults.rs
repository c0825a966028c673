//! Supertraits, provided methods, overriding them, and calling the supertrait through the subtrait.
pub trait Named {
    fn name(&self) -> &'static str;
    fn tag(&self) -> u8 {
        self.name().as_bytes()[0]
    }
}

pub trait Timer: Named + Clone {
    fn now(&self) -> u64;
    fn advance(&mut self, by: u64);

    fn elapsed(&self, since: u64) -> u64 {
        self.now().saturating_sub(since)
    }
    fn later(&self, by: u64) -> Self {
        let mut copy = self.clone();
        copy.advance(by);
        return copy;
    }
}

pub trait Watchdog: Timer {
    const LIMIT: u64;
    fn expired(&self) -> bool {
        self.now() > Self::LIMIT && self.tag() != b'x'
    }
}

#[derive(Clone)]
struct Tick(u64);
#[derive(Clone)]
struct Slow { ticks: u64 }

impl Named for Tick {
    fn name(&self) -> &'static str { "tick" }
}
impl Timer for Tick {
    fn now(&self) -> u64 { self.0 }
    fn advance(&mut self, by: u64) { self.0 += by }
}
impl Watchdog for Tick {
    const LIMIT: u64 = 10;
}
impl Named for Slow {
    fn name(&self) -> &'static str { "slow" }
    fn tag(&self) -> u8 { b'x' }
}
impl Timer for Slow {
    fn now(&self) -> u64 { self.ticks / 8 }
    fn advance(&mut self, by: u64) { self.ticks += by }
    fn elapsed(&self, _: u64) -> u64 { 0 }
}
fn report<T: Timer>(t: &T) {
    println!("{} {} {} {}", t.name(), t.tag(), t.later(100).now(), t.elapsed(1));
}
fn main() {
    report(&Tick(5));
    report(&Slow { ticks: 5 });
    println!("{} {}", Tick(5).expired(), Tick(5).later(6).expired());
}
