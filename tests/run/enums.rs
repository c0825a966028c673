#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Token {
    Number(u32),
    Plus,
    Minus,
    Group { open: bool, depth: u8 },
}

fn weight(t: Token) -> u32 {
    match t {
        Token::Number(n) if n > 100 => 100,
        Token::Number(0) => 1000,
        Token::Number(n) => n,
        Token::Plus | Token::Minus => 1,
        Token::Group { open: true, .. } => 2,
        Token::Group { open: false, depth } => depth as u32,
    }
}

fn main() {
    let tokens = [
        Token::Number(5),
        Token::Number(0),
        Token::Number(500),
        Token::Plus,
        Token::Minus,
        Token::Group { open: true, depth: 9 },
        Token::Group { open: false, depth: 9 },
    ];
    let mut i = 0;
    while i < tokens.len() {
        println!("{:?} {}", tokens[i], weight(tokens[i]));
        i += 1;
    }
    println!("{}", tokens[3] == Token::Plus);
}
