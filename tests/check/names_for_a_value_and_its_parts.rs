//! Names for a value and for its parts.
pub fn a(x: Option<Vec<i32>>) { if let ref a @ Some(ref b) = x { } }
pub fn b(x: Option<i32>) -> i32 { match x { a @ Some(b) if b > 2 => a.unwrap(), n @ None => 3, Some(k @ 1..=2) => k, a @ Some(ref z) => *z } }
pub fn c(x: &Option<Vec<i32>>) { if let a @ Some(b) = x { } }
pub fn d(x: [i32; 3]) -> i32 { let [a, rest @ ..] = x; a + rest[0] }
