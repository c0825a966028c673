//# shows: guard_decides(1) != 1
//# shows: later_arm(Some(3)) != 1
//# shows: signed_ranges(1) != 1
//# shows: half_open(252) > 3
//# shows: { let mut e = Shape::Box { w: 1, h: 2 }; through_a_pattern(&mut e); e != (Shape::Box { w: 1, h: 2 }) }
//# shows: shadowed_by_a_pattern(Some(4), 1) != 1
//# panics: wrong_assumption(Shape::Dot)
//# shows: nested((Some(1), false)) != 0

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    Dot,
    Line(u32),
    Box { w: u8, h: u8 },
}

//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn guard_decides(x: u32) -> u32 {
    match x {
        n if n > 5 => 1,
        0 => 1,
        _ => 2,
    }
}

//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn later_arm(x: Option<u32>) -> u32 {
    match x {
        Some(0) => 1,
        Some(n) if n > 5 => 1,
        Some(4 | 5) | Some(1..=2) => 1,
        None => 1,
        Some(_) => 2,
    }
}

//@ ensures result == 1
//~^ ERROR V0001: does not hold
pub fn signed_ranges(x: i8) -> u32 {
    match x {
        -128..=-1 => 1,
        0 => 1,
        1.. => 2,
    }
}

//@ ensures result <= 3
//~^ ERROR V0001: does not hold
pub fn half_open(x: u8) -> u32 {
    match x {
        0..=3 => x as u32,
        4..250 => 1,
        250 | 251 => 2,
        _ => 4,
    }
}

//@ ensures *e == old(*e)
//~^ ERROR V0001: does not hold
pub fn through_a_pattern(e: &mut Shape) {
    if let Shape::Box { w, .. } = e {
        if *w < 5 {
            *w += 1;
        }
    }
}

//@ ensures result == n
//~^ ERROR V0001: does not hold
pub fn shadowed_by_a_pattern(o: Option<u32>, n: u32) -> u32 {
    if let Some(n) = o { n } else { n }
}

//@ ensures result > 0
//@ requires s is Line ==> s->0 > 0
pub fn wrong_assumption(s: Shape) -> u32 {
    match s {
        Shape::Line(n) => n,
        Shape::Box { .. } => 1,
        Shape::Dot => panic!("no length"), //~ ERROR V0006: can be reached
    }
}

//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn nested(x: (Option<u32>, bool)) -> u32 {
    match x {
        (Some(n), true) => n - n,
        (None, _) => 0,
        (Some(n), _) => n,
    }
}
