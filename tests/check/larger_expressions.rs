//! A program of some size: Tokens, a parser and an evaluator of expressions.
use std::{fmt, iter::Peekable, str::Chars};
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Num(i64),
    Op(char),
    Open,
    Close,
}
#[derive(Debug, PartialEq)]
enum Error {
    Unexpected(Option<char>),
    Missing(&'static str),
    Overflow,
}
struct Lexer<'s> {
    chars: Peekable<Chars<'s>>,
}
impl<'s> Lexer<'s> {
    fn new(s: &'s str) -> Self {
        Lexer {
            chars: s.chars().peekable(),
        }
    }
}
impl Iterator for Lexer<'_> {
    type Item = Result<Token, Error>;
    fn next(&mut self) -> Option<Self::Item> {
        while self.chars.peek().map_or(false, |c| c.is_whitespace()) {
            self.chars.next();
        }
        Some(Ok(match self.chars.next()? {
            c @ '0'..='9' => {
                let mut n = c as i64 - '0' as i64;
                while let Some(d) = self.chars.peek().and_then(|c| c.to_digit(10)) {
                    self.chars.next();
                    n = match n.checked_mul(10).and_then(|n| n.checked_add(d as i64)) {
                        Some(n) => n,
                        None => return Some(Err(Error::Overflow)),
                    };
                }
                Token::Num(n)
            }
            c @ ('+' | '-' | '*' | '/') => Token::Op(c),
            '(' => Token::Open,
            ')' => Token::Close,
            other => return Some(Err(Error::Unexpected(Some(other)))),
        }))
    }
}
enum Expr {
    Num(i64),
    Neg(Box<Expr>),
    Bin {
        op: char,
        l: Box<Expr>,
        r: Box<Expr>,
    },
}
struct Parser<I: Iterator<Item = Result<Token, Error>>> {
    tokens: Peekable<I>,
}
impl<I: Iterator<Item = Result<Token, Error>>> Parser<I> {
    fn expr(&mut self, min: u8) -> Result<Expr, Error> {
        let mut l = match self.tokens.next().ok_or(Error::Missing("operand"))?? {
            Token::Num(n) => Expr::Num(n),
            Token::Op('-') => Expr::Neg(Box::new(self.expr(9)?)),
            Token::Open => {
                let e = self.expr(0)?;
                match self.tokens.next() {
                    Some(Ok(Token::Close)) => e,
                    Some(Err(e)) => return Err(e),
                    _ => return Err(Error::Missing(")")),
                }
            }
            Token::Op(c) => return Err(Error::Unexpected(Some(c))),
            Token::Close => return Err(Error::Unexpected(None)),
        };
        loop {
            let op = match self.tokens.peek() {
                Some(Ok(Token::Op(c))) => *c,
                _ => return Ok(l),
            };
            let power = if matches!(op, '+' | '-') { 1 } else { 3 };
            if power < min {
                return Ok(l);
            }
            self.tokens.next();
            l = Expr::Bin {
                op,
                l: Box::new(l),
                r: Box::new(self.expr(power + 1)?),
            };
        }
    }
}
impl Expr {
    fn eval(&self) -> Option<i64> {
        Some(match self {
            Expr::Num(n) => *n,
            Expr::Neg(e) => e.eval()?.checked_neg()?,
            Expr::Bin { op, l, r } => {
                let (a, b) = (l.eval()?, r.eval()?);
                match op {
                    '+' => a.checked_add(b)?,
                    '-' => a.checked_sub(b)?,
                    '*' => a.checked_mul(b)?,
                    _ => a.checked_div(b)?,
                }
            }
        })
    }
}
fn main() {
    for s in ["1 + 2 * 3", "-(4 - 6) / 2", "2 $"] {
        let mut p = Parser {
            tokens: Lexer::new(s).peekable(),
        };
        match p.expr(0) {
            Ok(e) => println!("{:?}", e.eval()),
            Err(e) => println!("{:?}", e),
        }
    }
}
