//! Branches and elements of different types that have one in common: functions and closures become function pointers,
//! arrays behind a reference or a `Box` become slices.

pub struct S(u8);

impl S {
    fn one(&self, x: &u8) -> u8 {
        self.0 + x
    }
    fn two(&self, x: &u8) -> u8 {
        self.0 - x
    }
}

pub enum E {
    A(u8),
    B(u8),
}

fn a(x: u8) -> u8 {
    x
}
fn b(x: u8) -> u8 {
    x + 1
}
unsafe fn u(x: u8) -> u8 {
    x + 2
}
fn same<T>(x: T) -> T {
    x
}
fn change(x: &mut u8) {
    *x += 1
}
fn keep(_: &mut u8) {}

const TABLE: [fn(u8) -> u8; 2] = [a, b];
static PAIRS: &[(u8, fn(u8) -> u8)] = &[(1, a), (2, b)];
const BYTES: &[&[u8]] = &[&[1], &[2, 3], b"abc"];

pub fn arrays(c: u8, s: &S) -> u8 {
    let plain = [a, b, |x| x + 3];
    let unsafe_ones = [a, u];
    let closures = [|x: u8| x, |x: u8| x + 1];
    let mixed = [|x: u8| x, a];
    let generic = [same, b];
    let made = [E::A, E::B];
    let methods = [S::one, S::two];
    let vector = vec![a, b];
    let wanted: Vec<fn(u8) -> u8> = vec![a, b];
    let known: &[fn(u8) -> u8] = &[a, b];
    let wrapping = [u8::wrapping_add, u8::wrapping_sub];
    let E::A(x) = made[0](c) else { return 0 };
    plain[2](x) + unsafe { unsafe_ones[1](x) } + closures[0](x) + mixed[1](x) + generic[0](x) + methods[1](s, &x)
        + vector[0](x) + wanted[1](x) + known[0](x) + wrapping[0](x, 1) + TABLE[0](x) + PAIRS[1].1(x) + BYTES[0][0]
}

pub fn branches(c: bool, n: u8, s: &S) -> u8 {
    let f = if c { a } else { b };
    let g = match n {
        0 => a,
        1 => b,
        _ => |x| x,
    };
    let h = if c { S::one } else { S::two };
    f(1) + g(2) + h(s, &n)
}

pub fn called_again(x: &mut u8) {
    for f in [change, keep] {
        f(x);
        f(x);
    }
}

pub fn slices(c: bool, x: &mut u8) -> usize {
    let first = [&[1u8][..], &[2, 3]];
    let second = [&[2u8, 3], &[1u8][..]];
    let shared = [x, &1];
    let cast = [&[1u8] as &[u8], &[2, 3]];
    let labelled = 'a: {
        if c {
            break 'a &[1u8][..];
        }
        &[1, 2]
    };
    first.len() + second.len() + *shared[0] as usize + labelled.len() + cast[1].len()
}

pub fn boxes(n: u8, b: Box<[u8; 2]>) -> Box<[i32]> {
    fn of<T>(x: Box<[T]>) -> usize {
        x.len()
    }
    let several: Vec<Box<[i32]>> = vec![Box::new([1]), Box::new([1, 2])];
    let optional: Option<Box<[&[u8]]>> = Some(Box::new([&[1, 2], &[3]]));
    let cast = Box::new([n; 3]) as Box<[_]>;
    let found: Box<[u8]> = b;
    match of(cast) + of(found) + several.len() + of::<u8>(Box::new([])) + optional.map_or(0, |all| all.len()) {
        0 => Box::new([]),
        1 => Box::new([1]),
        _ => Box::new([1, 2]),
    }
}

pub fn arrays_behind_boxes<T, const N: usize>(items: [T; N], more: Box<[T; N]>) -> (Box<[T]>, Box<[T]>) {
    (Box::new(items), more)
}
