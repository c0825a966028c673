//! Closures become function pointers wherever one is wanted: in tuples, vectors, structs, branches.
fn main() {
    struct Calls<'a, T> { list: Vec<(&'static str, fn(&mut T) -> u32)>, on: &'a mut T }
    let mut on = 5u32;
    let calls = Calls { list: vec![("inc", |c: &mut u32| { *c += 1; *c }), ("dbl", |c| { *c *= 2; *c })], on: &mut on };
    for (name, f) in &calls.list { println!("{name} {}", f(calls.on)); }
    let a: [(u8, fn(u32) -> u32); 2] = [(1, |c| c + 1), (2, |c| c * 2)];
    println!("{} {}", (a[0].1)(5), (a[1].1)(5));
    let b: Vec<(u8, fn(u32) -> u32)> = vec![(1, |c| c + 1), (2, |c| c * 2)];
    println!("{} {}", (b[0].1)(5), (b[1].1)(5));
    let c: Option<fn(u32) -> u32> = Some(|c| c + 1);
    println!("{}", c.unwrap()(5));
    let d: Vec<fn(&mut u32)> = vec![|c| *c += 1, |c| { *c *= 2 }];
    let mut x = 4; for f in &d { f(&mut x); } println!("{x}");
    let e: [Option<fn(u32) -> u32>; 2] = [Some(|c| c + 1), None];
    println!("{}", e[0].unwrap()(1));
    let sel = |b: bool| -> fn(i32) -> i32 { if b { |x| x + 1 } else { i32::abs } };
    println!("{} {}", sel(true)(1), sel(false)(-7));
    let t: (fn(u8) -> u8, (u8, fn(u8) -> u8)) = (|x| x, (2, |x| x * 2));
    println!("{}", t.0(1) + (t.1.1)(3));
    let g = [|x: u8| x + 1, |x| x + 2]; println!("{}", g[1](1));
    let m = match x { 1 => |x: u8| x, 2 => |x| x + 1, _ => |x| x * 3 }; println!("{}", m(7));
    struct S { f: fn(&str) -> usize, n: u8 } let s = [S { f: |s| s.len(), n: 1 }, S { f: str::len, n: 2 }]; println!("{} {}", (s[0].f)("abc"), s[1].n);
    let bx: Box<fn(u8) -> u8> = Box::new(|x| x + 9); println!("{}", bx(1));
}
