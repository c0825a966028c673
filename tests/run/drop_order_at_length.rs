use std::cell::Cell;
struct D<'a>(&'static str, &'a Cell<u32>);
impl<'a> Drop for D<'a> { fn drop(&mut self) { self.1.set(self.1.get() + 1); println!("drop {} {}", self.0, self.1.get()); } }
fn pass<'a>(d: D<'a>) -> D<'a> { println!("pass {}", d.0); d }
fn early(c: &Cell<u32>, n: u32) -> Option<u32> {
    let _a = D("early a", c);
    if n == 0 { return None; }
    let _b = D("early b", c);
    let r = (n < 3).then(|| n * 2)?;
    let _c = D("early c", c);
    Some(r)
}
fn looped(c: &Cell<u32>) -> u32 {
    let mut total = 0;
    'outer: for i in 0..3 {
        let _o = D("outer", c);
        for j in 0..3 {
            let _i = D("inner", c);
            if j == 1 && i == 0 { continue 'outer; }
            if j == 2 { break; }
            if i == 2 { break 'outer; }
            total += i * 10 + j;
        }
    }
    total
}
enum E<'a> { One(D<'a>), Two { a: D<'a>, b: D<'a> }, Zero }
fn consume(e: E) -> &'static str {
    match e {
        E::One(d) => { let n = d.0; n }
        E::Two { a, .. } => { println!("a is {}", a.0); "two" }
        E::Zero => "zero",
    }
}
struct Outer<'a> { second: Option<D<'a>>, first: D<'a>, list: Vec<D<'a>> }
fn main() {
    let c = Cell::new(0);
    let x = pass(D("x", &c));
    let _ = D("ignored", &c);
    let _keep = D("keep", &c);
    println!("{:?} {:?} {:?}", early(&c, 0), early(&c, 2), early(&c, 5));
    println!("{}", looped(&c));
    println!("{}", consume(E::One(D("one", &c))));
    println!("{}", consume(E::Two { a: D("two a", &c), b: D("two b", &c) }));
    println!("{}", consume(E::Zero));
    let mut o = Outer { second: Some(D("s", &c)), first: D("f", &c), list: vec![D("l0", &c), D("l1", &c), D("l2", &c)] };
    o.list.remove(1);
    println!("removed");
    let taken = o.second.take();
    o.first = D("f2", &c);
    println!("replaced");
    drop(taken);
    let moved = o.first;
    println!("moved {}", moved.0);
    let f = move |n: u32| { let d = &x; println!("in closure {} {n}", d.0); };
    f(1);
    f(2);
    let once = { let y = D("captured", &c); move || { println!("once"); drop(y) } };
    once();
    let b: Box<D> = Box::new(D("boxed", &c));
    let unboxed = *b;
    println!("unboxed {}", unboxed.0);
    let arr = [D("arr0", &c), D("arr1", &c)];
    for d in arr { println!("visit {}", d.0); if d.0 == "arr0" { continue; } println!("last"); }
    let v: Vec<D> = (0..3).map(|i| D(["v0", "v1", "v2"][i], &c)).collect();
    let mut it = v.into_iter();
    println!("{}", it.next().map(|d| d.0).unwrap_or("none"));
    println!("rest");
    drop(it);
    let mut opt = Some(D("opt", &c));
    if let Some(ref d) = opt { println!("see {}", d.0); }
    opt = None;
    println!("{}", opt.is_none());
    let t = (D("t0", &c), D("t1", &c), 5);
    let (a, _, n) = t;
    println!("{} {n}", a.0);
    let r = std::mem::replace(&mut o.second, Some(D("new s", &c)));
    println!("{}", r.is_none());
    println!("end {}", c.get());
}
