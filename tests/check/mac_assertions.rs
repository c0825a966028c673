//! The assertion and panic macros, with and without messages; `matches!`, `vec!`, `debug_assert*!`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Reset,
    Running { cycles: u32 },
    Halted(u8),
}

pub fn step(s: State, input: u8) -> State {
    debug_assert!(input < 0x80);
    debug_assert!(input != 0x7f, "input {input:#x} is reserved");
    match s {
        State::Reset => State::Running { cycles: 0 },
        State::Running { cycles } if cycles < 100 => State::Running { cycles: cycles + 1 },
        State::Running { .. } => State::Halted(input),
        State::Halted(code) => {
            assert_eq!(code, input, "halted with {} but got {}", code, input);
            assert_ne!(code, 0x7e);
            s
        }
    }
}

pub fn check(states: &[State]) -> usize {
    assert!(states.len() > 0);
    assert!(!matches!(states[0], State::Halted(_)), "starts halted");
    debug_assert_eq!(states[0], State::Reset);
    debug_assert_ne!(states.last(), None, "{} states", states.len());
    let live = |s: &State| matches!(s, State::Running { cycles: 1..=50 } | State::Reset);
    let odd = |s: &State| matches!(*s, State::Running { cycles } if cycles % 2 == 1);
    states.iter().filter(|s| live(s) && !odd(s)).count()
}

pub fn decode(op: u8) -> Vec<u8> {
    match op {
        0 => vec![],
        1 => vec![1; 3],
        2 => vec![1, 2, op],
        3..=9 => todo!("operation {}", op),
        10 => todo!(),
        11 => unimplemented!(),
        12..=19 => unimplemented!("operation {op}"),
        20 => unreachable!(),
        21..=29 => unreachable!("operation {op:02x}"),
        30 => panic!(),
        31 => panic!("thirty-one"),
        _ => panic!("operation {0} or {0:?} at {at}", op, at = op as usize),
    }
}
