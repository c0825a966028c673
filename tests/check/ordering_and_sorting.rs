//! Ordering and sorting.

use std::cmp::{Ordering, Reverse};
#[derive(PartialEq, Eq)]
pub struct Task {
    pri: u32,
    name: &'static str,
}
impl PartialOrd for Task {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Task {
    fn cmp(&self, o: &Self) -> Ordering {
        self.pri.cmp(&o.pri).then_with(|| self.name.cmp(o.name))
    }
}
pub fn best(ts: &[Task]) -> Option<&Task> {
    ts.iter().max()
}
pub fn sort(ts: &mut Vec<Task>) {
    ts.sort_by(|a, b| b.cmp(a));
    ts.sort_by_key(|t| Reverse(t.pri));
}
