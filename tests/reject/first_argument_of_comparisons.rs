//# panics: less()
//# panics: more()
//# panics: largest()
//# panics: asked()
//# panics: exhausted()
//# panics: behind_its_end()
//! Functions compare what they are given in Rust's order, and an exhausted range is behind its end.

use std::cmp::{self, Ordering};

pub fn less() {
    assert!(cmp::min_by(1, 2, |_: &i32, _: &i32| Ordering::Less) == 2); //~ ERROR V0006: this `assert!` can panic
}

pub fn more() {
    assert!(cmp::min_by(1, 2, |_: &i32, _: &i32| Ordering::Greater) == 1); //~ ERROR V0006: this `assert!` can panic
}

pub fn largest() {
    assert!(cmp::max_by(1, 2, |_: &i32, _: &i32| Ordering::Less) == 1); //~ ERROR V0006: this `assert!` can panic
}

pub fn asked() {
    let mut first = 0;
    let smallest = cmp::min_by(10, 20, |a: &i32, _: &i32| {
        first = *a;
        Ordering::Equal
    });
    assert!(first == 20 && smallest == 10); //~ ERROR V0006: this `assert!` can panic
}

pub fn exhausted() {
    let mut range = 2..=2usize;
    range.next();
    let text = "ab";
    assert!(text.get(range).is_some()); //~ ERROR V0006: this `assert!` can panic
}

pub fn behind_its_end() {
    let mut range = 1..=1usize;
    range.next();
    let text = "abc";
    assert!(text.get(range) != Some("")); //~ ERROR V0006: this `assert!` can panic
}
