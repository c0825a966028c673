//! Associated types.

pub trait Stack {
    type Item;
    fn push_it(&mut self, x: Self::Item);
    fn pop_it(&mut self) -> Option<Self::Item>;
}
impl<T> Stack for Vec<T> {
    type Item = T;
    fn push_it(&mut self, x: T) {
        self.push(x)
    }
    fn pop_it(&mut self) -> Option<T> {
        self.pop()
    }
}
pub fn drain<S>(s: &mut S) -> Vec<S::Item>
where
    S: Stack,
{
    let mut out = vec![];
    while let Some(x) = s.pop_it() {
        out.push(x);
    }
    out
}
pub fn sum<S: Stack<Item = u32>>(s: &mut S) -> u32 {
    let mut t = 0;
    while let Some(x) = s.pop_it() {
        t += x;
    }
    t
}
