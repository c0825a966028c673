//! A measure that was guessed is told where it is none, once, on however many ways the rounds go.

pub fn stays(v: &[u32], k: u32) -> u32 {
    let (mut i, mut n) = (0usize, 0u32);
    while i < v.len() { //~ ERROR V0011: nothing says why this loop ends
        //~| NOTE: tried `decreases v.len() - i`, which is not shown to get smaller in each round
        if v[i] == k {
            continue;
        }
        if v[i] == 1 {
            n ^= 1;
            continue;
        }
        if v[i] == 7 {
            i += 1;
            continue;
        }
        n ^= 2;
    }
    n
}

pub fn sometimes(v: &[u8]) -> usize {
    let mut b = 0;
    while b < v.len() { //~ ERROR V0011: nothing says why this loop ends
        //~| NOTE: tried `decreases v.len() - b`, which is not shown to get smaller in each round
        if v[b] == 3 {
            b += 1;
        }
    }
    b
}
