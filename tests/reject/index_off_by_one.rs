//# panics: last(&[1])
//# panics: fixed(3)
//# panics: empty(0)
pub fn last(a: &[u32]) -> u32 {
    let n = a.len();
    if n == 0 {
        return 0;
    }
    a[n] //~ ERROR V0005: can be out of bounds
}

pub fn fixed(i: usize) -> u8 {
    let a = [1, 2, 3];
    if i <= 3 {
        return a[i]; //~ ERROR V0005: can be out of bounds
    }
    0
}

pub fn empty(i: usize) -> u8 {
    let a: [u8; 0] = [];
    a[i] //~ ERROR V0005: can be out of bounds
}
