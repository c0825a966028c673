//# panics: peeked()
//# panics: skipped()
//# panics: taken()
//# panics: zipped()
//# panics: stepped()
//! `Peekable`, `Skip`, `Take`, `Zip` and `StepBy` find their length by `size_hint`, which must know it.

pub struct Down(u8);

impl Iterator for Down {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        if self.0 == 0 {
            return None;
        }
        self.0 -= 1;
        Some(self.0)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.0 as usize, None)
    }
}

impl ExactSizeIterator for Down {
    fn len(&self) -> usize {
        7
    }
}

pub fn peeked() -> usize {
    Down(3).peekable().len() //~ ERROR V0006: this `assert_eq!` can panic
}

pub fn skipped() -> usize {
    Down(3).skip(1).len() //~ ERROR V0006: this `assert_eq!` can panic
}

pub fn taken() -> usize {
    Down(3).take(9).len() //~ ERROR V0006: this `assert_eq!` can panic
}

pub fn zipped() -> usize {
    Down(3).zip(Down(3)).len() //~ ERROR V0006: this `assert_eq!` can panic
}

pub fn stepped() -> usize {
    Down(3).step_by(2).len() //~ ERROR V0006: this `assert_eq!` can panic
}

//@ ensures result
//~^ ERROR V0001: this postcondition may not hold
pub fn of_what_is_flattened(v: &[[u8; 2]]) -> bool {
    v.iter().flatten().size_hint() == (0, None)
}

//@ ensures result
//~^ ERROR V0001: this postcondition may not hold
pub fn of_what_is_mapped_and_flattened(v: &[[u8; 2]]) -> bool {
    v.iter().flat_map(|x| x).size_hint() == (0, None)
}

//@ ensures result
//~^ ERROR V0001: this postcondition may not hold
pub fn of_words(s: &str) -> bool {
    s.split_ascii_whitespace().size_hint() == (0, None)
}
