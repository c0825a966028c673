//! Closures and constructors that keep the invariants of what they are lent, and of what they make.

#[derive(Clone, Copy)]
pub struct Level {
    at: u32,
}
//@ invariant Level: self.at < 10

impl Level {
    pub fn left(&self) -> u32 {
        9 - self.at
    }

    pub fn up(&mut self) {
        if self.at < 9 {
            self.at += 1;
        }
    }
}

//@ requires forall |x: &mut T| f.requires((x,))
fn each<T, F: Fn(&mut T)>(f: F, all: &mut Vec<T>) {
    for x in all.iter_mut() {
        f(x);
    }
}

pub fn all_down(all: &mut Vec<Level>) -> u32 {
    each(|level: &mut Level| level.at /= 2, all);
    each(Level::up, all);
    if all.len() > 0 { all[0].left() } else { 0 }
}

/// What it is lent, when the call is over, keeps the invariants of its type.
//@ requires forall |x: &mut Level| f.requires((x,))
fn twice<F: Fn(&mut Level)>(f: F, level: &mut Level) -> u32 {
    f(level);
    f(level);
    level.left()
}

pub fn down_by_four(level: &mut Level) -> u32 {
    twice(|level: &mut Level| level.at = level.at.saturating_sub(2), level)
}

pub struct Small(u32);
//@ invariant Small: self.0 < 10

impl Small {
    pub fn left(&self) -> u32 {
        9 - self.0
    }
}

/// Constructors of types without invariants are functions of any arguments.
pub struct Any(pub u32);

//@ ensures result.len() == 2
pub fn made() -> Vec<Any> {
    [77u32, 5].into_iter().map(Any).collect()
}

pub fn small() -> u32 {
    let all: Vec<Small> = [7u32, 5].into_iter().map(Small).collect();
    let one: fn(u32) -> Small = Small;
    if all.len() > 0 { all[0].left() } else { one(3).left() }
}

//@ requires f.requires((1,))
fn applied<T, F: Fn(u32) -> T>(f: F) -> T {
    f(1)
}

pub fn by_a_bound() -> u32 {
    applied(Small).left()
}
