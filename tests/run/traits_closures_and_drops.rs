use std::fmt::Debug;
trait Shape {
    const SIDES: u32;
    const NAME: &'static str = "shape";
    fn area(&self) -> u64;
    fn describe(&self) -> u64
    where
        Self: Sized,
    {
        println!("{} {} {}", Self::NAME, Self::SIDES, self.area());
        self.area() * Self::SIDES as u64
    }
}
struct Sq(u64);
struct Tri {
    b: u64,
    h: u64,
}
impl Shape for Sq {
    const SIDES: u32 = 4;
    const NAME: &'static str = "square";
    fn area(&self) -> u64 {
        self.0 * self.0
    }
}
impl Shape for Tri {
    const SIDES: u32 = Sq::SIDES - 1;
    fn area(&self) -> u64 {
        self.b * self.h / 2
    }
}
struct Noisy<T: Debug>(T, &'static str);
impl<T: Debug> Drop for Noisy<T> {
    fn drop(&mut self) {
        println!("drop {:?} {}", self.0, self.1);
    }
}
fn mk<T: Debug>(t: T, s: &'static str) -> Noisy<T> {
    Noisy(t, s)
}
struct Pair<A: Debug, B: Debug> {
    a: Noisy<A>,
    b: Noisy<B>,
}
fn total<S: Shape>(xs: &[S]) -> u64 {
    xs.iter().map(Shape::describe).sum()
}
fn apply<F, R>(f: F) -> R
where
    F: FnOnce(u32) -> R,
{
    f(7)
}
fn make_adder(n: u32) -> impl_adder::Adder {
    impl_adder::Adder { n }
}
mod impl_adder {
    pub struct Adder {
        pub n: u32,
    }
    impl Adder {
        pub fn call(&self, x: u32) -> u32 {
            self.n + x
        }
    }
}
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C, x: A) -> C {
    g(f(x))
}
fn main() {
    println!("{}", total(&[Sq(2), Sq(3)]) + total(&[Tri { b: 4, h: 5 }]));
    let p = Pair {
        a: mk(1, "a"),
        b: mk("x", "b"),
    };
    let Pair { b, .. } = p;
    println!("took {}", b.1);
    let c = {
        let _t = mk([1u8, 2], "t");
        let n = _t.0.len();
        mk(n, "inner")
    };
    let v = vec![mk(1, "v0"), mk(2, "v1"), mk(3, "v2")];
    for n in v {
        if n.0 == 2 {
            println!("break");
            break;
        }
    }
    println!(
        "{} {}",
        apply(|x| x * 2),
        apply(|x| {
            let c2 = &c;
            format_len(c2.0, x)
        })
    );
    println!("{}", make_adder(3).call(4));
    println!("{}", compose(|x: i32| x as i64 * 2, |y| y.to_le_bytes()[0], 300));
    let _ = mk('u', "underscore");
    let _keep = mk('k', "keep");
    let opt = Some(mk(9, "opt")).filter(|n| n.0 > 10);
    println!("{}", opt.is_none());
    std::mem::drop(_keep);
    let arr = [mk(1, "x"), mk(2, "y")];
    let [first, _] = arr;
    println!("end {}", first.0);
}
fn format_len(a: usize, b: u32) -> usize {
    a + b as usize
}
