//! Defaults, indices of several types.
#[derive(Default, Debug, PartialEq)] pub struct S([u8; 32], (u8, [u16; 4])); #[derive(Default, Debug)] enum E { #[default] A, B }
fn main() { let a = [1, 2, 3]; let i = 1; println!("{}", a[i]); let v = vec![1, 2]; let k = "1".parse().unwrap_or(0usize); println!("{} {}", v[k], a[{ 2 }]); println!("{:?} {:?}", S::default() == S::default(), E::default()); match &3u8 { &(0..=5) => println!("in"), _ => {} } match &3u8 { &(0 | 3) => println!("p"), &_ => {} }
  let t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12); println!("{:?} {}", t, t == t); let idx: Vec<usize> = (0..3).collect(); println!("{}", idx.iter().map(|&j| a[j]).sum::<i32>()); let c = |q| a[q]; println!("{}", c(2)); }
