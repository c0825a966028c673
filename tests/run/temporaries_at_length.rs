//! Temporaries of operands, parts of temporaries, and what a jump out of an expression drops.
mod parameters {
    struct N(u32);
    impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
    impl N { fn k(&self) -> u32 { println!("k {}", self.0); self.0 } fn yes(&self) -> bool { self.k() > 0 } fn opt(&self) -> Option<u32> { if self.0 == 1 { None } else { Some(self.0) } } 
      fn me(self) -> u32 { mk(self.0 + 10).k() } }
    fn mk(i: u32) -> N { println!("mk {i}"); N(i) }
    fn a(p: N, q: N) -> u32 { let _z = N(3); mk(9).k() }
    fn b() { let Some(x) = mk(1).opt() else { println!("else"); return }; println!("{x}"); }
    fn c((p, _): (N, N), _: N) -> u32 { mk(9).k() + p.0 }
    fn d() { let p = N(5); let f = move |x: N| { let _q = &p; mk(6).k() + x.0 }; println!("{}", f(N(4))); }
    fn e() { let p = N(5); let f = move |x: N, _: N| { drop(p); mk(6).k() + x.0 }; println!("{}", f(N(4), N(3))); }
    fn f() -> u32 { for i in [N(1), N(2)] { if i.yes() && mk(3).yes() { continue } } let mut n = 0; while mk(n).k() < 2 && n < 5 { n += 1; if mk(20).yes() { continue } } n }
    fn g() { let mut n = 3; while let Some(x) = mk(n).opt() { n -= 1; println!("x {x} {n}"); if mk(30).k() == 31 { break } } println!("end"); }
    fn h() -> u32 { let r = loop { let _t = N(7); if mk(1).yes() { break mk(2).k() + mk(3).k() } }; r }
    fn i() { let x = &mk(1); let y = match 3 { 3 => &mk(2), _ => x }; let z = if x.yes() { &mk(4) } else { &mk(5) }; println!("{} {} {}", x.0, y.0, z.0); }
    fn j() { println!("{}", match mk(2).opt() { Some(k) => mk(k).k(), None => 0 }); }
    pub fn all() { println!("{}", a(N(1), N(2))); b(); c((N(1), N(2)), N(3)); d(); e(); f(); g(); h(); i(); j(); println!("{}", N(2).me()); }
}
mod let_else {
    struct N(u32);
    impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
    impl N { fn opt(&self) -> Option<u32> { if self.0 == 1 { None } else { Some(self.0) } } }
    fn mk(i: u32) -> N { println!("mk {i}"); N(i) }
    fn pair(i: u32) -> (Option<N>, N) { (None, N(i)) }
    fn a() { let Some(x) = &mk(1).opt() else { println!("else"); return }; println!("{x}"); }
    fn b() { let (Some(x), _) = &pair(1) else { println!("else"); return }; println!("{}", x.0); }
    fn c() { let (Some(x), _) = pair(1) else { println!("else"); return }; println!("{}", x.0); }
    fn d() { let p = pair(1); let (Some(x), _) = p else { println!("else"); return }; println!("{}", x.0); }
    fn e() { let (Some(ref x), _) = pair(1) else { println!("else"); return }; println!("{}", x.0); }
    fn f() { for i in 0..3 { let Some(x) = mk(i).opt() else { println!("else"); continue }; println!("{x}"); } }
    pub fn all() { a(); b(); c(); d(); e(); f(); }
}
mod jumps {
    struct N(u32);
    impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
    fn none() -> Option<u32> { None }
    fn a() -> Option<N> { let t = (N(8), none()?); Some(t.0) }
    fn b() { let mut i = 0; loop { i += 1; let t = (N(i), if i == 3 { break } else { i }); println!("{}", t.0.0); } }
    fn c() -> u32 { let t = [N(1), N(2), return 4]; 5 }
    fn d() { let mut i = 0; while i < 3 { i += 1; let t = (N(i), if i == 2 { continue } else { i }); println!("{}", t.0.0); } }
    fn take(n: N, k: u32) {}
    fn e() -> Option<()> { take(N(5), none()?); Some(()) }
    fn f() -> Option<()> { let v = vec![N(5), N(none()?)]; Some(()) }
    fn g() -> u32 { 'a: { let x = (N(3), break 'a 7); 9 } }
    pub fn all() { a(); b(); c(); d(); e(); f(); g(); }
}
mod parts {
    struct N(u32);
    impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
    struct Q { a: N, b: N, c: u32 }
    struct B(Box<N>);
    fn mk(k: u32) -> N { println!("mk {k}"); N(k) }
    fn q(k: u32) -> Q { Q { a: N(k), b: N(k + 1), c: k } }
    fn id(k: u32) -> N { N(k) }
    pub fn all() {
        let s = N(1); s; println!("z");
        let t = q(2); t.a; println!("y"); t.b; println!("x");
        q(4).a; println!("w");
        let _ = q(6).a; println!("v");
        let Q { a: _, b: z, .. } = q(8); println!("u");
        match q(10).a { N(k) => println!("k {k}") }
        match q(12).a { ref n => println!("k {}", n.0) }
        match q(14).a { n => println!("k {}", n.0) }
        if let N(16) = q(16).a { println!("ok") }
        let arr = [N(20), N(21)]; (arr, 3).0; println!("t");
        let ref r = q(22).b; println!("s {}", r.0);
        let c = B(Box::new(N(30))); *c.0; println!("r");
        q(40).c; println!("q");
        *(&q(42).c); println!("p");
        let N(k) = q(44).a; println!("o {k}");
        let k = q(46).a.0 + q(48).b.0; println!("n {k}");
        _ = q(50).a; println!("m");
        (_, _) = (q(52).a, id(54)); println!("l");
    }
}
mod arrays {
    struct N(u32);
    impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
    struct Q { a: N, b: N, c: u32 }
    fn mk(k: u32) -> N { N(k) }
    fn c(b: bool) -> bool { b }
    pub fn all() {
        { let [_, _, _, p, _, _, _, q, _] = [N(0), N(1), N(2), N(3), N(4), N(5), N(6), N(7), N(8)]; println!("x"); }
        { let a = [N(0), N(1), N(2), N(3), N(4)]; if c(true) { let [_, _, x, _, _] = a; println!("y"); } println!("z"); }
        { let a = [N(0), N(1), N(2), N(3), N(4)]; if c(false) { let [_, _, x, _, _] = a; println!("y"); } println!("z"); }
        { let a = [N(0), N(1), N(2), N(3), N(4)]; if c(false) { let [_, x @ .., _, _] = a; println!("y"); } println!("z"); }
        { let a = [N(0), N(1), N(2), N(3), N(4)]; if c(true) { let [_, x @ .., _, _] = a; println!("y"); } println!("z"); }
        { let _ = Q { c: 2, ..Q { b: mk(3), a: mk(4), c: 3 } }.b; }
        { let q = Q { c: 2, ..Q { b: mk(3), a: mk(4), c: 3 } }; println!("z"); }
        { let q = Q { b: mk(3), a: mk(4), c: 3 }; if c(false) { drop(q.b) } println!("z"); }
    }
}
fn main() {
    parameters::all();
    let_else::all();
    jumps::all();
    parts::all();
    arrays::all();
}
