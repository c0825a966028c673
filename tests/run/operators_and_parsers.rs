use std::fmt::Debug;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Sub, Deref, DerefMut, Not, Shl};

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
struct V2 { x: i64, y: i64 }
impl Add for V2 { type Output = V2; fn add(self, o: V2) -> V2 { V2 { x: self.x + o.x, y: self.y + o.y } } }
impl Sub for V2 { type Output = V2; fn sub(self, o: V2) -> V2 { V2 { x: self.x - o.x, y: self.y - o.y } } }
impl Mul<i64> for V2 { type Output = V2; fn mul(self, k: i64) -> V2 { V2 { x: self.x * k, y: self.y * k } } }
impl Neg for V2 { type Output = V2; fn neg(self) -> V2 { V2 { x: -self.x, y: -self.y } } }
impl AddAssign<&V2> for V2 { fn add_assign(&mut self, o: &V2) { self.x += o.x; self.y += o.y; } }
impl Not for V2 { type Output = bool; fn not(self) -> bool { self.x == 0 && self.y == 0 } }
impl Shl<u32> for V2 { type Output = V2; fn shl(self, n: u32) -> V2 { V2 { x: self.x << n, y: self.y << n } } }

struct Grid<T, const W: usize, const H: usize> { cells: [[T; W]; H] }
impl<T: Copy + Default, const W: usize, const H: usize> Grid<T, W, H> {
    const AREA: usize = W * H;
    fn new() -> Self { Grid { cells: [[T::default(); W]; H] } }
    fn rows(&self) -> std::slice::Iter<'_, [T; W]> { self.cells.iter() }
}
impl<T, const W: usize, const H: usize> Index<(usize, usize)> for Grid<T, W, H> {
    type Output = T;
    fn index(&self, (r, c): (usize, usize)) -> &T { &self.cells[r][c] }
}
impl<T, const W: usize, const H: usize> IndexMut<(usize, usize)> for Grid<T, W, H> {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut T { &mut self.cells[r][c] }
}

struct Fib { a: u32, b: u32 }
impl Iterator for Fib {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        let r = self.a;
        self.a = self.b;
        self.b = self.b.checked_add(r)?;
        Some(r)
    }
}

struct Countdown(u8);
impl IntoIterator for Countdown { type Item = u8; type IntoIter = std::iter::Rev<std::ops::Range<u8>>; fn into_iter(self) -> Self::IntoIter { (0..self.0).rev() } }

struct Wrapper(Vec<u32>);
impl Deref for Wrapper { type Target = Vec<u32>; fn deref(&self) -> &Vec<u32> { &self.0 } }
impl DerefMut for Wrapper { fn deref_mut(&mut self) -> &mut Vec<u32> { &mut self.0 } }

