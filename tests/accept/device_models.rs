//! A device behind a trait with a model: a driver proved once, and two devices that keep what the trait promises.

pub trait Block {
    /*@ spec fn content(self) -> Seq<u8>; @*/

    //@ ensures result == self.content().len()
    fn size(&self) -> usize;

    //@ requires at < self.content().len()
    //@ ensures result == self.content()[at]
    fn read(&self, at: usize) -> u8;

    //@ requires at < self.content().len()
    //@ ensures self.content() == old(self.content()).update(at, byte)
    fn write(&mut self, at: usize, byte: u8);
}

pub struct Memory {
    bytes: Vec<u8>,
}

/*@ impl Block for Memory { spec fn content(self) -> Seq<u8> { self.bytes@ } } @*/
impl Block for Memory {
    fn size(&self) -> usize {
        self.bytes.len()
    }
    fn read(&self, at: usize) -> u8 {
        self.bytes[at]
    }
    fn write(&mut self, at: usize, byte: u8) {
        self.bytes[at] = byte;
    }
}

/// Stores each byte inverted, backwards.
pub struct Mirror {
    cells: [u8; 16],
}

/*@ impl Block for Mirror { spec fn content(self) -> Seq<u8> { Seq::new(16, |i: int| 255u8 ^ self.cells[15 - i]) } } @*/
impl Block for Mirror {
    fn size(&self) -> usize {
        16
    }
    fn read(&self, at: usize) -> u8 {
        255 ^ self.cells[15 - at]
    }
    fn write(&mut self, at: usize, byte: u8) {
        self.cells[15 - at] = 255 ^ byte;
    }
}

//@ ensures device.content().len() == old(device.content()).len()
//@ ensures forall |i: int| 0 <= i < device.content().len() ==> device.content()[i] == 0
pub fn erase<B: Block>(device: &mut B) {
    let size = device.size();
    for i in 0..size
    //@ invariant size == device.content().len() && device.content().len() == old(device.content()).len()
    //@ invariant forall |k: int| 0 <= k < i ==> device.content()[k] == 0
    {
        device.write(i, 0);
    }
}

//@ requires from.content().len() <= to.content().len()
//@ ensures to.content() == from.content() + old(to.content()).skip(from.content().len())
pub fn clone_into<A: Block, B: Block>(from: &A, to: &mut B) {
    for i in 0..from.size()
    //@ invariant to.content().len() == old(to.content()).len()
    //@ invariant to.content() == from.content().take(i) + old(to.content()).skip(i as int)
    {
        to.write(i, from.read(i));
    }
}

//@ ensures result == 7
pub fn user() -> u8 {
    let memory = Memory { bytes: vec![5, 7] };
    let mut mirror = Mirror { cells: [0; 16] };
    erase(&mut mirror);
    clone_into(&memory, &mut mirror);
    mirror.read(1)
}

fn main() {
    println!("{}", user());
}
