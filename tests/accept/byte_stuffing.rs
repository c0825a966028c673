//! SLIP framing as a state machine: a byte at a time.
//# contracts: partly

pub const END: u8 = 0xc0;
pub const ESC: u8 = 0xdb;
pub const ESC_END: u8 = 0xdc;
pub const ESC_ESC: u8 = 0xdd;

/*@
spec fn escaped(b: u8) -> Seq<u8> {
    if b == END { Seq::empty().push(ESC).push(ESC_END) }
    else if b == ESC { Seq::empty().push(ESC).push(ESC_ESC) }
    else { Seq::empty().push(b) }
}
spec fn stuffed(s: Seq<u8>) -> Seq<u8> decreases s.len() {
    if s.len() == 0 { Seq::empty() } else { stuffed(s.drop_last()) + escaped(s.last()) }
}
@*/

//@ ensures result@ == stuffed(data@).push(END)
pub fn encode(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for i in 0..data.len()
    //@ invariant out@ == stuffed(data@.take(i))
    {
        //@ assert data@.take(i + 1).drop_last() == data@.take(i);
        match data[i] {
            END => {
                out.push(ESC);
                out.push(ESC_END);
            }
            ESC => {
                out.push(ESC);
                out.push(ESC_ESC);
            }
            b => out.push(b),
        }
    }
    out.push(END);
    out
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Plain,
    Escape,
    Done,
    Bad,
}

pub struct Decoder {
    state: State,
    out: Vec<u8>,
}

/*@
spec fn after(d: Decoder, seen: Seq<u8>) -> bool {
    match d.state {
        State::Plain => stuffed(d.out@) == seen,
        State::Escape => stuffed(d.out@).push(ESC) == seen,
        State::Done => stuffed(d.out@).push(END) == seen,
        State::Bad => true,
    }
}
@*/

impl Decoder {
    //@ ensures after(result, Seq::empty()) && result.state == State::Plain
    pub fn new() -> Decoder {
        Decoder { state: State::Plain, out: Vec::new() }
    }

    //@ ghost seen: Seq<u8>
    //@ requires after(*self, seen) && !(self.state is Done)
    //@ ensures after(*self, seen.push(byte))
    pub fn push(&mut self, byte: u8) {
        let byte = match (self.state, byte) {
            (State::Plain, END) => {
                self.state = State::Done;
                return;
            }
            (State::Plain, ESC) => {
                self.state = State::Escape;
                return;
            }
            (State::Plain, b) => b,
            (State::Escape, ESC_END) => END,
            (State::Escape, ESC_ESC) => ESC,
            _ => {
                self.state = State::Bad;
                return;
            }
        };
        self.state = State::Plain;
        //@ ghost let before = self.out@;
        self.out.push(byte);
        //@ assert self.out@.drop_last() == before;
    }
}

//@ ensures match result { Some(v) => exists |n: int| 0 <= n <= wire.len() && stuffed(v@).push(END) == wire@.take(n), None => true }
pub fn decode(wire: &[u8]) -> Option<Vec<u8>> {
    let mut d = Decoder::new();
    for i in 0..wire.len()
    //@ invariant after(d, wire@.take(i)) && !(d.state is Done)
    {
        //@ ghost let seen = wire@.take(i);
        d.push(wire[i]);
        //@ assert wire@.take(i + 1) == wire@.take(i).push(wire@[i as int]);
        if d.state == State::Done {
            return Some(d.out);
        }
    }
    None
}

fn main() {
    let wire = encode(&[1, END, 2, ESC, 3]);
    println!("{:?} {:?}", wire, decode(&wire));
}
