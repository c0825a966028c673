use std::ops::Add;
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Meters(u32);
trait Area { fn area(&self) -> u32; 
  //@ ensures result == 2
  fn two(&self) -> u32 { 2 } }
impl Area for Meters { fn area(&self) -> u32 { self.0 } }
//@ ensures result == x
fn same<T: Copy>(x: T) -> T { x }
//@ ensures result == a || result == b
fn max<T: Ord + Copy>(a: T, b: T) -> T { if a > b { a } else { b } }
//@ ensures result == a
fn first<T: Copy, U>(a: T, _b: U) -> T { a }
//@ ensures result <= 5
fn area<T: Area>(t: &T) -> u32 { t.area() }
//@ requires N > 0
//@ ensures result == xs[0]
fn head<const N: usize>(xs: [u32; N]) -> u32 { xs[0] }
//@ ensures result.len() == N
fn fill<T: Copy, const N: usize>(x: T) -> Vec<T> { let mut v = Vec::new(); for _ in 0..N { v.push(x) } v }
//@ ensures true
fn apply<F: Fn(u32) -> u32>(f: F) -> u32 { f(3) }
//@ ensures forall |i: int| 0 <= i < xs.len() ==> xs[i] != x || result
fn has<T: PartialEq>(xs: &[T], x: T) -> bool { for y in xs { if *y == x { return true } } false }
struct Stack<T> { items: Vec<T> }
impl<T: Clone> Stack<T> {
    //@ ensures final(self).items.len() == old(self).items.len() + 1
    fn push(&mut self, x: T) { self.items.push(x) }
}
fn main() {}
