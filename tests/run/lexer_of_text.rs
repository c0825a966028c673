use core::fmt::Debug;
struct Lexer<'s> {
    src: &'s str,
    pos: usize,
}
#[derive(Debug, Clone, Copy, PartialEq)]
enum Tok<'s> {
    Ident(&'s str),
    Num(f_::Fix),
    Sym(char),
    Str(&'s str),
    Eof,
}
mod f_ {
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Fix(pub i64);
}
impl<'s> Lexer<'s> {
    fn new(src: &'s str) -> Self {
        Lexer { src, pos: 0 }
    }
    fn rest(&self) -> &'s str {
        &self.src[self.pos..]
    }
    fn eat(&mut self, f: impl Fn(char) -> bool) -> &'s str {
        let r = self.rest();
        let n = r.find(|c| !f(c)).unwrap_or(r.len());
        self.pos += n;
        &r[..n]
    }
    fn next(&mut self) -> Result<Tok<'s>, (usize, char)> {
        self.eat(char::is_whitespace);
        let Some(c) = self.rest().chars().next() else {
            return Ok(Tok::Eof);
        };
        Ok(match c {
            'a'..='z' | 'A'..='Z' | '_' => Tok::Ident(self.eat(|c| c.is_alphanumeric() || c == '_')),
            '0'..='9' => {
                let i = self.eat(|c| c.is_ascii_digit());
                let n = if self.rest().starts_with('.') {
                    self.pos += 1;
                    let d = self.eat(|c| c.is_ascii_digit());
                    i.parse::<i64>().unwrap() * 1000 + format_frac(d)
                } else {
                    i.parse::<i64>().map_err(|_| (self.pos, c))? * 1000
                };
                Tok::Num(f_::Fix(n))
            }
            '"' => {
                let start = self.pos + 1;
                let end = self.src[start..].find('"').ok_or((self.pos, c))? + start;
                self.pos = end + 1;
                Tok::Str(&self.src[start..end])
            }
            '+' | '-' | '(' | ')' | '=' | ';' => {
                self.pos += c.len_utf8();
                Tok::Sym(c)
            }
            other => return Err((self.pos, other)),
        })
    }
}
fn format_frac(d: &str) -> i64 {
    d.bytes()
        .chain(std::iter::repeat(b'0'))
        .take(3)
        .fold(0, |a, b| a * 10 + (b - b'0') as i64)
}
impl<'s> Iterator for Lexer<'s> {
    type Item = Result<Tok<'s>, (usize, char)>;
    fn next(&mut self) -> Option<Self::Item> {
        match Lexer::next(self) {
            Ok(Tok::Eof) => None,
            Err(e) => {
                self.pos += e.1.len_utf8();
                Some(Err(e))
            }
            ok => Some(ok),
        }
    }
}
fn dump<T: Debug, I: IntoIterator<Item = T>>(label: &str, it: I)
where
    I::IntoIter: Clone,
{
    let it = it.into_iter();
    println!("{label:>8}|{:?}|{}", it.clone().last(), it.count());
}
fn main() {
    for t in Lexer::new("let x_1 = 3.25 + (foo - \"hé y\") ; 7 é \"un") {
        match t {
            Ok(Tok::Num(f_::Fix(n))) => println!("num {}.{:03}", n / 1000, n % 1000),
            Ok(Tok::Str(s @ "hé y")) => println!("str {s:?} {}", s.len()),
            Ok(t) => println!("{t:?}"),
            Err((at, c)) => println!("error at {at}: {c:?}"),
        }
    }
    dump("vec", vec![1, 2, 3]);
    dump("chars", "añb".chars());
    dump("opt", Some('x'));
    dump("rng", (0..10).step_by(4));
    let e: Result<Vec<_>, _> = Lexer::new("a # b").collect();
    println!("{:?}", e);
    println!(
        "{:?}",
        Lexer::new("a b 1").collect::<Result<Vec<_>, _>>().map(|v| v.len())
    );
}
