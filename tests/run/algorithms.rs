use std::num::Wrapping;
struct Rng(u64);
impl Rng {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }
}
struct Heap<T, F: Fn(&T, &T) -> bool> {
    items: Vec<T>,
    less: F,
}
impl<T: Clone, F: Fn(&T, &T) -> bool> Heap<T, F> {
    fn new(less: F) -> Self {
        Heap { items: vec![], less }
    }
    fn push(&mut self, t: T) {
        self.items.push(t);
        let mut i = self.items.len() - 1;
        while i > 0 && (self.less)(&self.items[i], &self.items[(i - 1) / 2]) {
            self.items.swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }
    fn pop(&mut self) -> Option<T> {
        if self.items.is_empty() {
            return None;
        }
        let t = self.items.swap_remove(0);
        let mut i = 0;
        loop {
            let (l, r) = (2 * i + 1, 2 * i + 2);
            let mut m = i;
            if l < self.items.len() && (self.less)(&self.items[l], &self.items[m]) {
                m = l;
            }
            if r < self.items.len() && (self.less)(&self.items[r], &self.items[m]) {
                m = r;
            }
            if m == i {
                break Some(t);
            }
            self.items.swap(i, m);
            i = m;
        }
    }
}
fn sha_like(data: &[u8]) -> [u8; 8] {
    let mut h = Wrapping(0xcbf29ce484222325u64);
    for &b in data {
        h ^= Wrapping(b as u64);
        h *= Wrapping(0x100000001b3);
        h = Wrapping(h.0.rotate_left(5));
    }
    h.0.to_be_bytes()
}
fn crc(data: &[u8]) -> u32 {
    const T: [u32; 256] = {
        let mut t = [0u32; 256];
        let mut i = 0;
        while i < 256 {
            let mut c = i as u32;
            let mut k = 0;
            while k < 8 {
                c = if c & 1 == 1 { 0xEDB88320 ^ (c >> 1) } else { c >> 1 };
                k += 1;
            }
            t[i] = c;
            i += 1;
        }
        t
    };
    !data
        .iter()
        .fold(!0u32, |c, b| T[((c ^ *b as u32) & 0xff) as usize] ^ (c >> 8))
}
fn perms(v: &mut Vec<u8>, k: usize, out: &mut Vec<Vec<u8>>) {
    if k == v.len() {
        out.push(v.clone());
        return;
    }
    for i in k..v.len() {
        v.swap(k, i);
        perms(v, k + 1, out);
        v.swap(k, i);
    }
}
fn lcs(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            d[i + 1][j + 1] = if x == y {
                d[i][j] + 1
            } else {
                d[i][j + 1].max(d[i + 1][j])
            };
        }
    }
    d[a.len()][b.len()]
}
fn matmul<const N: usize, const M: usize, const K: usize>(a: &[[i32; M]; N], b: &[[i32; K]; M]) -> [[i32; K]; N] {
    let mut c = [[0; K]; N];
    for (i, row) in c.iter_mut().enumerate() {
        for (j, x) in row.iter_mut().enumerate() {
            *x = (0..M).map(|k| a[i][k] * b[k][j]).sum();
        }
    }
    c
}
fn main() {
    let mut r = Rng(88172645463325252);
    let mut h = Heap::new(|a: &u64, b: &u64| a < b);
    for _ in 0..30 {
        let x = r.below(1000);
        h.push(x);
    }
    let mut out = vec![];
    while let Some(x) = h.pop() {
        out.push(x);
    }
    println!("{:?} {}", out, out.is_sorted());
    println!("{:02x?} {:08x}", sha_like(b"hello"), crc(b"123456789"));
    let mut ps = vec![];
    perms(&mut vec![1, 2, 3], 0, &mut ps);
    println!("{:?}", ps);
    println!("{}", lcs("AGGTAB", "GXTXAYB"));
    println!("{:?}", matmul(&[[1, 2, 3], [4, 5, 6]], &[[1, 0], [0, 1], [2, 2]]));
    let mut words: Vec<&str> = "the cat sat on the mat the end".split(' ').collect();
    words.sort_unstable();
    let mut counts: Vec<(&str, usize)> = vec![];
    for w in words {
        match counts.last_mut() {
            Some((l, n)) if *l == w => *n += 1,
            _ => counts.push((w, 1)),
        }
    }
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    println!("{:?}", counts);
    let mut grid = [[b'.'; 5]; 3];
    for (y, x) in [(0, 1), (2, 4), (1, 2)] {
        grid[y][x] = b'#';
    }
    for row in &grid {
        println!("{}", std::str::from_utf8(row).unwrap());
    }
    let total: i128 = (1..=20i128).product::<i128>() * i64::MAX as i128;
    println!("{} {:x} {}", total, total as u64, (total >> 64) as i64);
    println!("{:?} {:?}", (-17i32).div_euclid(5), -17 % 5);
    println!("{} {} {}", 300i32 as u8, -1i8 as u32, u64::MAX as i16);
    println!("{} {}", 'é' as u8 as char, 97u8 as char);
    let (q, rm) = (0..50).fold((0u8, Wrapping(0u8)), |(a, b), i| (a.saturating_add(i), b + Wrapping(i)));
    println!("{} {}", q, rm);
}
