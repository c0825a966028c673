//! What closures capture: disjoint fields, reborrowed references, copies by `move`, nested closures.
pub struct Stats {
    pub sent: u32,
    pub lost: u32,
    pub name: &'static str,
}

fn run(mut f: impl FnMut(u32)) {
    f(1);
    f(2);
}

pub fn fields(s: &mut Stats) -> u32 {
    let name = &s.name;
    run(|n| s.sent += n);
    let len = name.len() as u32;
    let lost = &mut s.lost;
    run(|n| {
        *lost += n;
        run(|m| *lost += m * len);
    });
    *lost + s.sent
}

pub fn moved() -> (u32, u32) {
    let mut n = 5;
    let mut bump = move || {
        n += 1;
        n
    };
    let a = bump() + bump();
    n += 100;
    (a, n)
}

pub fn by_reference_then_use(v: &mut Vec<u32>) -> usize {
    let mut add = |x| v.push(x);
    add(1);
    add(2);
    let count = || v.len();
    count() + count()
}

pub fn nested(xs: &[u32], k: u32) -> u32 {
    let scale = |x: u32| x * k;
    let total = |ys: &[u32]| ys.iter().map(|y| scale(*y)).sum::<u32>();
    total(xs) + total(&xs[..xs.len() / 2])
}

pub fn consume_once(b: Box<u32>) -> u32 {
    let take = || *b + 1;
    let x = take() + take();
    let own = move || b;
    x + *own()
}
