//! Comparisons that types define, across types and behind references.
struct E(u32); impl PartialEq<u32> for E { fn eq(&self, o: &u32) -> bool { println!("E==u32"); self.0 == *o } }
struct F { a: u32, b: u32 } impl PartialEq<E> for F { fn eq(&self, o: &E) -> bool { self.b == o.0 } }
#[derive(Debug, PartialEq, Clone)] struct G(Vec<u8>);
fn main() { println!("{} {}", &E(3) == &3, &F { a: 1, b: 2 } == &E(2));
 let v = vec![1]; println!("{} {}", &v == &[1], &v != &[2]);
 let s = [1u8, 2, 3]; println!("{}", &s[..2] == &[1, 2]);
 let mut t = [1u8, 2, 3]; println!("{}", &mut t[..] == &mut [1u8, 2, 3]);
 assert_eq!(&v, &[1]); assert_ne!(&v, &[2]); assert_eq!(&v[..], &[1]); assert_eq!(v, [1]); assert_eq!(&v, &vec![1]); 
 let w = vec![G(vec![1]), G(vec![])]; println!("{} {}", &w == &[G(vec![1]), G(vec![])], &w[..] == &[G(vec![1])]); println!("{}", &&E(3) == &&3);
 println!("{}", &[G(vec![1])] == &[G(vec![1])]); println!("{}", [&1, &2] == [&1, &2]); println!("{}", Some(&v) == Some(&vec![1]));
}
