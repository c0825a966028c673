struct Pair {
    a: [u32; 2],
    b: u32,
}

fn inc(x: &mut u32) {
    *x += 1;
}

fn twice(x: &mut u32) {
    inc(x);
    inc(&mut *x);
}

fn touch(p: &mut Pair) {
    twice(&mut p.a[1]);
    p.b = p.a[0] + p.a[1];
    let r = &mut p.b;
    *r *= 2;
}

fn replace(target: &mut Pair, with: Pair) {
    *target = with;
}

fn main() {
    let mut x = 5;
    twice(&mut x);
    let mut p = Pair { a: [1, 2], b: 0 };
    touch(&mut p);
    println!("{} {:?} {}", x, p.a, p.b);
    replace(&mut p, Pair { a: [9, 8], b: 7 });
    println!("{:?} {}", p.a, p.b);
    let r = &x;
    let s = &r;
    println!("{} {}", r, **s + *r);
    let mut y = 1;
    let mut q = &mut x;
    *q += 1;
    q = &mut y;
    *q += 1;
    println!("{} {}", x, y);
}
