//! A virtual processor's life: what may follow what.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Off,
    Ready,
    Running { core: u8 },
    Blocked(u64),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    Start,
    Schedule(u8),
    Preempt,
    Wait { until: u64 },
    Wake(u64),
    Stop,
}

pub const CORES: u8 = 8;

/*@
spec fn is_valid(s: State) -> bool {
    match s { State::Running { core } => core < CORES, _ => true }
}
@*/

/// The next state; an event that does not fit changes nothing.
//@ requires is_valid(s)
//@ ensures is_valid(result)
//@ ensures e == Event::Stop ==> result == State::Off
//@ ensures result is Running && result != s ==> s is Ready && e is Schedule
//@ ensures s is Off && result != s ==> e == Event::Start && result == State::Ready
//@ ensures match (s, e) { (State::Blocked(until), Event::Wake(now)) => result is Ready <==> now >= until, _ => true }
pub fn step(s: State, e: Event) -> State {
    match (s, e) {
        (_, Event::Stop) => State::Off,
        (State::Off, Event::Start) => State::Ready,
        (State::Ready, Event::Schedule(core)) if core < CORES => State::Running { core },
        (State::Running { .. }, Event::Preempt) => State::Ready,
        (State::Running { core: _ }, Event::Wait { until }) => State::Blocked(until),
        (State::Blocked(until), Event::Wake(now)) => {
            if now >= until {
                State::Ready
            } else {
                s
            }
        }
        _ => s,
    }
}

//@ ensures result == State::Off
pub fn last_is_off(s: State, core: u8) -> State {
    let s = if let State::Running { core: at } = s { State::Running { core: at % CORES } } else { s };
    step(step(s, Event::Schedule(core)), Event::Stop)
}

fn main() {
    let mut s = State::Off;
    s = step(s, Event::Schedule(1));
    print!("{:?} ", s);
    s = step(s, Event::Start);
    s = step(s, Event::Schedule(9));
    print!("{:?} ", s);
    s = step(s, Event::Schedule(1));
    s = step(s, Event::Wait { until: 5 });
    print!("{:?} ", s);
    s = step(step(s, Event::Wake(4)), Event::Wake(6));
    println!("{:?} {:?}", s, last_is_off(s, 3));
}
