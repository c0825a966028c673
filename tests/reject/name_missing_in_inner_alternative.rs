//# rustc: fail

enum Inner {
    One(u8),
    Two(u8),
}

enum Outer {
    Plain(u8),
    Held(Inner),
}

fn missing(outer: &Outer) -> u8 {
    match *outer {
        Outer::Plain(x) | Outer::Held(Inner::One(x) | Inner::Two(_)) => x, //~ ERROR E0408: `x` is not bound in every alternative
        Outer::Held(_) => 0,
    }
}

fn extra(outer: &Outer) -> u8 {
    match *outer {
        Outer::Plain(x) | Outer::Held(Inner::One(x) | Inner::Two(x)) => x,
        Outer::Held(Inner::One(_) | Inner::Two(y)) => 0, //~ ERROR E0408: `y` is not bound in every alternative
    }
}
