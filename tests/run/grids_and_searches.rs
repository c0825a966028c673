fn mat<const R: usize, const C: usize>(f: impl Fn(usize, usize) -> i32) -> [[i32; C]; R] {
    let mut m = [[0; C]; R];
    for (r, row) in m.iter_mut().enumerate() {
        for (c, x) in row.iter_mut().enumerate() {
            *x = f(r, c);
        }
    }
    m
}
fn transpose<const R: usize, const C: usize>(m: &[[i32; C]; R]) -> [[i32; R]; C] {
    std::array::from_fn(|c| std::array::from_fn(|r| m[r][c]))
}
struct Grid<const W: usize, const H: usize>([[u8; W]; H]);
impl<const W: usize, const H: usize> Grid<W, H> {
    const AREA: usize = W * H;
    const CORNERS: [(usize, usize); 4] = [(0, 0), (W - 1, 0), (0, H - 1), (W - 1, H - 1)];
    fn neighbours(&self, x: usize, y: usize) -> impl_n::N {
        impl_n::N {
            x: x as isize,
            y: y as isize,
            k: 0,
            w: W as isize,
            h: H as isize,
        }
    }
    fn step(&self) -> Self {
        let mut n = [[0; W]; H];
        for y in 0..H {
            for x in 0..W {
                let c: u8 = self.neighbours(x, y).map(|(a, b)| self.0[b][a]).sum();
                n[y][x] = matches!((self.0[y][x], c), (1, 2..=3) | (0, 3)) as u8;
            }
        }
        Grid(n)
    }
}
mod impl_n {
    pub struct N {
        pub x: isize,
        pub y: isize,
        pub k: usize,
        pub w: isize,
        pub h: isize,
    }
    impl Iterator for N {
        type Item = (usize, usize);
        fn next(&mut self) -> Option<(usize, usize)> {
            const D: [(isize, isize); 8] = [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)];
            while let Some(&(dx, dy)) = D.get(self.k) {
                self.k += 1;
                let (a, b) = (self.x + dx, self.y + dy);
                if (0..self.w).contains(&a) && (0..self.h).contains(&b) {
                    return Some((a as usize, b as usize));
                }
            }
            None
        }
    }
}
fn search<T: Ord>(v: &[T], t: &T) -> Result<usize, usize> {
    let (mut lo, mut hi) = (0, v.len());
    while lo < hi {
        let m = lo + (hi - lo) / 2;
        match v[m].cmp(t) {
            std::cmp::Ordering::Less => lo = m + 1,
            std::cmp::Ordering::Equal => return Ok(m),
            std::cmp::Ordering::Greater => hi = m,
        }
    }
    Err(lo)
}
fn quick<T: PartialOrd + Copy>(v: &mut [T]) {
    if v.len() < 2 {
        return;
    }
    let p = v[v.len() / 2];
    let (mut i, mut j) = (0, v.len() - 1);
    loop {
        while v[i] < p {
            i += 1;
        }
        while v[j] > p {
            j -= 1;
        }
        if i >= j {
            break;
        }
        v.swap(i, j);
        i += 1;
        j -= 1;
    }
    let (l, r) = v.split_at_mut(i);
    quick(l);
    quick(r);
}
fn hanoi(n: u8, a: char, b: char, c: char, out: &mut Vec<(char, char)>) {
    if n > 0 {
        hanoi(n - 1, a, c, b, out);
        out.push((a, c));
        hanoi(n - 1, b, a, c, out);
    }
}
fn collatz(n: u64) -> usize {
    std::iter::successors(Some(n), |&n| {
        (n != 1).then(|| if n % 2 == 0 { n / 2 } else { 3 * n + 1 })
    })
    .count()
}
fn subsets<T: Clone>(v: &[T]) -> Vec<Vec<T>> {
    match v {
        [] => vec![vec![]],
        [h, t @ ..] => {
            let r = subsets(t);
            r.iter()
                .cloned()
                .chain(r.iter().map(|s| {
                    let mut s = s.clone();
                    s.insert(0, h.clone());
                    s
                }))
                .collect()
        }
    }
}
fn main() {
    let m: [[i32; 3]; 2] = mat(|r, c| (r * 10 + c) as i32);
    println!("{:?} {:?}", m, transpose(&m));
    let mut g = Grid::<5, 5>([[0; 5]; 5]);
    for x in 1..4 {
        g.0[2][x] = 1;
    }
    let g = g.step();
    for r in &g.0 {
        println!(
            "{}",
            r.iter()
                .map(|&c| if c == 1 { '#' } else { '.' })
                .fold(0u32, |a, c| a * 2 + (c == '#') as u32)
        );
    }
    println!("{} {:?}", Grid::<3, 4>::AREA, Grid::<3, 4>::CORNERS);
    println!("{:?}", g.neighbours(0, 0).collect::<Vec<_>>());
    let v: Vec<i32> = (0..20).map(|x| x * 3).collect();
    println!(
        "{:?} {:?} {:?}",
        search(&v, &27),
        search(&v, &28),
        v.binary_search(&100)
    );
    let mut w: Vec<u32> = (0..25).map(|x: u32| x.wrapping_mul(2654435761) >> 20).collect();
    let mut s = w.clone();
    quick(&mut w);
    s.sort_by(|a, b| b.cmp(a));
    s.reverse();
    println!("{} {:?}", w == s, &w[..5]);
    let mut o = vec![];
    hanoi(3, 'a', 'b', 'c', &mut o);
    println!("{} {:?}", o.len(), o.last());
    println!("{:?} {}", (1..10).map(collatz).collect::<Vec<_>>(), collatz(27));
    println!("{:?}", subsets(&['x', 'y', 'z']));
    let mut names = ["bob", "Alice", "carol", "Dave"];
    names.sort_by_key(|s| s.chars().next().map(|c| c.to_ascii_lowercase()));
    println!("{:?}", names);
    let (mut ev, od): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| *x % 2 == 0);
    ev.retain(|x| x % 4 == 0);
    ev.dedup_by_key(|x| *x / 20);
    println!(
        "{:?} {}",
        ev,
        od.iter()
            .rev()
            .skip(2)
            .step_by(3)
            .map(|x| x.to_be_bytes()[3])
            .fold(0u8, u8::wrapping_add)
    );
    let t = v
        .iter()
        .copied()
        .skip(1)
        .try_fold(0i8, |a, x| a.checked_add(x as i8).ok_or(x));
    println!("{:?}", t);
    let mut d: Vec<_> = v.drain_(3..6);
    d.rotate_left(1);
    println!("{:?}", d);
}
trait Drain_ {
    fn drain_(&self, r: std::ops::Range<usize>) -> Vec<i32>;
}
impl Drain_ for Vec<i32> {
    fn drain_(&self, r: std::ops::Range<usize>) -> Vec<i32> {
        let mut c = self.clone();
        let d = c.drain(r).collect();
        println!("{}", c.len());
        d
    }
}
