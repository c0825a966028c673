//# contracts: partly
//! A hash table with open addressing and linear probing: a key is found between its place and the next free slot.

pub const SIZE: usize = 16;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Slot {
    key: u32,
    value: u64,
    used: bool,
}

pub struct Table {
    slots: [Slot; SIZE],
}

/*@
spec fn home(key: u32) -> int { key % SIZE }
/// How far a slot is behind another, round the end.
spec fn behind(from: int, to: int) -> int { if from <= to { to - from } else { to - from + SIZE } }
impl Table {
    /// The slots between a key's place and the key are in use; no key is there twice.
    spec fn ok(self) -> bool {
        (forall |i: int, j: int| 0 <= i < SIZE && 0 <= j < SIZE && self.slots[i].used
            && behind(home(self.slots[i].key), j) < behind(home(self.slots[i].key), i) ==> self.slots[j].used)
        && (forall |i: int, j: int| 0 <= i < j < SIZE && self.slots[i].used && self.slots[j].used
            ==> self.slots[i].key != self.slots[j].key)
    }
    spec fn has(self, key: u32, value: u64) -> bool {
        exists |i: int| 0 <= i < SIZE && self.slots[i] == Slot { key: key, value: value, used: true }
    }
}
@*/

impl Table {
    //@ ensures result.ok() && (forall |k: u32, v: u64| !result.has(k, v))
    pub fn new() -> Table {
        Table { slots: [Slot { key: 0, value: 0, used: false }; SIZE] }
    }

    /// The slot of a key, or the free one where it would be, or none.
    //@ requires self.ok()
    //@ ensures match result {
    //@     Some(i) => i < SIZE && (self.slots[i].used ==> self.slots[i].key == key)
    //@         && (forall |j: int| 0 <= j < SIZE && behind(home(key), j) < behind(home(key), i as int)
    //@             ==> self.slots[j].used && self.slots[j].key != key),
    //@     None => forall |j: int| 0 <= j < SIZE ==> self.slots[j].used && self.slots[j].key != key,
    //@ }
    fn probe(&self, key: u32) -> Option<usize> {
        let mut at = key as usize % SIZE;
        for n in 0..SIZE
        //@ invariant at == (home(key) + n) % SIZE
        //@ invariant forall |j: int| 0 <= j < SIZE && behind(home(key), j) < n ==> self.slots[j].used && self.slots[j].key != key
        {
            if !self.slots[at].used || self.slots[at].key == key {
                return Some(at);
            }
            at = (at + 1) % SIZE;
        }
        None
    }

    //@ requires self.ok()
    //@ ensures match result { Some(v) => self.has(key, v), None => forall |v: u64| !self.has(key, v) }
    pub fn get(&self, key: u32) -> Option<u64> {
        let at = self.probe(key)?;
        if self.slots[at].used { Some(self.slots[at].value) } else { None }
    }

    /// False where there is no room.
    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures !result ==> *self == old(*self)
    //@ ensures result ==> self.has(key, value)
    //@ ensures result ==> (forall |k: u32, v: u64| k != key ==> (self.has(k, v) <==> old(*self).has(k, v)))
    pub fn insert(&mut self, key: u32, value: u64) -> bool {
        match self.probe(key) {
            None => false,
            Some(at) => {
                self.slots[at] = Slot { key, value, used: true };
                true
            }
        }
    }
}

fn main() {
    let mut table = Table::new();
    println!("{} {} {}", table.insert(3, 30), table.insert(19, 190), table.insert(3, 31));
    println!("{:?} {:?} {:?}", table.get(3), table.get(19), table.get(35));
}
