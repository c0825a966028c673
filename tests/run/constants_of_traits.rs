//! Constants of traits that need one another.
trait S { const ID: u8; const D: u8 = Self::ID * 2; } struct A; struct B; struct P<T>(T);
impl S for A { const ID: u8 = 1; }
impl S for B { const ID: u8 = <A as S>::ID + 1; const D: u8 = <A as S>::D + 3; }
impl<T: S> S for P<T> { const ID: u8 = T::ID + 10; }
const C: u8 = <P<P<B>> as S>::ID;
fn main() { println!("{} {} {} {}", B::ID, B::D, C, <P<A> as S>::D); }
