fn f(a: [u8; 2], b: &[u8]) -> bool { a == *b && *b == a && &a == b && b == a }
fn g(x: fn()) -> bool { (x as *const u8).is_null() }
fn h() {}
fn main() { println!("{} {} {}", f([1, 2], &[1, 2]), f([1, 2], &[1, 3]), g(h)); let v = vec![1u8, 2]; println!("{} {} {}", v == [1, 2], v[..] == [1u8, 3], [vec![1]] == [vec![1]]); }
