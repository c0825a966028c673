//! A set-associative cache with least recently used replacement, as a list in order of use.
//# contracts: partly

pub const WAYS: usize = 4;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    pub tag: u64,
    pub data: u32,
}

pub struct Set {
    lines: [Option<Line>; WAYS],
}
//@ invariant Set: forall |i: int, j: int| 0 <= i < j < WAYS && self.lines[i] is Some && self.lines[j] is Some
//@     ==> self.lines[i]->0.tag != self.lines[j]->0.tag

/*@
spec fn holds(s: Set, tag: u64) -> Option<u32> {
    if exists |i: int| 0 <= i < WAYS && s.lines[i] is Some && s.lines[i]->0.tag == tag {
        Some((s.lines[choose |i: int| 0 <= i < WAYS && s.lines[i] is Some && s.lines[i]->0.tag == tag]->0).data)
    } else { None }
}
@*/

impl Set {
    //@ ensures forall |t: u64| holds(result, t) == None
    pub fn new() -> Set {
        Set { lines: [None; WAYS] }
    }

    /// Moves the line at a place to the front.
    //@ requires at < WAYS
    //@ ensures self.lines[0] == old(self.lines[at as int])
    //@ ensures forall |k: int| 0 < k <= at ==> self.lines[k] == old(self.lines[k - 1])
    //@ ensures forall |k: int| at < k < WAYS ==> self.lines[k] == old(self.lines[k])
    fn touch(&mut self, at: usize) {
        self.lines[..=at].rotate_right(1);
    }

    //@ ensures match result {
    //@     Some(d) => self.lines[0] == Some(Line { tag, data: d }) && exists |i: int| 0 <= i < WAYS && old(self.lines[i]) == Some(Line { tag, data: d }),
    //@     None => self.lines == old(self.lines) && forall |i: int| 0 <= i < WAYS ==> match self.lines[i] { Some(l) => l.tag != tag, None => true },
    //@ }
    pub fn get(&mut self, tag: u64) -> Option<u32> {
        for i in 0..WAYS
        //@ invariant self.lines == old(self.lines)
        //@ invariant forall |k: int| 0 <= k < i ==> match self.lines[k] { Some(l) => l.tag != tag, None => true }
        {
            if let Some(line) = self.lines[i] {
                if line.tag == tag {
                    self.touch(i);
                    return Some(line.data);
                }
            }
        }
        None
    }

    /// Puts a line; gives back what had to go.
    //@ ensures self.lines[0] == Some(Line { tag, data })
    //@ ensures forall |i: int| 0 <= i < WAYS && old(self.lines[i]) is Some && old(self.lines[i])->0.tag != tag && result != old(self.lines[i])
    //@     ==> exists |k: int| 0 < k < WAYS && self.lines[k] == old(self.lines[i])
    pub fn put(&mut self, tag: u64, data: u32) -> Option<Line> {
        let mut at = WAYS - 1;
        for i in 0..WAYS
        //@ invariant self.lines == old(self.lines) && at == WAYS - 1
        //@ invariant forall |k: int| 0 <= k < i ==> match self.lines[k] { Some(l) => l.tag != tag, None => true }
        //@ ensures at < WAYS && self.lines == old(self.lines) && forall |k: int| 0 <= k < WAYS && k != at ==> match self.lines[k] { Some(l) => l.tag != tag, None => true }
        {
            if matches!(self.lines[i], Some(l) if l.tag == tag) {
                at = i;
                break;
            }
        }
        let gone = self.lines[at].take();
        self.touch(at);
        self.lines[0] = Some(Line { tag, data });
        gone
    }
}

fn main() {
    let mut s = Set::new();
    for i in 0..6 {
        s.put(i, i as u32 * 10);
    }
    println!("{:?} {:?} {:?}", s.get(5), s.get(0), s.put(9, 9));
}
