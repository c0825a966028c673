//! A guard is tried for each alternative of its pattern that matches.

//@ requires a != b
//@ ensures result == if a > 3 { a } else if b > 3 { b } else { 0 }
pub fn first_above_three(a: u32, b: u32) -> u32 {
    match (a, b) {
        (x, _) | (_, x) if x > 3 => x,
        _ => 0,
    }
}

//@ ensures result == (a > 3 || b > 3)
pub fn any_above_three(a: u32, b: u32) -> bool {
    matches!((a, b), (x, _) | (_, x) if x > 3)
}

//@ ensures forall |v: u32| old(*slot) == Some(v) ==> result == if v > 10 { 1 } else { 2 }
//@ ensures forall |v: u32| old(*slot) == Some(v) ==> *slot == Some(if v > 10 { (v - 10) as u32 } else { 0 })
//@ ensures old(*slot) is None ==> result == 3 && *slot is None
pub fn shrink(slot: &mut Option<u32>) -> u32 {
    match slot {
        Some(n) if *n > 10 => {
            *n -= 10;
            1
        }
        Some(n) => {
            *n = 0;
            2
        }
        None => 3,
    }
}
