//! Closures passed to `impl Fn`, `impl FnMut` and `impl FnOnce`; captures by reference, by mutable reference, by move.
fn each(n: u32, f: impl Fn(u32) -> u32) -> u32 {
    let mut sum = 0;
    for i in 0..n {
        sum += f(i);
    }
    sum + call(&f)
}

fn call(f: &impl Fn(u32) -> u32) -> u32 {
    f(1000)
}

fn drive(mut f: impl FnMut(&mut u32) -> bool) -> u32 {
    let mut state = 1;
    while f(&mut state) {}
    state
}

fn finish<T>(f: impl FnOnce() -> T) -> T {
    f()
}

fn compose<A, B, C>(x: A, f: impl FnOnce(A) -> B, g: impl FnOnce(B) -> C) -> C {
    g(f(x))
}

fn main() {
    let base = 10;
    println!("{}", each(4, |i| i * base));
    let mut rounds = 0;
    let end = drive(|s| {
        rounds += 1;
        *s *= 3;
        *s < 100
    });
    println!("{end} {rounds}");
    let buffer = vec![1u8, 2, 3];
    let taken = finish(move || {
        let mut b = buffer;
        b.push(4);
        b
    });
    println!("{taken:?}");
    println!("{:?}", compose(7u8, |x| x as u32 * 100, |y| (y, y > 500)));
    let mut counter = 0;
    let mut next = || {
        counter += 1;
        counter
    };
    println!("{} {}", next(), next());
    println!("{} {}", counter, finish(|| taken.len()));
    let add = |a: u32, b: u32| -> u32 { a + b };
    let twice = |f: fn(u32, u32) -> u32, x| f(x, x);
    println!("{}", twice(add, 21));
}
