//# contracts: partly
//! A set of addresses as a sorted vector of disjoint intervals.

#[derive(Clone, Copy)]
pub struct Interval {
    start: u64,
    end: u64,
}

pub struct IntervalSet {
    parts: Vec<Interval>,
}

/*@
impl Interval {
    spec fn has(self, x: u64) -> bool { self.start <= x < self.end }
}
impl IntervalSet {
    spec fn ok(self) -> bool {
        (forall |i: int| 0 <= i < self.parts@.len() ==> self.parts[i].start < self.parts[i].end)
            && (forall |i: int, j: int| 0 <= i < j < self.parts@.len() ==> self.parts[i].end < self.parts[j].start)
    }
    spec fn has(self, x: u64) -> bool { exists |i: int| 0 <= i < self.parts@.len() && self.parts[i].has(x) }
}
@*/

impl IntervalSet {
    //@ ensures result.ok() && (forall |x: u64| !result.has(x))
    pub fn new() -> Self {
        IntervalSet { parts: Vec::new() }
    }

    //@ requires self.ok()
    //@ ensures result == self.has(x)
    pub fn contains(&self, x: u64) -> bool {
        let mut low = 0;
        let mut high = self.parts.len();
        while low < high
        //@ invariant low <= high <= self.parts@.len()
        //@ invariant forall |i: int| 0 <= i < low ==> self.parts[i].end <= x
        //@ invariant forall |i: int| high <= i < self.parts@.len() ==> x < self.parts[i].start
        //@ decreases high - low
        {
            let middle = low + (high - low) / 2;
            let part = self.parts[middle];
            if x < part.start {
                high = middle;
            } else if part.end <= x {
                low = middle + 1;
            } else {
                return true;
            }
        }
        false
    }

    /// Adds an interval, joined with those that it touches.
    //@ requires self.ok() && start < end
    //@ ensures self.ok()
    //@ ensures forall |x: u64| self.has(x) <==> old(*self).has(x) || start <= x < end
    pub fn insert(&mut self, start: u64, end: u64) {
        let mut joined = Interval { start, end };
        let mut parts: Vec<Interval> = Vec::new();
        let mut i = 0;
        while i < self.parts.len() && self.parts[i].end < start
        //@ invariant i <= self.parts@.len() && parts@ == self.parts@.take(i)
        //@ invariant forall |k: int| 0 <= k < i ==> self.parts[k].end < start
        //@ decreases self.parts@.len() - i
        {
            parts.push(self.parts[i]);
            i += 1;
        }
        let first = i;
        while i < self.parts.len() && self.parts[i].start <= end
        //@ invariant first <= i <= self.parts@.len()
        //@ invariant joined.start <= start && end <= joined.end
        //@ invariant forall |k: int| 0 <= k < first ==> self.parts[k].end < joined.start
        //@ invariant i < self.parts@.len() && joined.end != end ==> joined.end < self.parts[i].start
        //@ invariant forall |x: u64| joined.has(x) <==> start <= x < end || (exists |k: int| first <= k < i && self.parts[k].has(x))
        //@ decreases self.parts@.len() - i
        {
            let part = self.parts[i];
            if part.start < joined.start {
                joined.start = part.start;
            }
            if joined.end < part.end {
                joined.end = part.end;
            }
            i += 1;
        }
        parts.push(joined);
        let last = i;
        while i < self.parts.len()
        //@ invariant last <= i <= self.parts@.len()
        //@ invariant parts@ == self.parts@.take(first).push(joined) + self.parts@.subrange(last, i)
        //@ decreases self.parts@.len() - i
        {
            parts.push(self.parts[i]);
            i += 1;
        }
        self.parts = parts;
    }
}

fn main() {
    let mut set = IntervalSet::new();
    set.insert(10, 20);
    set.insert(30, 40);
    set.insert(15, 32);
    set.insert(50, 60);
    println!("{} {} {} {}", set.contains(25), set.contains(40), set.contains(55), set.parts.len());
}
