//! State machine.

pub trait State {
    fn next(self, input: u8) -> Self;
    fn done(&self) -> bool {
        false
    }
}
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Light {
    Red,
    Green,
    Yellow,
}
impl State for Light {
    fn next(self, input: u8) -> Self {
        use Light::*;
        match (self, input) {
            (Red, 1..) => Green,
            (Green, _) => Yellow,
            (Yellow, 0) => Red,
            (s, _) => s,
        }
    }
    fn done(&self) -> bool {
        matches!(self, Light::Red)
    }
}
pub fn run<S: State + Copy>(mut s: S, inputs: &[u8]) -> (S, usize) {
    let mut n = 0;
    for &i in inputs {
        s = s.next(i);
        n += usize::from(s.done());
    }
    (s, n)
}
