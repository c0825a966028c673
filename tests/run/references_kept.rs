//! References that are stored by the library, slice patterns that refer to arrays, closures that call closures.
fn equal() -> bool {
    let mut x = 1;
    let mut y = 1;
    let a = &mut x;
    let b = &mut y;
    let same = a == b;
    *a += 1;
    same
}

fn main() {
    let mut x = 1;
    {
        let b = Box::new(&mut x);
        **b = 3;
    }
    let mut y = 1;
    {
        let mut v = Vec::new();
        v.push(&mut y);
        *v[0] = 5;
    }
    let mut a = 1;
    let mut b = 2;
    {
        let mut r = &mut a;
        let old = std::mem::replace(&mut r, &mut b);
        *old = 7;
        *r = 8;
    }
    println!("{} {} {} {}", x, y, a, b);
    let mut parts = [1, 2, 3];
    {
        let [first, rest @ ..] = &mut parts;
        *first = 9;
        rest[1] = 7;
    }
    println!("{:?}", parts);
    let mut n = 0;
    let mut add = |q: i32| n += q;
    let mut twice = |q| {
        add(q);
        add(q)
    };
    twice(2);
    twice(3);
    println!("{} {}", n, equal());
}
