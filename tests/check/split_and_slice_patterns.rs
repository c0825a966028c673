//! Split and slice patterns.

pub fn two(v: &mut [u32]) -> Option<(&mut u32, &mut u32)> {
    if v.len() < 2 {
        return None;
    }
    let (a, b) = v.split_at_mut(1);
    Some((&mut a[0], &mut b[0]))
}
pub fn pat(v: &mut [u32]) {
    if let [a, .., b] = v {
        core::mem::swap(a, b);
    }
}
pub fn firsts<'a>(v: &'a [&'a str]) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    for s in v {
        if !s.is_empty() && !out.contains(s) {
            out.push(s);
        }
    }
    out
}
