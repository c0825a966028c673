//! Conditions, branches, bodies of loops and operands of `&&` drop their temporaries at their end.
#[derive(PartialEq, PartialOrd, Clone)]
struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
impl N { fn k(&self) -> u32 { println!("k {}", self.0); self.0 } fn yes(&self) -> bool { self.k() > 0 } fn opt(&self) -> Option<u32> { Some(self.0) } }
fn mk(i: u32) -> N { println!("mk {i}"); N(i) }
fn a() { let _a = N(100); if mk(1) == mk(2) { println!("eq") } else { println!("ne") } }
fn b() -> u32 { let _a = N(100); if mk(1).yes() { mk(2).k() } else { mk(3).k() } }
fn c() { let _a = N(100); let mut i = 0; while mk(i).k() < 2 { i += 1; println!("body") } }
fn d() -> u32 { let _a = N(100); match mk(7).k() { 7 => mk(8).k(), _ => mk(9).k() } }
fn e() -> bool { let _a = N(100); mk(1).yes() && mk(2).yes() && !mk(3).yes() }
fn f() -> bool { let _a = N(100); mk(1).yes() || mk(2).yes() }
fn g() { let _a = N(100); match 3 { n if mk(n).yes() => println!("arm {}", mk(n + 1).k()), _ => {} } }
fn h() { let _a = N(100); let x = mk(1).yes() && { let _q = N(5); mk(2).yes() }; println!("x {x}"); }
fn i() { let _a = N(100); let x = if mk(1).yes() { mk(2).k() } else { 0 } + mk(3).k(); println!("x {x}"); }
fn j() { let _a = N(100); if let Some(x) = mk(1).opt() { println!("in {x}") } else { println!("else") } }
fn k() { let _a = N(100); let mut n = 0; while let Some(x) = mk(n).opt() { println!("in {x}"); n += 1; if n == 3 { break } } }
fn l() -> u32 { let _a = N(100); loop { break mk(1).k() } }
fn m() -> u32 { let _a = N(100); 'a: { let _b = N(50); if mk(3).yes() { break 'a mk(4).k() } mk(5).k() } }
fn n() { let _a = N(100); for x in 0..mk(2).k() { println!("x {x}"); mk(x).k(); } }
fn o() -> u32 { let _a = N(100); let z = { let _b = N(50); mk(5).k() } + mk(6).k(); z }
fn p() { let _a = N(100); let c = |x: u32| mk(x).k() + mk(x + 1).k(); println!("{}", c(4)); }
fn q() { let _a = N(100); matches!(mk(1).k(), 1 if mk(2).yes()); }
fn r() { let _a = N(100); assert!(mk(1).yes()); assert_eq!(mk(1).k(), mk(1).k()); assert!(mk(1).yes() && mk(2).yes(), "{}", mk(3).k()); }
fn s() { let _a = N(100); let Some(x) = mk(1).opt() else { return }; println!("{x}"); }
fn t() { let _a = N(100); let v = &mk(1); let w = [mk(2).k(), mk(3).k()]; println!("{} {}", v.0, w[0]); }
fn u() { let _a = N(100); if !(mk(1) == mk(2)) && mk(3).yes() { println!("then") } }
fn v() -> Option<u32> { let _a = N(100); let y = mk(1).opt()? + mk(2).opt()?; Some(y) }
fn w() -> u32 { let _a = N(100); return mk(1).k() + mk(2).k(); }
fn x() { let _a = N(100); let mut i = 0; loop { i += 1; if mk(i).k() > 1 { break; } } }
fn y() { let _a = N(100); match mk(1) { ref n if n.0 == 2 => {} N(k) => println!("k {k}") } }
fn z() { let _a = N(100); let _ = mk(1); let _b = mk(2); _ = mk(3); mk(4); }
fn main() {
    a(); b(); c(); d(); e(); f(); g(); h();
    i(); j(); k(); l(); m(); n(); o(); p();
    q(); r(); s(); t(); u(); v(); w(); x(); y(); z();
}
