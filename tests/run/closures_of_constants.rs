//! Closures in constants and statics are told apart.
static S: [fn(u32) -> u32; 2] = [|x| x + 1, |x| x + 2];
static T: [fn(u32) -> u32; 2] = [|x| x + 3, |x| x + 4];
const U: fn(u32) -> u32 = |x| x + 5;
mod m { pub static S: fn(u32) -> u32 = |x| x + 6; }
struct K;
impl K {
    const V: fn(u32) -> u32 = |x| x + 7;
    const W: fn(u32) -> u32 = |x| x + 8;
}
fn main() { println!("{} {} {} {} {} {} {} {}", S[0](0), S[1](0), T[0](0), T[1](0), U(0), (m::S)(0), (K::V)(0), (K::W)(0)); }
