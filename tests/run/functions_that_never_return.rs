//! Calls that do not come back.
fn never() -> ! { panic!("n") }
fn a() { let q = if true { 1 } else { never() }; println!("{q}"); }
fn b() { let Some(q) = Some(1u8) else { never() }; println!("{q}"); }
fn c() { let v = vec![1]; if v.len() > 5 { drop(v); never(); } println!("{v:?}"); }
fn d(f: fn() -> !) { let x; if true { x = 3 } else { f() } println!("{x}"); }
fn e() { let mut x = 0; x += match 3 { 3 => 4, _ => never() }; println!("{x}"); }
fn f() -> u8 { let (a, b) = if true { (1, 2) } else { never() }; a + b }
struct S; impl S { fn stop(&self) -> ! { loop {} } }
fn g(s: &S, b: bool) -> u8 { let x: u8; match b { true => x = 1, false => s.stop() } x }
fn h(b: bool) -> u8 { let c = || -> ! { panic!() }; let y; if b { y = 2 } else { c() } y }
fn main() { a(); b(); c(); d(never); e(); println!("{}", f()); println!("{}", g(&S, true)); println!("{}", h(true)); }
