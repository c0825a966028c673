//! Interior mutability: `Cell` and `UnsafeCell` in shared structures.
use std::cell::{Cell, UnsafeCell};

#[derive(Default)]
pub struct Counters {
    hits: Cell<u32>,
    misses: Cell<u32>,
    last: Cell<Option<char>>,
}

impl Counters {
    pub fn record(&self, hit: bool, who: char) {
        let c = if hit { &self.hits } else { &self.misses };
        c.set(c.get() + 1);
        self.last.set(Some(who));
    }
    pub fn reset(&self) -> (u32, u32) {
        self.last.take();
        (self.hits.replace(0), self.misses.take())
    }
}

pub struct Once<T> {
    value: UnsafeCell<Option<T>>,
}

impl<T> Once<T> {
    pub const fn new() -> Self {
        Once { value: UnsafeCell::new(None) }
    }
    pub fn get_or(&self, init: impl FnOnce() -> T) -> &T {
        let slot = self.value.get();
        unsafe {
            if (*slot).is_none() {
                let v = init();
                *slot = Some(v);
            }
            (*slot).as_ref().unwrap()
        }
    }
    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }
}

fn main() {
    let c = Counters::default();
    let d = &c;
    c.record(true, 'a');
    d.record(false, 'b');
    d.record(true, 'c');
    println!("{} {:?} {:?} {:?}", c.hits.get(), c.last.get(), d.reset(), c.last.get());
    let once = Once::new();
    println!("{} {}", once.get_or(|| 5), once.get_or(|| panic!("again")));
    println!("{:?}", once.into_inner());
    let (x, y) = (Cell::new(1), Cell::new(2));
    x.swap(&y);
    println!("{} {}", x.get(), y.into_inner());
}
