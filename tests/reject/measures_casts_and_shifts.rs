//# panics: sh1(1, -1)
//# panics: sh2(1, -1)
//# shows: sh3(1) != 1
//# shows: sh4(-1) < 0
//# panics: di(i32::MIN, -1)
//# panics: ab(i64::MIN)
//# panics: ne(i16::MIN)
//# shows: ca(65536) as u32 != 65536
//# shows: cb(-1) as i64 != -1
//# shows: cc(u64::MAX) < 0
//# shows: cd(97) == 'a'
//# shows: ce('\u{ff}') >= 128
//# shows: cf('\u{100}') == 0
//# shows: st(1) != 1
//# shows: lb2(true) != 1
//# shows: lp(true) != 1
//# shows: lp2() != 1
//# shows: lp3(2) == 9
//# shows: bm().1 != 2
//! Measures that do not go down, casts that change a value, shifts by too much, borrows that leave a block or a loop.
#![allow(unused, dead_code)]
pub enum T { L, N(Box<T>, Box<T>) }
//@ decreases t
pub fn m1(t: &T) -> u32 { match t { T::L => 0, T::N(a, b) => m1(t) } } //~ ERROR V0009: this measure
//@ decreases t
pub fn m2(t: &T) { match t { T::L => (), T::N(a, b) => { m2(a); m2(&T::N(Box::new(T::L), Box::new(T::L))); } } } //~ ERROR V0009: this measure
//@ decreases t
pub fn m3(t: T) { match t { T::L => (), T::N(a, b) => m3(T::N(b, Box::new(T::L))) } } //~ ERROR V0009: this measure
//@ decreases t
pub fn m4(t: &mut T) { if let T::N(a, b) = t { *t = T::L; m4(t); } else { *t = T::L; m4(t); } } //~ ERROR V0009: this measure
//@ decreases n
pub fn m5(n: i32) { if n != 0 { m5(n - 1) } }
//~^ ERROR V0003: this
//~^^ ERROR V0009: this measure
//@ decreases n, k
pub fn m6(n: u32, k: u32) { if k > 0 { m6(n, k - 1) } else if n > 0 { m6(n - 1, k) } else { m6(n, k) } } //~ ERROR V0009: this measure
pub fn m7(mut n: u32) { while n != 5 
//@ decreases n
//~^ ERROR V0009: this measure
{ n = if n > 5 { n - 1 } else { 6 }; } }
pub fn sh1(x: u8, y: i8) -> u8 { x << y } //~ ERROR V0010: this
//@ requires y < 8
pub fn sh2(x: u8, y: i8) -> u8 { x >> y } //~ ERROR V0010: this
//@ ensures result == x
//~^ ERROR V0001: this postcondition
pub fn sh3(x: i8) -> i8 { ((x as u8) >> 1 << 1) as i8 }
//@ ensures result >= 0
//~^ ERROR V0001: this postcondition
pub fn sh4(x: i8) -> i8 { x >> 7 }
pub fn di(x: i32, y: i32) -> i32 { if y != 0 { x / y } else { 0 } } //~ ERROR V0003: this
pub fn ab(x: i64) -> i64 { x.abs() } //~ ERROR V0003: this
pub fn ne(x: i16) -> i16 { -x } //~ ERROR V0003: this
//@ ensures result as u32 == x
//~^ ERROR V0001: this postcondition
pub fn ca(x: u32) -> u16 { x as u16 }
//@ ensures result as int == x as int
//~^ ERROR V0001: this postcondition
pub fn cb(x: i8) -> u32 { x as u32 }
//@ ensures result as int == x as int
//~^ ERROR V0001: this postcondition
pub fn cc(x: u64) -> i64 { x as i64 }
//@ ensures result != 'a'
//~^ ERROR V0001: this postcondition
pub fn cd(x: u8) -> char { x as char }
//@ ensures (result as int) < 128
//~^ ERROR V0001: this postcondition
pub fn ce(x: char) -> u8 { x as u8 }
//@ ensures result as int == x as int
//~^ ERROR V0001: this postcondition
pub fn cf(x: char) -> u8 { x as u8 }
static ST: [u32; 2] = [1, 2];
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn st(i: usize) -> u32 { ST[i % 2] }
//@ ensures *r == 3
//~^ ERROR V0001: this postcondition
pub fn lb(r: &mut u32, c: bool) { 'a: { *r = 3; if c { break 'a; } *r = 4; } }
//@ ensures result == 3
//~^ ERROR V0001: this postcondition
pub fn lb2(c: bool) -> u32 { let mut x = 1; let mut y = 2; let r = 'a: { if c { break 'a &mut x; } &mut y }; *r = 3; x }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn lp(c: bool) -> u32 { let mut x = 1; let mut n = 0; let r = loop
//@ invariant n <= 3
//@ decreases 3 - n
{ if n >= 3 { break &mut x; } n += 1; }; *r = 3; x }
//@ ensures result == 1
//~^ ERROR V0001: this postcondition
pub fn lp2() -> u32 { let mut x = 1; let mut y = 2; let mut r = &mut x; let mut n = 0; while n < 2
//@ invariant n <= 2
//@ decreases 2 - n
{ *r = 5; r = &mut y; n += 1; } x }
//@ ensures result != 9
//~^ ERROR V0001: this postcondition
pub fn lp3(k: u32) -> u32 { let mut x = 1; let mut y = 2; let mut r = &mut x; let mut n = 0; while n < k
//@ invariant n <= k
//@ decreases k - n
{ *r = 5; r = &mut y; n += 1; } *r = 9; y }
//@ ensures result == 2
//~^ ERROR V0001: this postcondition
pub fn take(a: &mut Option<Box<u32>>) -> u32 { match a.take() { Some(b) => 2, None => if a.is_none() { 3 } else { 2 } } }
//@ ensures *a == old(*a)
//~^ ERROR V0001: this postcondition
pub fn bx(a: &mut Box<(u32, u32)>) { let (x, y) = &mut **a; *x += 0; *y = 1; }
//@ ensures result.1 == 2
//~^ ERROR V0001: this postcondition
pub fn bm() -> (u32, u32) { let b = Box::new((Box::new(1u32), Box::new(2u32))); let c = *b; let mut d = c.1; *d += 1; (*c.0, *d) }
