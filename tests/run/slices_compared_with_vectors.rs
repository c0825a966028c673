//! Slices compared with vectors.
fn f(x: Vec<i32>, y: &[i32], z: &mut [i32]) -> (bool, bool, bool, bool, bool) { (y == x, x == y, y[..] == x, z == x, y != x) }
fn main() { println!("{:?}", f(vec![1, 2], &[1, 2], &mut [1])); let s: &[u8] = &[1]; assert_eq!(s, vec![1]); assert_eq!(vec![1u8], s); println!("{}", [1, 2][..] == vec![1, 2]); println!("{}", s == [1] && s == &[1]); }
