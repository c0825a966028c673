//# exit: 101
//# panic: 55: the end
//! A panic finds operands of all kinds of expressions that wait to be used.
use std::ops::Add;
#[derive(PartialEq)] struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
impl Add for N { type Output = N; fn add(self, o: N) -> N { N(self.0 + o.0) } }
impl N { fn take(self, _o: N, _k: u32) {} fn refd(&self, k: u32) -> u32 { k + self.0 } fn with(self, o: N) -> N { N(self.0 * 10 + o.0) } }
struct Q { a: N, b: N, c: u32 }
enum E { A, B(N, N, u32) }
fn cond() -> bool { true }
fn mk(i: u32) -> N { N(i) }
fn opt() -> Option<N> { Some(N(40)) }
fn use_(n: N) { println!("use {}", n.0); }
fn use_v(v: Vec<N>) { println!("use {}", v.len()); }
fn pair(a: N, _b: u32) -> N { a }
fn take_ref(n: &N, k: u32) -> u32 { n.0 + k }
fn tup_() -> u32 { let _first = N(100); let t = (N(1), arr_()); use_(t.0); 0 }
fn arr_() -> u32 { let _first = N(101); let t = [N(1), N(2), N(boxn_())]; let [a, _b, _c] = t; use_(a); 0 }
fn boxn_() -> u32 { let _first = N(102); let t = (Box::new(N(1)), some_()); use_(*t.0); 0 }
fn some_() -> u32 { let _first = N(103); let t = (Some(N(1)), iff_()); if let Some(x) = t.0 { use_(x) } 0 }
fn iff_() -> u32 { let _first = N(104); let t = (if cond() { N(1) } else { N(2) }, matchs_()); use_(t.0); 0 }
fn matchs_() -> u32 { let _first = N(105); let t = (match opt() { Some(x) => x, None => N(9) }, vecm_()); use_(t.0); 0 }
fn vecm_() -> u32 { let _first = N(106); let v = vec![N(1), N(2), N(method_())]; use_v(v); 0 }
fn method_() -> u32 { let _first = N(107); mk(1).take(N(2), methodr_()); 0 }
fn methodr_() -> u32 { let _first = N(108); mk(1).refd(chain_()); 0 }
fn chain_() -> u32 { let _first = N(109); mk(1).with(N(2)).with(N(3)).refd(clos_()); 0 }
fn clos_() -> u32 { let _first = N(110); let n = N(1); let f = move |k: u32| { use_(n); k }; let t = (N(3), f(push_())); use_(t.0); 0 }
fn push_() -> u32 { let _first = N(111); let mut v = Vec::new(); v.push(N(1)); v.push(N(pushb_())); use_v(v); 0 }
fn pushb_() -> u32 { let _first = N(112); let mut v = Vec::new(); v.push(N(1)); v.push((N(2), assign_()).0); use_v(v); 0 }
fn assign_() -> u32 { let _first = N(113); let mut a = N(1); a = (N(2), replace_()).0; use_(a); 0 }
fn replace_() -> u32 { let _first = N(114); let mut a = N(1); let b = core::mem::replace(&mut a, N(nest_())); use_(b); use_(a); 0 }
fn nest_() -> u32 { let _first = N(115); let t = ((N(1), N(2)), (N(3), strct_())); use_(t.0.0); 0 }
fn strct_() -> u32 { let _first = N(116); let q = Q { b: N(1), a: N(2), c: upd_() }; use_(q.a); 0 }
fn upd_() -> u32 { let _first = N(117); let base = Q { a: N(1), b: N(2), c: 3 }; let q = Q { c: upd2_(), ..base }; use_(q.a); 0 }
fn upd2_() -> u32 { let _first = N(118); let base = Q { a: N(1), b: N(2), c: 3 }; let q = Q { a: N(indirect_()), ..base }; use_(q.a); 0 }
fn indirect_() -> u32 { let _first = N(119); let g: fn(N, u32) -> N = pair; use_(g(N(1), lasty_())); 0 }
fn lasty_() -> u32 { let _first = N(120); let x = { let _y = N(1); (N(2), printt_()).0 }; use_(x); 0 }
fn printt_() -> u32 { let _first = N(121); println!("{}", mk(1).refd(mapopt_())); 0 }
fn mapopt_() -> u32 { let _first = N(122); let o = opt().map(|x| { let k = (x, unwrapor_()); k.0 }); println!("{}", o.is_some()); 0 }
fn unwrapor_() -> u32 { let _first = N(123); let o = opt().unwrap_or(N(forl_())); use_(o); 0 }
fn forl_() -> u32 { let _first = N(124); for n in [N(1), N(2), N(3)] { if n.0 == 2 { rep_(); } use_(n); } 0 }
fn rep_() -> u32 { let _first = N(125); let a = [const { None::<N> }; 3]; let t = (a, blockt_()); drop(t.0); 0 }
fn blockt_() -> u32 { let _first = N(126); let t = ({ let a = N(1); a }, { let b = N(2); enumv_(); b }); use_(t.0); 0 }
fn enumv_() -> u32 { let _first = N(127); let e = E::B(N(1), N(2), opadd_()); if let E::B(a, _, _) = e { use_(a) } 0 }
fn opadd_() -> u32 { let _first = N(128); let a = N(1) + N(opadd2_()); use_(a); 0 }
fn opadd2_() -> u32 { let _first = N(129); let a = N(1) + N(2) + N(cmpn_()); use_(a); 0 }
fn cmpn_() -> u32 { let _first = N(130); if mk(1) == N(matchref_()) { println!("eq"); } 0 }
fn matchref_() -> u32 { let _first = N(131); match &mk(1) { n if n.0 == matchg_() => {}, _ => {} } 0 }
fn matchg_() -> u32 { let _first = N(132); match opt() { Some(n) if n.0 == letelse_() => use_(n), _ => {} } 0 }
fn letelse_() -> u32 { let _first = N(133); let Some(x) = opt() else { return 0 }; let y = (x, ifletb_()); use_(y.0); 0 }
fn ifletb_() -> u32 { let _first = N(134); if let Some(x) = opt() { let y = [x, N(rcv_())]; drop(y); } 0 }
fn rcv_() -> u32 { let _first = N(135); take_ref(&mk(4), arrb_()); 0 }
fn arrb_() -> u32 { let _first = N(136); let a = [Box::new(N(1)), Box::new(N(end()))]; drop(a); 0 }
fn end() -> u32 { if cond() { panic!("the end") } 3 }
fn main() { tup_(); }
