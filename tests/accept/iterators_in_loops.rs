//! Iterators: what `for` loops through, and what is asked of all of it at once.

pub fn a_map(v: &[u8]) -> u32 { let mut n = 0; for x in v.iter().map(|x| *x as u32 / 2)
 //@ invariant n <= 127
 { n = x; } n }
pub fn a_filter(v: &[u8]) -> u32 { let mut n = 0; for x in v.iter().filter(|x| **x > 3)
 { n = *x as u32; } n }
pub fn a_take(v: &[u8]) -> u32 { let mut n = 0; for x in v.iter().take(3)
 { n = *x as u32; } n }
pub fn a_skip(v: &[u8]) -> u32 { let mut n = 0; for x in v.iter().skip(3)
 { n = *x as u32; } n }
pub fn a_chain(v: &[u8], w: &[u8]) -> u32 { let mut n = 0; for x in v.iter().chain(w.iter())
 { n = *x as u32; } n }
pub fn a_step(v: &[u8]) -> u32 { let mut n = 0; for x in (0..10u32).step_by(2)
 { n = x; } n }
pub fn a_windows(v: &[u8]) -> u32 { let mut n = 0; for x in v.windows(2)
 { n = x[0] as u32; } n }
pub fn a_chunks(v: &[u8]) -> u32 { let mut n = 0; for x in v.chunks(2)
 { n = x[0] as u32; } n }
pub fn a_while(v: &[u8]) -> u32 { let mut n = 0; let mut it = v.iter(); while let Some(x) = it.next()
 //@ decreases it.rest.len()
 { n = *x as u32; } n }
pub fn a_vec(v: Vec<u8>) -> u32 { let mut n = 0; for x in v
 { n = x as u32; } n }
pub fn a_arr(v: [u8; 3]) -> u32 { let mut n = 0; for x in v
 { n = x as u32; } n }
pub struct Count { n: u32 }
impl Iterator for Count { type Item = u32; 
 //@ ensures match result { Some(x) => old(self).n > 0 && x == self.n && self.n == old(self).n - 1, None => old(self).n == 0 && self.n == 0 }
 fn next(&mut self) -> Option<u32> { if self.n == 0 { None } else { self.n -= 1; Some(self.n) } } }
//@ ensures result == 0
pub fn a_own() -> u32 { let mut s = 0; for x in (Count { n: 3 })
 //@ invariant iter.n <= 3 && (iter.n < 3 ==> s == iter.n) 
 //@ decreases iter.n
 { s = x; } s }
pub fn a_inc() -> u32 { let mut s = 0; for x in 0..=9u32 { s = x; } s }
pub fn a_rev() -> u32 { let mut s = 0; for x in (0..9u32).rev() { s = x; } s }
