//! Combinators of `Option` and `Result`, closures, and `?`: the library's texts are gone into.

//@ requires v@.len() > 2
//@ ensures result == v@[1]
pub fn second(v: &[u32]) -> u32 {
    *v.get(1).unwrap()
}

//@ ensures match x { Some(v) => if v > 5 { result == Err(1) } else { result == Ok(v as u32 * 2) }, None => result == Err(3) }
pub fn doubled(x: Option<u16>) -> Result<u32, u8> {
    let v = x.ok_or(3u8)?;
    if v > 5 {
        return Err(1);
    }
    Ok(v as u32 * 2)
}

//@ ensures result == (if let Some(x) = a { if x < 10 { x + k } else { 0 } } else { 0 })
//@ requires k < 100
pub fn chained(a: Option<u32>, k: u32) -> u32 {
    a.filter(|x| *x < 10).map(|x| x + k).unwrap_or(0)
}

//@ ensures if c.is_some() { result < 256 } else { result == 300 }
pub fn letters(c: Option<char>) -> u32 {
    c.map(|c| c as u32 % 256).unwrap_or(300)
}

//@ ensures result < 0x110000
pub fn scalar(c: char) -> u32 {
    c as u32
}

#[derive(Clone, Copy, PartialEq)]
pub enum Color {
    Red,
    Green,
}

//@ ensures result == (c == Color::Red)
pub fn is_red(c: Color) -> bool {
    c == Color::Red
}

static TABLE: [u8; 3] = [1, 2, 3];

//@ requires i < 3
//@ ensures result == i + 1
pub fn looked_up(i: usize) -> u8 {
    TABLE[i]
}
