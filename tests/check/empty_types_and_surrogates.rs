//! Variants that can not be, and characters that are none.
pub enum V {}
pub fn a(x: Option<V>) -> i32 { match x { None => 1 } }
pub fn b(x: Result<i32, V>) -> i32 { let Ok(y) = x; y }
pub fn c(x: &V) -> i32 { match *x {} }
pub fn d(x: V) -> i32 { match x {} }
pub fn e(x: char) -> i32 { match x { '\0'..='\u{D7FF}' => 1, '\u{E000}'..='\u{10FFFF}' => 2 } }
pub fn f(x: &Option<V>) -> i32 { match x { None => 1, Some(_) => 2 } }
pub fn g(x: char) -> i32 { match x { 'a'..='z' => 1, _ => 2 } }
