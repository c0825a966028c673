//! Function pointers: tables of handlers, coercion of functions and closures, methods and constructors as functions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    Tick,
    Key(u8),
    Error(u8),
}

type Handler = fn(&mut Machine, u8) -> Event;

struct Machine {
    acc: u32,
    handlers: [Option<Handler>; 3],
}

fn nop(_: &mut Machine, _: u8) -> Event {
    Event::Tick
}

fn add(m: &mut Machine, arg: u8) -> Event {
    m.acc += u32::from(arg);
    Event::Key(arg)
}

impl Machine {
    fn clear(&mut self, code: u8) -> Event {
        self.acc = 0;
        Event::Error(code)
    }
    fn dispatch(&mut self, op: usize, arg: u8) -> Event {
        match self.handlers.get(op) {
            Some(Some(h)) => h(self, arg),
            Some(None) => (nop as Handler)(self, arg),
            None => Event::Error(0xff),
        }
    }
}

fn apply(f: fn(u8) -> Event, x: u8) -> Event {
    f(x)
}

fn choose(double: bool) -> fn(u32) -> u32 {
    if double { |x| x * 2 } else { |x| x + 1 }
}

fn main() {
    let mut m = Machine { acc: 5, handlers: [Some(add), None, Some(Machine::clear)] };
    println!("{:?} {:?} {}", m.dispatch(0, 9), m.dispatch(1, 1), m.acc);
    m.handlers[1] = Some(|m, x| if x > 3 { add(m, x - 3) } else { nop(m, x) });
    println!("{:?} {:?} {}", m.dispatch(1, 9), m.dispatch(1, 1), m.acc);
    println!("{:?} {:?} {}", m.dispatch(2, 7), m.dispatch(3, 7), m.acc);
    println!("{:?} {:?}", apply(Event::Key, 3), apply(Event::Error, 4));
    println!("{} {}", choose(true)(10), choose(false)(10));
    println!("{:?} {:?}", Some(3u8).map(Event::Key), Some(-3i32).map(i32::abs));
}
