//# contracts: partly
//! Intervals of numbers: what is computed with them holds for every number inside.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    low: i32,
    high: i32,
}
//@ invariant Interval: self.low <= self.high

/*@
impl Interval {
    spec fn has(self, x: int) -> bool { self.low <= x <= self.high }
}
@*/

impl Interval {
    //@ ensures match result { Some(i) => i.low == low && i.high == high, None => low > high }
    pub fn new(low: i32, high: i32) -> Option<Interval> {
        if low <= high { Some(Interval { low, high }) } else { None }
    }

    //@ ensures match result {
    //@     Some(sum) => forall |x: int, y: int| self.has(x) && other.has(y) ==> sum.has(x + y),
    //@     None => self.low + other.low < i32::MIN || self.high + other.high > i32::MAX,
    //@ }
    pub fn add(self, other: Interval) -> Option<Interval> {
        let low = self.low.checked_add(other.low)?;
        let high = self.high.checked_add(other.high)?;
        Some(Interval { low, high })
    }

    //@ requires self.low > i32::MIN
    //@ ensures forall |x: int| self.has(x) <==> result.has(-x)
    pub fn negate(self) -> Interval {
        Interval { low: -self.high, high: -self.low }
    }

    //@ ensures match result {
    //@     Some(both) => forall |x: int| both.has(x) <==> self.has(x) && other.has(x),
    //@     None => forall |x: int| !(self.has(x) && other.has(x)),
    //@ }
    pub fn intersect(self, other: Interval) -> Option<Interval> {
        Interval::new(self.low.max(other.low), self.high.min(other.high))
    }

    /// The smallest interval around both.
    //@ ensures forall |x: int| self.has(x) || other.has(x) ==> result.has(x)
    //@ ensures result.low == self.low || result.low == other.low
    //@ ensures result.high == self.high || result.high == other.high
    pub fn join(self, other: Interval) -> Interval {
        Interval { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    //@ ensures result == self.has(x as int)
    pub fn contains(self, x: i32) -> bool {
        (self.low..=self.high).contains(&x)
    }

    //@ ensures result == self.high - self.low
    pub fn width(self) -> u32 {
        self.high.abs_diff(self.low)
    }
}

fn main() {
    let a = Interval::new(-3, 5);
    let b = Interval::new(4, 9);
    if let (Some(a), Some(b)) = (a, b) {
        println!("{:?} {:?} {:?}", a.add(b), a.intersect(b), a.join(b));
        println!("{:?} {} {}", a.negate(), a.contains(5), b.width());
    }
}
