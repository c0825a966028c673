//! A lexer of numbers as a machine of states, and a turnstile whose counts never lie.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Start,
    Sign,
    Digits,
    Wrong,
}

/*@
spec fn step(state: State, byte: u8) -> State {
    match state {
        State::Start => if byte == 45 { State::Sign } else if 48 <= byte <= 57 { State::Digits } else { State::Wrong },
        State::Sign | State::Digits => if 48 <= byte <= 57 { State::Digits } else { State::Wrong },
        State::Wrong => State::Wrong,
    }
}

spec fn run(s: Seq<u8>, n: int) -> State
    decreases n
{
    if n <= 0 { State::Start } else { step(run(s, n - 1), s[n - 1]) }
}

spec fn digit(byte: u8) -> bool { 48 <= byte <= 57 }

/// What it takes: digits, at least one, perhaps with a sign.
spec fn number(s: Seq<u8>, n: int) -> bool {
    (n >= 1 && (forall |i: int| 0 <= i < n ==> digit(s[i])))
        || (n >= 2 && s[0] == 45 && (forall |i: int| 1 <= i < n ==> digit(s[i])))
}
@*/

impl State {
    //@ ensures result == step(self, byte)
    fn next(self, byte: u8) -> State {
        match (self, byte) {
            (State::Start, b'-') => State::Sign,
            (State::Start | State::Sign | State::Digits, b'0'..=b'9') => State::Digits,
            _ => State::Wrong,
        }
    }
}

//@ ensures result <==> number(text@, text.len())
pub fn is_number(text: &[u8]) -> bool {
    let mut state = State::Start;
    for i in 0..text.len()
    //@ invariant state == run(text@, i as int)
    //@ invariant state == State::Start <==> i == 0
    //@ invariant state == State::Sign <==> i == 1 && text[0] == 45
    //@ invariant state == State::Digits <==> number(text@, i as int)
    {
        state = state.next(text[i]);
    }
    state == State::Digits
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turnstile {
    Locked { paid: u32 },
    Open { paid: u32, passed: u32 },
}
/*@
impl Turnstile {
    /// No one passes without having paid.
    spec fn honest(self) -> bool {
        match self { Turnstile::Locked { paid } => true, Turnstile::Open { paid, passed } => passed <= paid }
    }
    spec fn paid(self) -> int {
        match self { Turnstile::Locked { paid } => paid + 0, Turnstile::Open { paid, .. } => paid + 0 }
    }
}
@*/

impl Turnstile {
    //@ requires self.honest() && self.paid() < 1000
    //@ ensures self.honest() && self.paid() == old(*self).paid() + 1
    pub fn pay(&mut self) {
        *self = match *self {
            Turnstile::Locked { paid } => Turnstile::Open { paid: paid + 1, passed: paid },
            Turnstile::Open { paid, passed } => Turnstile::Open { paid: paid + 1, passed },
        };
    }

    /// Somebody pushes: may they pass?
    //@ requires self.honest()
    //@ ensures self.honest() && self.paid() == old(*self).paid()
    //@ ensures result <==> matches!(old(*self), Turnstile::Open { paid, passed } if passed < paid)
    pub fn push(&mut self) -> bool {
        match self {
            Turnstile::Open { paid, passed } if *passed < *paid => {
                *passed += 1;
                if *passed == *paid {
                    *self = Turnstile::Locked { paid: *paid };
                }
                true
            }
            _ => false,
        }
    }
}

fn main() {
    println!("{} {} {} {}", is_number(b"-12"), is_number(b"7"), is_number(b"-"), is_number(b"1-"));
    let mut gate = Turnstile::Locked { paid: 0 };
    print!("{} ", gate.push());
    gate.pay();
    println!("{} {} {:?}", gate.push(), gate.push(), gate);
}
