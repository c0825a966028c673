//! Tokens, tables and rows, by iterators and their adaptors.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Token { Num(u32), Plus, Times, Open, Close }

//@ ensures result <==> 48 <= b <= 57
fn is_digit(b: u8) -> bool { b.is_ascii_digit() }

//@ ensures result.1 <= s.len()
//@ ensures forall |i: int| 0 <= i < result.1 ==> 48 <= s[i] <= 57
//@ ensures result.1 < s.len() ==> !(48 <= s[result.1 as int] <= 57)
pub fn number(s: &[u8]) -> (u32, usize) {
    let n = s.iter().take_while(|b| is_digit(**b)).count();
    let v = s[..n].iter().fold(0u32, |v, b|
        //@ invariant true
        v.wrapping_mul(10).wrapping_add((*b).wrapping_sub(b'0') as u32));
    (v, n)
}

//@ ensures result is Some ==> (result->0).len() <= s.len()
pub fn lex(s: &[u8]) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < s.len()
    //@ invariant at <= s.len() && out.len() <= at
    //@ decreases s.len() - at
    {
        let t = match s[at] {
            b'+' => Token::Plus,
            b'*' => Token::Times,
            b'(' => Token::Open,
            b')' => Token::Close,
            b if is_digit(b) => {
                let (v, n) = number(&s[at..]);
                at += n;
                out.push(Token::Num(v));
                continue;
            }
            _ => return None,
        };
        out.push(t);
        at += 1;
    }
    Some(out)
}

//@ ensures result <==>
//@     t@.filter(|x: Token| x == Token::Open).len() == t@.filter(|x: Token| x == Token::Close).len()
pub fn balanced_count(t: &[Token]) -> bool {
    t.iter().filter(|x| **x == Token::Open).count() == t.iter().filter(|x| **x == Token::Close).count()
}

pub struct Matrix { rows: Vec<Vec<i32>> }
impl Matrix {
    //@ ensures result <==> forall |i: int, j: int| 0 <= i < self.rows.len() && 0 <= j < self.rows[i].len() ==>
    //@     self.rows[i][j] == 0
    pub fn is_zero(&self) -> bool { self.rows.iter().all(|r| r.iter().all(|x| *x == 0)) }
    //@ ensures result.len() == self.rows.len() && forall |i: int| 0 <= i < self.rows.len() ==> result[i] == self.rows[i].len()
    pub fn widths(&self) -> Vec<usize> { self.rows.iter().map(Vec::len).collect() }
    //@ ensures match result {
    //@     Some(w) => exists |i: int| 0 <= i < self.rows.len() && w == self.rows[i].len()
    //@         && forall |k: int| 0 <= k < self.rows.len() ==> self.rows[k].len() <= w,
    //@     None => self.rows.len() == 0,
    //@ }
    pub fn widest(&self) -> Option<usize> { self.rows.iter().map(|r| r.len()).max() }
    //@ ensures result@ == self.rows@.map(|r: Vec<i32>| r@).flatten()
    pub fn flat(&self) -> Vec<i32> { self.rows.iter().flatten().copied().collect() }
}

//@ ensures result@ == v@.filter(|x: (u8, u32)| x.0 == k).map(|x: (u8, u32)| x.1)
pub fn values_of(v: &[(u8, u32)], k: u8) -> Vec<u32> { v.iter().filter(|x| x.0 == k).map(|x| x.1).collect() }

//@ ensures match result { Some(x) => v@.contains((k, x)), None => forall |i: int| 0 <= i < v.len() ==> v[i].0 != k }
pub fn lookup(v: &[(u8, u32)], k: u8) -> Option<u32> { v.iter().find(|(q, _)| *q == k).map(|(_, x)| *x) }

//@ ensures result <==> a.len() == b.len() && forall |i: int| 0 <= i < a.len() ==> a[i] == b[i]
pub fn same(a: &[u8], b: &[u8]) -> bool { a.len() == b.len() && a.iter().zip(b).all(|(x, y)| x == y) }

//@ ensures result.len() == v.len() && forall |i: int| 0 <= i < v.len() ==> result[i] == v[i] ^ key[i % key.len()]
//@ requires key.len() > 0
pub fn xor(v: &[u8], key: &[u8]) -> Vec<u8> { v.iter().enumerate().map(|(i, x)| x ^ key[i % key.len()]).collect() }

fn main() {
    println!("{:?} {:?}", number(b"12a"), lex(b"1+(23*4)"));
    let m = Matrix { rows: vec![vec![1, 2], vec![], vec![0]] };
    println!("{} {:?} {:?} {:?}", m.is_zero(), m.widths(), m.widest(), m.flat());
    println!("{:?} {:?} {} {:?}", values_of(&[(1, 2), (3, 4)], 1), lookup(&[(1, 2)], 3), same(b"ab", b"ab"), xor(&[1, 2, 3], &[7, 9]));
    println!("{}", balanced_count(&[Token::Open, Token::Close]));
}
