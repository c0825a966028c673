//! Numbers compared with types of the program.
struct E(u32); impl PartialEq<E> for u32 { fn eq(&self, o: &E) -> bool { *self == o.0 } }
impl PartialOrd<E> for u32 { fn partial_cmp(&self, o: &E) -> Option<std::cmp::Ordering> { self.partial_cmp(&o.0) } }
impl PartialEq<E> for [u8; 2] { fn eq(&self, o: &E) -> bool { self[0] as u32 == o.0 } }
impl PartialEq<E> for (u8, u8) { fn eq(&self, o: &E) -> bool { self.0 as u32 == o.0 } }
fn main() { println!("{} {}", 12u32 == E(12), 12u32 < E(13)); println!("{} {}", [1u8, 2] == E(1), (1u8, 2u8) == E(3)); }
