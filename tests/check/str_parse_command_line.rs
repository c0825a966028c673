//! Parsing a command line of `key=value` pairs from a `&str` through its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    Flag,
    Number(u64),
    Text(&'a [u8]),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Option_<'a> {
    pub key: &'a [u8],
    pub value: Value<'a>,
}

fn number(text: &[u8]) -> Option<u64> {
    let (radix, digits) = match text {
        [b'0', b'x' | b'X', rest @ ..] => (16, rest),
        [b'0', b'b', rest @ ..] => (2, rest),
        _ => (10, text),
    };
    if let [] = digits {
        return None;
    }
    digits.iter().filter(|b| **b != b'_').fold(Some(0u64), |acc, b| {
        let d = char::from(*b).to_digit(radix)?;
        acc?.checked_mul(radix as u64)?.checked_add(d as u64)
    })
}

pub fn next<'a>(input: &mut &'a [u8]) -> Option<Option_<'a>> {
    while let [b' ', rest @ ..] = *input {
        *input = rest;
    }
    let end = input.iter().position(|b| *b == b' ').unwrap_or(input.len());
    let (word, rest) = input.split_at(end);
    *input = rest;
    if word.len() == 0 {
        return None;
    }
    let Some(eq) = word.iter().position(|b| *b == b'=') else {
        return Some(Option_ { key: word, value: Value::Flag });
    };
    let text = &word[eq + 1..];
    let value = number(text).map_or(Value::Text(text), Value::Number);
    Some(Option_ { key: &word[..eq], value })
}

pub fn memory(line: &str) -> Option<u64> {
    let mut input = line.as_bytes();
    while let Some(o) = next(&mut input) {
        if let Option_ { key: b"mem", value: Value::Number(n) } = o {
            return Some(n);
        }
    }
    None
}
