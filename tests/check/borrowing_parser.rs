//! Borrowing parser.

pub struct Parser<'s> {
    src: &'s [u8],
    pos: usize,
}
#[derive(Debug, PartialEq)]
pub enum Tok<'s> {
    Num(u32),
    Word(&'s [u8]),
    End,
}
impl<'s> Parser<'s> {
    pub fn new(src: &'s [u8]) -> Self {
        Self { src, pos: 0 }
    }
    fn peek(&self) -> Option<u8> {
        self.src.get(self.pos).copied()
    }
    fn take_while(&mut self, f: impl Fn(u8) -> bool) -> &'s [u8] {
        let start = self.pos;
        while let Some(c) = self.peek() {
            if !f(c) {
                break;
            }
            self.pos += 1;
        }
        &self.src[start..self.pos]
    }
    pub fn next(&mut self) -> Tok<'s> {
        self.take_while(|c| c == b' ');
        match self.peek() {
            None => Tok::End,
            Some(b'0'..=b'9') => Tok::Num(
                self.take_while(|c| c.is_ascii_digit())
                    .iter()
                    .fold(0, |n, &d| n * 10 + u32::from(d - b'0')),
            ),
            Some(_) => Tok::Word(self.take_while(|c| c != b' ')),
        }
    }
}
