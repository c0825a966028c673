fn divmod(a: u32, b: u32) -> (u32, u32) {
    (a / b, a % b)
}

fn main() {
    let (q, r) = divmod(17, 5);
    let pair = (q, (r, true));
    let (x, (y, flag)) = pair;
    println!("{} {} {} {:?}", x, y, flag, pair);
    let mut t = (1, 2, 3);
    t.1 = 20;
    let (a, ..) = t;
    println!("{:?} {} {}", t, a, t.0 + t.1);
    let ((), one) = ((), (1,));
    println!("{:?}", one);
}
