//! Sorting keeps the order of elements that it does not tell apart.
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Job {
    pub urgency: u8,
    pub number: u32,
}

//@ requires forall |i: int, j: int| 0 <= i < j < jobs@.len() ==> jobs@[i].number < jobs@[j].number
//@ ensures jobs@.to_multiset() == old(jobs@).to_multiset()
//@ ensures forall |i: int, j: int| 0 <= i < j < jobs@.len() ==> jobs@[i].urgency <= jobs@[j].urgency
//@ ensures forall |i: int, j: int| 0 <= i < j < jobs@.len() && jobs@[i].urgency == jobs@[j].urgency ==>
//@     jobs@[i].number < jobs@[j].number
pub fn by_urgency(jobs: &mut Vec<Job>) {
    jobs.sort_by_key(|job| job.urgency);
}

//@ requires forall |i: int, j: int| 0 <= i < j < jobs@.len() ==> jobs@[i].number < jobs@[j].number
//@ ensures forall |i: int, j: int| 0 <= i < j < jobs@.len() && jobs@[i].urgency == jobs@[j].urgency ==>
//@     jobs@[i].number < jobs@[j].number
pub fn most_urgent_first(jobs: &mut [Job]) {
    jobs.sort_by(|a, b| b.urgency.cmp(&a.urgency));
}

/// Compared by the key alone.
#[derive(Clone, Copy, Debug)]
pub struct Entry(u8, u64);
impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.0 == other.0
    }
}
impl Eq for Entry {}
impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Entry) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Entry {
    fn cmp(&self, other: &Entry) -> Ordering {
        self.0.cmp(&other.0)
    }
}

//@ requires forall |i: int, j: int| 0 <= i < j < v@.len() ==> v@[i].1 <= v@[j].1
//@ ensures forall |i: int, j: int| 0 <= i < j < v@.len() && v@[i].0 == v@[j].0 ==> v@[i].1 <= v@[j].1
pub fn by_order(v: &mut Vec<Entry>) {
    v.sort();
}

fn main() {
    let mut jobs: Vec<Job> = [3, 1, 3, 1].iter().enumerate().map(|(n, u)| Job { urgency: *u, number: n as u32 }).collect();
    by_urgency(&mut jobs);
    println!("{jobs:?}");
    let mut others = [Job { urgency: 1, number: 1 }, Job { urgency: 1, number: 2 }, Job { urgency: 5, number: 3 }];
    most_urgent_first(&mut others);
    println!("{others:?}");
    let mut entries = vec![Entry(2, 1), Entry(1, 2), Entry(2, 3)];
    by_order(&mut entries);
    println!("{entries:?}");
}
