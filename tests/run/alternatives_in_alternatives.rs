//# verify: skip

enum Inner {
    One(u8),
    Two { at: u8, of: u8 },
    None,
}

enum Outer {
    Plain { at: u8 },
    Nested { at: u8, with: Inner },
    Held(Inner),
}

fn number(outer: &Outer) -> u8 {
    match *outer {
        Outer::Plain { at } | Outer::Nested { at, with: Inner::None | Inner::One(_), .. } => at,
        Outer::Nested { at: _, with: Inner::Two { at, .. } } => 100 + at,
        Outer::Held(_) => 0,
    }
}

fn within(outer: &Outer) -> u8 {
    match outer {
        Outer::Plain { at: x } | Outer::Held(Inner::One(x) | Inner::Two { of: x, .. }) => *x,
        Outer::Nested { with: Inner::One(x) | Inner::Two { at: x, .. }, .. } | Outer::Nested { at: x, with: Inner::None } => *x,
        Outer::Held(Inner::None) => 255,
    }
}

fn main() {
    let all = [
        Outer::Plain { at: 1 },
        Outer::Nested { at: 2, with: Inner::None },
        Outer::Nested { at: 3, with: Inner::One(4) },
        Outer::Nested { at: 5, with: Inner::Two { at: 6, of: 7 } },
        Outer::Held(Inner::One(8)),
        Outer::Held(Inner::Two { at: 9, of: 10 }),
        Outer::Held(Inner::None),
    ];
    for outer in all.iter() {
        println!("{} {}", number(outer), within(outer));
    }
}
