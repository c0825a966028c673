//! Closures without parameters.
fn main() { let f = || -> u8 { 1 }; println!("{}", f()); let g = move || -> Vec<u8> { vec![1] }; println!("{:?}", g()); let h = |x: u8| -> u8 { x }; h(2); let k = || || 3; println!("{}", k()()); let t = true || false; let u = (|| 4)() | 1; println!("{t} {u}"); }
