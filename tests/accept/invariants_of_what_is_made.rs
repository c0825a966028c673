//! Defaults and clones by `derive`, and constants of implementations, that keep the invariants of their types.

#[derive(Default, Clone, Copy, PartialEq, Eq)]
pub struct Level {
    at: u32,
}
//@ invariant Level: self.at < 10

impl Level {
    //@ ensures result <= 9
    pub fn left(&self) -> u32 {
        9 - self.at
    }
}

pub trait Bounds: Sized {
    const LOWEST: Self;
    const HIGHEST: Option<Self>;
}

impl Bounds for Level {
    const LOWEST: Level = Level { at: 0 };
    const HIGHEST: Option<Level> = Some(Level { at: TOP });
}

const TOP: u32 = 9;

impl<T: Bounds> Bounds for Stack<T> {
    const LOWEST: Stack<T> = Stack { items: Vec::new(), used: 0, last: T::LOWEST };
    const HIGHEST: Option<Stack<T>> = None;
}

/// Of a vector of any type it is known how long a clone of it is.
#[derive(Default, Clone)]
pub struct Stack<T> {
    items: Vec<T>,
    used: usize,
    last: T,
}
//@ invariant Stack<T>: self.used <= self.items.len()

impl<T> Stack<T> {
    pub fn first(&self) -> Option<&T> {
        if self.used > 0 { Some(&self.items[self.used - 1]) } else { None }
    }
}

/// A part with a text of its own, and what that promises.
pub struct Tag(u32);

impl Clone for Tag {
    //@ ensures result.0 <= self.0
    fn clone(&self) -> Tag {
        Tag(self.0 / 2)
    }
}

#[derive(Clone)]
pub enum Tagged {
    With(Tag, Level),
    Without,
}
//@ invariant Tagged: self is With ==> (self->0).0 < 100

fn default<T: Default>() -> T {
    T::default()
}

fn lowest<T: Bounds>() -> T {
    T::LOWEST
}

pub fn left() -> u32 {
    let (a, b): (Level, Level) = (default(), lowest());
    a.left() + b.left()
}

pub fn of_stacks(stack: &Stack<Level>) -> u32 {
    let (copy, new): (Stack<Level>, Stack<Level>) = (stack.clone(), default());
    let last = match copy.first() {
        Some(level) => level.left(),
        None => 0,
    };
    match new.first() {
        Some(level) => level.left(),
        None => last,
    }
}

//@ ensures result < 100
pub fn of_tags(tagged: &Tagged) -> u32 {
    match tagged.clone() {
        Tagged::With(tag, _) => tag.0,
        Tagged::Without => 0,
    }
}
