//! Patterns, guards and constants of specifications, in proofs.
/*@
spec const LIMIT: int = 1 << 4;
spec fn kind(o: Option<u32>) -> int {
    match o {
        Some(0 | 1) => 0,
        Some(x @ 2..=9) if x % 2 == 0 => x + 0,
        Some(_) => 1,
        None => 2,
    }
}
spec fn first(p: (u32, bool)) -> int { let (a, b) = p in if b { a + 0 } else { LIMIT } }
@*/

//@ requires x < LIMIT
//@ ensures result == kind(Some(x))
pub fn classify(x: u32) -> u32 {
    if x < 2 {
        0
    } else if x < 10 && x % 2 == 0 {
        x
    } else {
        1
    }
}

//@ ensures result == first((x, flag))
pub fn choose(x: u32, flag: bool) -> u32 {
    if flag { x } else { 16 }
}

//@ ensures matches!(result, Some(y) if y < x) || (x == 0 && result is None)
pub fn predecessor(x: u32) -> Option<u32> {
    if x == 0 { None } else { Some(x - 1) }
}
