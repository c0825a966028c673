//! A program of some size: Sorting, searching, matrices and numbers.
pub fn quick<T: Ord>(v: &mut [T]) {
    if v.len() <= 1 {
        return;
    }
    let p = partition(v);
    let (l, r) = v.split_at_mut(p);
    quick(l);
    quick(&mut r[1..]);
}
fn partition<T: PartialOrd>(v: &mut [T]) -> usize {
    let last = v.len() - 1;
    let mut i = 0;
    for j in 0..last {
        if v[j] < v[last] {
            v.swap(i, j);
            i += 1;
        }
    }
    v.swap(i, last);
    i
}
pub fn merge<T: Copy + PartialOrd>(a: &[T], b: &[T]) -> Vec<T> {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut out = Vec::with_capacity(8);
    loop {
        let next = match (a.peek(), b.peek()) {
            (Some(x), Some(y)) => {
                if x <= y {
                    a.next()
                } else {
                    b.next()
                }
            }
            (Some(_), None) => a.next(),
            (None, _) => b.next(),
        };
        match next {
            Some(x) => out.push(*x),
            None => break out,
        }
    }
}
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Matrix<const R: usize, const C: usize>(pub [[i64; C]; R]);
impl<const R: usize, const C: usize> core::ops::Index<(usize, usize)> for Matrix<R, C> {
    type Output = i64;
    fn index(&self, (r, c): (usize, usize)) -> &i64 {
        &self.0[r][c]
    }
}
impl<const R: usize, const C: usize> core::ops::IndexMut<(usize, usize)> for Matrix<R, C> {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut i64 {
        &mut self.0[r][c]
    }
}
impl<const R: usize, const K: usize, const C: usize> core::ops::Mul<&Matrix<K, C>>
    for &Matrix<R, K>
{
    type Output = Matrix<R, C>;
    fn mul(self, o: &Matrix<K, C>) -> Matrix<R, C> {
        let mut m = Matrix([[0; C]; R]);
        for r in 0..R {
            for c in 0..C {
                m[(r, c)] = (0..K).map(|k| self[(r, k)] * o[(k, c)]).sum();
            }
        }
        m
    }
}
pub fn power<const N: usize>(m: &Matrix<N, N>, mut e: u32) -> Matrix<N, N> {
    let mut out = Matrix([[0; N]; N]);
    for i in 0..N {
        out[(i, i)] = 1;
    }
    let mut base = *m;
    while e > 0 {
        if e & 1 == 1 {
            out = &out * &base;
        }
        base = &base * &base;
        e >>= 1;
    }
    out
}
pub fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}
pub const fn isqrt(n: u64) -> u64 {
    let (mut lo, mut hi) = (0, 1 << 32);
    while lo + 1 < hi {
        let mid = (lo + hi) / 2;
        if mid * mid <= n {
            lo = mid
        } else {
            hi = mid
        }
    }
    lo
}
pub const TABLE: [u64; 16] = {
    let mut t = [0; 16];
    let mut i = 0;
    while i < 16 {
        t[i] = isqrt(i as u64 * 10);
        i += 1;
    }
    t
};
pub fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0u32, |c, &b| {
        (0..8).fold(c ^ u32::from(b), |c, _| {
            if c & 1 == 1 {
                c >> 1 ^ 0xedb8_8320
            } else {
                c >> 1
            }
        })
    })
}
fn main() {
    let mut v = [3, 1, 2];
    quick(&mut v);
    println!(
        "{:?} {:?} {} {}",
        v,
        merge(&[1, 4], &[2, 3]),
        crc(b"abc"),
        TABLE[9]
    );
    println!("{:?}", power(&Matrix([[1, 1], [1, 0]]), 10));
}