trait Shape { const NAME: &'static str; fn area(&self) -> u64; fn describe(&self) -> (usize, u64) { (Self::NAME.len(), self.area()) } }
#[derive(Debug)] struct Sq(u64);
#[derive(Debug)] struct Rect { w: u64, h: u64 }
impl Shape for Sq { const NAME: &'static str = "square"; fn area(&self) -> u64 { self.0 * self.0 } }
impl Shape for Rect { const NAME: &'static str = "rect"; fn area(&self) -> u64 { self.w * self.h } fn describe(&self) -> (usize, u64) { (99, self.area()) } }
fn total<A: Shape, B: Shape + Debug>(a: &A, b: &B) -> u64 { println!("{:?}", b); a.describe().1 + b.describe().1 }

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C, x: A) -> C { let h = move |x| g(f(x)); h(x) }
fn apply_n(f: fn(u32) -> u32, n: usize, x: u32) -> u32 { (0..n).fold(x, |acc, _| f(acc)) }
fn double(x: u32) -> u32 { x * 2 }

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Token { Num(u64), Op(char), Open, Close }
fn lex(s: &str) -> Result<Vec<Token>, char> {
    let mut out = Vec::new();
    let mut it = s.chars().peekable();
    while let Some(&c) = it.peek() {
        match c {
            ' ' => { it.next(); }
            '0'..='9' => {
                let mut n = 0u64;
                while let Some(d) = it.peek().and_then(|c| c.to_digit(10)) { n = n * 10 + d as u64; it.next(); }
                out.push(Token::Num(n));
            }
            '+' | '-' | '*' | '/' => { out.push(Token::Op(c)); it.next(); }
            '(' => { out.push(Token::Open); it.next(); }
            ')' => { out.push(Token::Close); it.next(); }
            other => return Err(other),
        }
    }
    Ok(out)
}
struct Parser<'a> { toks: &'a [Token], pos: usize }
impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> { self.toks.get(self.pos) }
    fn expr(&mut self) -> Option<i64> {
        let mut v = self.term()?;
        while let Some(Token::Op(o @ ('+' | '-'))) = self.peek() {
            self.pos += 1;
            let r = self.term()?;
            v = if *o == '+' { v.checked_add(r)? } else { v - r };
        }
        Some(v)
    }
    fn term(&mut self) -> Option<i64> {
        let mut v = self.atom()?;
        loop {
            match self.peek() {
                Some(Token::Op('*')) => { self.pos += 1; v *= self.atom()?; }
                Some(Token::Op('/')) => { self.pos += 1; let d = self.atom()?; if d == 0 { return None; } v /= d; }
                _ => break Some(v),
            }
        }
    }
    fn atom(&mut self) -> Option<i64> {
        match self.peek()? {
            Token::Num(n) => { self.pos += 1; i64::try_from(*n).ok() }
            Token::Open => { self.pos += 1; let v = self.expr()?; if self.peek() == Some(&Token::Close) { self.pos += 1; Some(v) } else { None } }
            Token::Op('-') => { self.pos += 1; Some(-self.atom()?) }
            _ => None,
        }
    }
}

fn main() {
    let mut p = V2 { x: 1, y: -2 } + V2 { x: 3, y: 4 } * 2 - -V2 { x: 1, y: 1 };
    p += &V2 { x: 10, y: 0 };
    println!("{:?} {} {:?} {:?}", p, !p, p << 3, p.partial_cmp(&V2::default()));
    let mut g: Grid<u8, 3, 2> = Grid::new();
    g[(1, 2)] = 7;
    g[(0, 0)] += 2;
    println!("{} {} {:?}", g[(1, 2)], Grid::<u8, 3, 2>::AREA, g.rows().map(|r| r.iter().map(|&x| x as u32).sum::<u32>()).collect::<Vec<_>>());
    println!("{:?} {}", Fib { a: 0, b: 1 }.take_while(|&x| x < 100).filter(|x| x % 2 == 0).collect::<Vec<_>>(), Fib { a: 0, b: 1 }.count());
    for i in Countdown(4) { print!("{i} "); }
    println!();
    let mut w = Wrapper(vec![3, 1, 2]);
    w.push(9);
    w.sort_by(|a, b| b.cmp(a));
    println!("{:?} {} {:?}", *w, w.len(), w.iter().position(|&x| x == 1));
    println!("{}", total(&Sq(3), &Rect { w: 2, h: 5 }));
    let h = |x| compose(|x: u32| x + 1, |y: u32| (y, y * y), x);
    println!("{:?} {}", h(4), apply_n(double, 5, 3));
    for s in ["1 + 2 * 3", "(1+2)*-3", "7/(2-2)", "2 $ 3", "((4)"] {
        match lex(s) {
            Ok(t) => { let mut p = Parser { toks: &t, pos: 0 }; println!("{} tokens, {:?}, left {}", t.len(), p.expr(), t.len() - p.pos); }
            Err(c) => println!("bad {c:?}"),
        }
    }
    let mut toks = lex("3 + (2 * 1)").unwrap();
    toks.sort();
    println!("{:?}", toks);
    let table: [(&str, fn(i32, i32) -> i32); 3] = [("add", |a, b| a + b), ("sub", |a, b| a - b), ("max", std::cmp::max)];
    for (name, f) in table.iter() { println!("{name}: {}", f(7, 9)); }
}
