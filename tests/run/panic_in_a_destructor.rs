//# exit: 101
//# panic: 7: in drop 2
//! What else is owned is dropped, once: the rest of a vector, of a struct that was moved in part, of an array.
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0); if self.0 == 2 { panic!("in drop {}", self.0) }
    }
}
struct P { a: N, b: N, c: N, d: N }
enum E { A(N, N), B(N, N, N) }
struct D(Vec<N>, N);
impl Drop for D { fn drop(&mut self) { println!("D"); self.0.truncate(1); println!("not reached"); } }
fn vector() { let _d = D(vec![N(20), N(21), N(2), N(22)], N(23)); println!("vector") }
fn array() -> N { let [_, x, ..] = [N(30), N(31), N(32), N(33)]; vector(); x }
fn parts() -> N {
    let p = P { a: N(40), b: N(41), c: N(42), d: N(43) };
    drop(p.c);
    let e = E::B(N(44), N(45), N(46));
    if let E::B(x, ..) = e { drop(x); }
    let n = (N(47), array());
    n.1
}
fn replaced() { let mut x = N(50); x = parts(); drop(x); }
fn main() {
    let _first = [N(60), N(61)];
    let b = Box::new((N(62), N(63)));
    drop(b.0);
    replaced();
}
