//! Closures that say what they require and ensure, of what they hold, too; and loops and assertions inside of closures.

//@ requires k < 1000
//@ ensures result == 7 + k
pub fn adds(k: u32) -> u32 {
    let f = |x: u32|
        //@ requires x < 1000 && k < 1000
        //@ ensures result == x + k
        x + k;
    f(7)
}

//@ ensures result == 7
pub fn accumulates() -> u32 {
    let mut n = 0;
    let mut add = |x: u32|
        //@ requires n + x <= 1000
        //@ ensures n == old(n) + x
        {
            n += x;
            //@ assert n == old(n) + x;
        };
    add(3);
    add(4);
    n
}

//@ ensures result == 2
pub fn moved() -> u32 {
    let n = 0;
    let mut n = n;
    let mut next = move || -> u32
        //@ requires n < 100
        //@ ensures n == old(n) + 1 && result == n
        {
            n += 1;
            n
        };
    n = 50;
    next();
    let second = next();
    if n == 50 { second } else { 0 }
}

pub struct Point { pub x: u32, pub y: u32 }

//@ requires p.x < 10 && p.y == 3
//@ ensures result == p.x + 8
pub fn one_field(p: Point) -> u32 {
    let mut p = p;
    let mut shift = |d: u32|
        //@ requires p.x < 1000 && d < 1000
        //@ ensures p.x == old(p.x) + d
        p.x += d;
    shift(5);
    p.x + p.y
}

//@ requires v.len() >= 3
//@ ensures v@ == old(v@).update(1, 5).update(2, 5)
pub fn elements(v: &mut [u32]) {
    let mut set = |i: usize|
        //@ requires i < v.len()
        //@ ensures v@ == old(v@).update(i, 5)
        { v[i] = 5; };
    set(1);
    set(2);
}

//@ requires x <= 1000
//@ ensures result == 2 * x
pub fn loops(x: u32) -> u32 {
    let mut n = 0;
    let mut climb = |up: u32| {
        let mut i = 0;
        while i < up
        //@ invariant i <= up && n == old(n) + i && old(n) <= 1000 && up <= 1000
        //@ decreases up - i
        {
            i += 1;
            n += 1;
        }
    };
    climb(x);
    climb(x);
    n
}

//@ ensures result == 10
pub fn ranges() -> u32 {
    let count = |x: u32| {
        let mut s = 0;
        for i in 0..x
        //@ invariant s == i
        {
            let _ = i;
            s += 1;
        }
        s
    };
    count(10)
}

//@ ensures result == limit
pub fn once(limit: u32) -> u32 {
    let mut items = Vec::new();
    items.push(limit);
    let take = move |i: usize| -> u32
        //@ requires i < items.len()
        //@ ensures result == old(items)[i]
        {
            let mine = items;
            mine[i]
        };
    take(0)
}

/// A generic function's closure, proved once for all types.
//@ ensures result == (a, b)
pub fn paired<A, B>(a: A, b: B) -> (A, B) {
    let pair = |x: A, y: B|
        //@ ensures result == (x, y)
        (x, y);
    pair(a, b)
}
