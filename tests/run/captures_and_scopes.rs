// shadowing, scopes, temporaries, closures that capture in different ways
#[derive(Debug, Clone)]
struct T(u32);
impl Drop for T {
    fn drop(&mut self) {
        println!("d{}", self.0);
    }
}
fn mk(n: u32) -> T {
    println!("m{n}");
    T(n)
}
fn id<X>(x: X) -> X {
    x
}
fn counter() -> impl_c::Counter {
    impl_c::Counter(0)
}
mod impl_c {
    pub struct Counter(pub u32);
    impl Counter {
        pub fn tick(&mut self) -> u32 {
            self.0 += 1;
            self.0
        }
    }
}
fn run<F: FnOnce() -> R, R>(f: F) -> R {
    println!("[");
    let r = f();
    println!("]");
    r
}
fn twice(f: &mut dyn_free::F<'_>) {
    f.call();
    f.call();
}
mod dyn_free {
    pub struct F<'a>(pub &'a mut u32);
    impl F<'_> {
        pub fn call(&mut self) {
            *self.0 *= 3;
        }
    }
}
fn pick<'a>(a: &'a T, b: &'a T, first: bool) -> &'a T {
    if first {
        a
    } else {
        b
    }
}
fn main() {
    let x = mk(1);
    let x = T(x.0 + 1);
    println!("{}", x.0);
    {
        let _a = mk(10);
        let _b = mk(11);
        let x = mk(12);
        let _ = mk(13);
        println!("in {}", x.0);
    }
    println!("{}", mk(20).0 + mk(21).0);
    let n = match mk(30) {
        T(k) if k > 40 => 0,
        ref t => t.0,
    };
    println!("{n}");
    let moved = mk(40);
    let f = move || moved.0 + 1;
    println!("{}", f());
    println!("{}", f());
    drop(f);
    let v = vec![mk(50), mk(51)];
    let g = || v.len();
    println!("{}", g());
    let s = run(|| v.into_iter().map(|t| t.0).sum::<u32>());
    println!("{s}");
    let mut c = counter();
    let mut log = vec![];
    let mut h = |k| {
        log.push(c.tick() * k);
        log.len()
    };
    h(2);
    h(5);
    println!("{:?}", log);
    let mut m = 2;
    twice(&mut dyn_free::F(&mut m));
    println!("{m}");
    let (p, q) = (mk(60), mk(61));
    println!("{}", pick(&p, &q, false).0);
    let t = (mk(70), mk(71));
    let (a, _) = t;
    println!("{}", a.0);
    let o = Some(mk(80));
    if let Some(ref t) = o {
        println!("{}", t.0);
    }
    let Some(inner) = o else { return };
    println!("{}", id(inner).0);
    let arr = [mk(90), mk(91), mk(92)];
    for (i, t) in arr.into_iter().enumerate() {
        if i == 1 {
            println!("stop {}", t.0);
            break;
        }
    }
    let b = Box::new((mk(100), 5));
    let (t, k) = *b;
    println!("{} {}", t.0, k);
    let mut r = mk(110);
    r = mk(111);
    println!("{}", r.0);
    let y;
    {
        let z = mk(120);
        y = z;
    }
    println!("{}", y.0);
    let res: Result<T, u8> = (|| {
        let a = mk(130);
        if a.0 > 100 {
            Err(3)?
        }
        Ok(a)
    })();
    println!("{}", res.is_err());
    while let Some(t) = Some(mk(140)).filter(|t| t.0 > 200) {
        println!("{}", t.0);
    }
    println!("end");
}
