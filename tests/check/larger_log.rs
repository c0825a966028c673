//! A program of some size: A ring log with sequence numbers, overwriting, and a reader that notices.
pub struct Log<const N: usize> {
    slots: [Slot; N],
    next: u64,
}
#[derive(Clone, Copy)]
struct Slot {
    seq: u64,
    len: u8,
    text: [u8; 15],
}
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Read<'a> {
    Line(&'a [u8]),
    Lost { upto: u64 },
    Nothing,
}
pub struct Reader {
    at: u64,
}
impl<const N: usize> Log<N> {
    pub const CAPACITY: usize = N;
    pub const fn new() -> Self {
        assert!(N > 0);
        Log {
            slots: [Slot {
                seq: u64::MAX,
                len: 0,
                text: [0; 15],
            }; N],
            next: 0,
        }
    }
    pub fn write(&mut self, text: &[u8]) -> u64 {
        let seq = self.next;
        let slot = &mut self.slots[(seq % N as u64) as usize];
        let len = text.len().min(slot.text.len());
        slot.text[..len].copy_from_slice(&text[..len]);
        slot.len = len as u8;
        slot.seq = seq;
        self.next += 1;
        seq
    }
    pub fn read<'a>(&'a self, r: &mut Reader) -> Read<'a> {
        if r.at >= self.next {
            return Read::Nothing;
        }
        let oldest = self.next.saturating_sub(N as u64);
        if r.at < oldest {
            r.at = oldest;
            return Read::Lost { upto: oldest };
        }
        let Slot { seq, len, ref text } = self.slots[(r.at % N as u64) as usize];
        debug_assert_eq!(seq, r.at);
        r.at += 1;
        Read::Line(&text[..usize::from(len)])
    }
    pub fn each<F>(&self, mut f: F) -> usize
    where
        F: FnMut(u64, &[u8]) -> bool,
    {
        let mut r = Reader { at: 0 };
        let mut n = 0;
        loop {
            match self.read(&mut r) {
                Read::Line(t) => {
                    n += 1;
                    if !f(r.at - 1, t) {
                        break n;
                    }
                }
                Read::Lost { .. } => continue,
                Read::Nothing => break n,
            }
        }
    }
}
fn main() {
    let mut l = Log::<3>::new();
    for t in ["a", "bb", "ccc", "dddd"] {
        l.write(t.as_bytes());
    }
    let mut total = 0;
    let n = l.each(|s, t| {
        total += s as usize * t.len();
        s < 10
    });
    println!("{n} {total} {}", Log::<3>::CAPACITY);
}
