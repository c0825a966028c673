//# contracts: partly
//! Function pointers: tables of handlers, callbacks, states that are functions.
#![allow(dead_code, unused)]

//@ ensures result == x / 2
fn halved(x: u32) -> u32 { x / 2 }
//@ requires x < 1000
//@ ensures result == x + 7
fn seven_more(x: u32) -> u32 { x + 7 }

/// What is known of a pointer is what is known of what it is made of.
//@ ensures result == 6
pub fn both_ways() -> u32 {
    let p: fn(u32) -> u32 = seven_more;
    let q: fn(u32) -> u32 = |x| x / 2;
    q(p(5))
}

//@ requires f.requires((x,))
//@ ensures f.ensures((x,), result)
pub fn applied(f: fn(u32) -> u32, x: u32) -> u32 { f(x) }

//@ ensures result == 12
pub fn applied_to_five() -> u32 { applied(seven_more, 5) }

/// A pointer that a function gives: its contract says what of it may be relied on.
//@ ensures forall |x: u32| x < 1000 ==> result.requires((x,))
//@ ensures forall |x: u32, r: u32| result.ensures((x,), r) ==> r <= x + 7
pub fn chosen(more: bool) -> fn(u32) -> u32 { if more { seven_more } else { halved } }

//@ ensures result <= 107
pub fn by_choice(more: bool) -> u32 { chosen(more)(100) }

/// Calls of a system, by number.
pub struct Registers { a: u64, b: u64 }
type Call = fn(&mut Registers) -> u64;

//@ ensures result == 0 && r.a == old(r.a) && r.b == 0
fn sys_clear(r: &mut Registers) -> u64 { r.b = 0; 0 }
//@ ensures r.a == old(r.b) && r.b == old(r.a)
fn sys_swap(r: &mut Registers) -> u64 { core::mem::swap(&mut r.a, &mut r.b); 1 }
//@ ensures r.a == old(r.a) && r.b == old(r.b)
fn sys_none(r: &mut Registers) -> u64 { u64::MAX }

static CALLS: [Call; 3] = [sys_clear, sys_swap, sys_none];

//@ ensures number == 0 ==> r.b == 0 && result == 0
//@ ensures number == 1 ==> r.a == old(r.b) && r.b == old(r.a)
//@ ensures number >= 2 ==> r.a == old(r.a) && r.b == old(r.b)
pub fn dispatch(number: usize, r: &mut Registers) -> u64 {
    match CALLS.get(number) {
        Some(call) => call(r),
        None => sys_none(r),
    }
}

/// Handlers that are registered: that each may be called with what it gets is an invariant.
#[derive(Clone, Copy)]
pub struct Handler { run: fn(u8, u64) -> bool, hits: u64 }
//@ invariant Handler: forall |irq: u8, now: u64| irq < 64 ==> self.run.requires((irq, now))

fn ignore(irq: u8, now: u64) -> bool { false }
//@ requires irq < 64
fn low_ones(irq: u8, now: u64) -> bool { (1u64 << irq) & 0xff != 0 }

pub struct Controller { handlers: [Handler; 64] }

impl Controller {
    pub fn new() -> Controller { Controller { handlers: [Handler { run: ignore, hits: 0 }; 64] } }

    //@ requires irq < 64
    //@ requires forall |irq: u8, now: u64| irq < 64 ==> run.requires((irq, now))
    pub fn register(&mut self, irq: u8, run: fn(u8, u64) -> bool) {
        self.handlers[irq as usize] = Handler { run, hits: 0 };
    }

    //@ ensures irq >= 64 ==> !result
    pub fn interrupt(&mut self, irq: u8, now: u64) -> bool {
        if irq >= 64 { return false; }
        let handler = self.handlers[irq as usize];
        if !(handler.run)(irq, now) { return false; }
        self.handlers[irq as usize].hits = handler.hits.saturating_add(1);
        true
    }
}

pub fn set_up() -> Controller {
    let mut c = Controller::new();
    c.register(3, low_ones);
    c.register(5, |irq, now| now % (irq as u64 + 1) == 0);
    c
}

/// In options, and handed to functions of the library.
//@ ensures match x { Some(v) => result == (if v < 50 { v + 7 } else { 0 }), None => result == 0 }
pub fn in_options(x: Option<u32>) -> u32 {
    let f: fn(u32) -> u32 = seven_more;
    x.filter(|v| *v < 50).map(f).unwrap_or(0)
}

/// A state is the function that takes the next byte, and gives how many bytes go together.
//@ ensures result <= 4
fn plain(byte: u8) -> usize { if byte < 0x80 { 1 } else { 2 } }
//@ ensures result <= 4
fn escaped(byte: u8) -> usize { 4 }

//@ ensures result <= 4 * bytes.len()
//@ requires bytes.len() <= 1000
pub fn length(bytes: &[u8]) -> usize {
    let mut state: fn(u8) -> usize = plain;
    let mut total = 0;
    let mut i = 0;
    while i < bytes.len()
    //@ invariant i <= bytes.len() && total <= 4 * i
    //@ invariant forall |b: u8| state.requires((b,))
    //@ invariant forall |b: u8, n: usize| state.ensures((b,), n) ==> n <= 4
    //@ decreases bytes.len() - i
    {
        total += state(bytes[i]);
        state = if bytes[i] == 0x1b { escaped } else { plain };
        i += 1;
    }
    total
}

fn main() {
    println!("{} {} {} {}", both_ways(), applied_to_five(), by_choice(true), by_choice(false));
    let mut r = Registers { a: 1, b: 2 };
    println!("{} {} {}", dispatch(1, &mut r), r.a, r.b);
    println!("{} {}", dispatch(0, &mut r), dispatch(9, &mut r));
    let mut c = set_up();
    println!("{} {} {}", c.interrupt(3, 0), c.interrupt(5, 7), c.interrupt(64, 0));
    println!("{} {}", in_options(Some(3)), length(&[1, 0x1b, 0x90]));
}
