//! Patterns that are declared without a value; arrays in plain `let`s, of which the pattern says how long they are.
pub struct Pair {
    pub a: u8,
    pub b: u8,
}

pub fn tuples(c: bool) -> u16 {
    let (a, b): (u8, u8);
    (a, b) = (1, 2);
    let (x, y);
    x = 1u8;
    y = 2u16;
    let (mut m, n): (u8, u8);
    m = 1;
    m += 1;
    n = m;
    let (p, q): (u8, u8);
    if c {
        p = 1;
        q = 2;
    } else {
        p = 2;
        q = 1;
    }
    let (r, (s, t));
    r = 1u8;
    (s, t) = (2u8, 3u8);
    a as u16 + b as u16 + x as u16 + y + n as u16 + (p + q + r + s + t) as u16
}

pub fn others() -> u8 {
    let Pair { a, b };
    a = 1;
    b = 2;
    let Pair { a: only, .. }: Pair;
    only = 1u8;
    let _: u8;
    let (_, x): (u8, u8);
    x = 1;
    let &y: &u8;
    y = 1;
    let (s, t);
    loop {
        s = 1u8;
        break;
    }
    t = s;
    let (v, w): (u8, Vec<u8>);
    w = vec![1];
    let count = || w.len();
    v = count() as u8;
    a + b + only + x + y + t + v
}

pub const COMPUTED: u8 = {
    let (a, Pair { b, .. });
    a = 1u8;
    if a > 1 {
        b = 2
    } else {
        b = 3
    }
    a + b
};
pub const EXPECTED: [(); 1] = [(); (COMPUTED == 4) as usize];

pub struct Of<T>(T);
impl<T: Default> Default for Of<T> {
    fn default() -> Of<T> {
        Of(T::default())
    }
}

pub fn made<T: Default>() -> T {
    T::default()
}

pub fn arrays() -> u8 {
    let [a, b] = Default::default();
    let x: u8 = a;
    let &[c, d] = &made();
    let y: u8 = c;
    let [[e], [f]] = made();
    let z: u8 = e;
    let Of([g, h]) = made();
    let w: u8 = g;
    let [m, n];
    m = 1u8;
    n = m;
    b + d + f + h + n + x + y + z + w
}
