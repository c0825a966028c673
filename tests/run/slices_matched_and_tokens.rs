fn classify(s: &[i32]) -> &'static str {
    match s {
        [] => "empty",
        [x] if *x < 0 => "one negative",
        [_] => "one",
        [a, .., b] if a == b => "same ends",
        [1, 2, rest @ ..] if rest.len() > 2 => "12 long",
        [.., 9] => "ends 9",
        [first @ 1..=5, mid @ .., _] => {
            if mid.is_empty() {
                "pair"
            } else if *first == 3 {
                "three"
            } else {
                "many"
            }
        }
        _ => "other",
    }
}
fn sum(s: &[u32]) -> u32 {
    if let [h, t @ ..] = s {
        h + sum(t)
    } else {
        0
    }
}
fn rev(s: &mut [u32]) {
    if let [a, m @ .., b] = s {
        std::mem::swap(a, b);
        rev(m);
    }
}
#[derive(Debug, Clone, PartialEq)]
enum Tok {
    Num(i64),
    Op(char),
    Paren(Box<Vec<Tok>>),
}
#[derive(Debug)]
enum E {
    Empty,
    Bad { at: usize, c: char },
    Nested(Box<E>),
}
struct Wrap(String2);
#[derive(Debug)]
struct String2(&'static str);
impl From<E> for String2 {
    fn from(e: E) -> Self {
        match e {
            E::Empty => String2("empty"),
            E::Bad { at, .. } if at > 3 => String2("late"),
            E::Bad { .. } => String2("bad"),
            E::Nested(i) => String2::from(*i),
        }
    }
}
fn lex(s: &str) -> Result<Vec<Tok>, E> {
    if s.is_empty() {
        return Err(E::Empty);
    }
    let mut out = Vec::new();
    let mut stack: Vec<Vec<Tok>> = Vec::new();
    let mut it = s.char_indices().peekable();
    while let Some((i, c)) = it.next() {
        match c {
            '0'..='9' => {
                let mut n = c.to_digit(10).unwrap() as i64;
                while let Some(&(_, d @ '0'..='9')) = it.peek() {
                    n = n * 10 + d as i64 - '0' as i64;
                    it.next();
                }
                out.push(Tok::Num(n));
            }
            '+' | '-' | '*' | '/' => out.push(Tok::Op(c)),
            '(' => stack.push(std::mem::take(&mut out)),
            ')' => {
                let inner = std::mem::replace(&mut out, stack.pop().ok_or(E::Bad { at: i, c })?);
                out.push(Tok::Paren(Box::new(inner)));
            }
            c if c.is_whitespace() => continue,
            _ => return Err(E::Nested(Box::new(E::Bad { at: i, c }))),
        }
    }
    Ok(out)
}
fn eval(t: &[Tok]) -> Option<i64> {
    let one = |t: &Tok| match t {
        Tok::Num(n) => Some(*n),
        Tok::Paren(v) => eval(v),
        Tok::Op(_) => None,
    };
    let (first, rest) = t.split_first()?;
    let mut acc = one(first)?;
    for pair in rest.chunks(2) {
        let [Tok::Op(o), r] = pair else { return None };
        let r = one(r)?;
        acc = match o {
            '+' => acc.checked_add(r)?,
            '-' => acc.checked_sub(r)?,
            '*' => acc.checked_mul(r)?,
            _ => acc.checked_div(r)?,
        };
    }
    Some(acc)
}
fn run(s: &str) -> Result<i64, String2> {
    let t = lex(s)?;
    eval(&t).ok_or(String2("eval"))
}
fn main() {
    for s in [
        &[][..],
        &[-1],
        &[4],
        &[3, 1, 3],
        &[1, 2, 3, 4, 5],
        &[7, 9],
        &[1, 6],
        &[3, 4, 5],
        &[2, 4, 5],
        &[6, 7],
    ] {
        println!("{}", classify(s));
    }
    println!("{}", sum(&[1, 2, 3, 4]));
    let mut v = [1, 2, 3, 4, 5];
    rev(&mut v);
    println!("{:?}", v);
    for s in ["", "1+2*3", "(1+2)*(3-10)", "5/0", "1+", "x", "12345 )", "  ) "] {
        println!("{:?} -> {:?}", s, run(s));
    }
    println!("{:#?}", lex("1+(2)"));
    println!("{:?}", lex("?").unwrap_err());
    let w = Wrap(String2("q"));
    let Wrap(String2(q)) = w;
    println!("{q}");
    println!("{:?}", lex("1").unwrap() == vec![Tok::Num(1)]);
}
