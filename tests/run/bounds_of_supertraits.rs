//! Associated types of supertraits in where.
trait A: Iterator where Self::Item: Ord { fn n(self) -> usize where Self: Sized { self.count() } fn m(self) -> Option<Self::Item> where Self: Sized { self.max() } }
impl<T: Iterator> A for T where T::Item: Ord {}
trait B: A where Self::Item: Ord {}
fn main() { println!("{} {:?}", [1].iter().n(), [1, 3].iter().m()); }
