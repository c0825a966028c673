use std::mem::{ManuallyDrop, MaybeUninit};
struct N(u8);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn many(n: u8) -> Vec<N> { (0..n).map(N).collect() }
fn show(v: &[N]) { for x in v { print!("{} ", x.0); } println!(); }
fn main() {
    let mut v = vec![1u8, 2, 3];
    { let _d = ManuallyDrop::new(v.drain(1..2)); }
    println!("{:?}", v);
    let mut v = vec![1u8, 2, 3];
    { let _d = MaybeUninit::new(v.drain(..2)); }
    println!("{:?}", v);
    let mut v = vec![1u8, 2, 3];
    std::mem::forget(v.drain(1..2).map(|x| x + 1));
    println!("{:?}", v);
    let mut v = vec![1u8, 2, 3];
    let mut d = ManuallyDrop::new(v.drain(..2));
    println!("{:?}", d.next());
    unsafe { ManuallyDrop::drop(&mut d); }
    println!("{:?}", v);
    let mut v = many(6);
    { let mut d = v.drain(1..4); println!("got {}", d.next().unwrap().0); println!("mid"); }
    show(&v);
    let mut d = Some(v.drain(..1));
    println!("x");
    d = None;
    println!("y {}", d.is_none());
    show(&v);
    let b = Box::new(v.drain(1..).rev());
    drop(b);
    show(&v);
    let mut v = vec![1u8, 2, 3, 4];
    for x in v.drain(1..3).rev() { if x == 3 { break; } }
    println!("{:?}", v);
    v.extend(vec![7u8, 8, 9].drain(..2));
    println!("{:?}", v);
}
