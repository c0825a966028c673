//! Literals of vectors and arrays that are compared.
fn main() { println!("{}", vec![1usize] == [1]); let n = 3u8; assert_eq!(vec![n], [3]); let v = vec![vec![1usize]]; println!("{}", v[0] == [1]); println!("{}", vec![1u8] == &[1]); let s: &[u64] = &[1]; println!("{}", s == [1]); println!("{}", vec![1u64][..] == [1]); assert_eq!(v[0], [1]); assert_eq!(&v[0][..], [1]); }
