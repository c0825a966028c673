//! Inference and shadowing.

pub fn infer() -> u64 {
    let mut v = Vec::new();
    let mut t = 0;
    for i in 0..4 {
        v.push(i);
        t += v[i as usize];
    }
    let x: u64 = t;
    let y = 1 << 3;
    x + y
}
pub fn shadow(x: &str) -> usize {
    let x = x.len();
    let x = x as u8;
    let x = Some(x);
    if let Some(x) = x {
        x as usize
    } else {
        0
    }
}
pub fn nested(x: Option<Result<u8, u16>>) -> u16 {
    match x {
        Some(Ok(n)) if n > 3 => n.into(),
        Some(Ok(_)) => 0,
        Some(Err(e @ 1..=9)) => e,
        Some(Err(_)) => 1,
        None => 2,
    }
}
pub fn refs(a: &Option<(u32, Vec<u8>)>) -> usize {
    match a {
        Some((n, v)) => *n as usize + v.len(),
        None => 0,
    }
}
pub fn refmut(a: &mut Option<(u32, Vec<u8>)>) {
    if let Some((n, v)) = a {
        *n += 1;
        v.push(*n as u8);
    }
}
pub fn tup((a, b): (u32, u32), [c, d]: [u32; 2], &e: &u32) -> u32 {
    a + b + c + d + e
}
