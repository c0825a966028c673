//# contracts: partly
//! A map of fixed capacity: an array of optional pairs, no key twice.

pub struct FixedMap<const N: usize> {
    slots: [Option<(u32, u64)>; N],
}

/*@
impl<const N: usize> FixedMap<N> {
    spec fn at(self, i: int, key: u32) -> bool {
        match self.slots[i] { Some((k, _)) => k == key, None => false }
    }
    spec fn ok(self) -> bool {
        forall |i: int, j: int| 0 <= i < j < N && self.slots[i] is Some && self.slots[j] is Some
            ==> (self.slots[i]->0).0 != (self.slots[j]->0).0
    }
    spec fn has(self, key: u32, value: u64) -> bool {
        exists |i: int| 0 <= i < N && self.slots[i] == Some((key, value))
    }
}
@*/

impl<const N: usize> FixedMap<N> {
    //@ ensures result.ok() && (forall |k: u32, v: u64| !result.has(k, v))
    pub fn new() -> Self {
        FixedMap { slots: [None; N] }
    }

    //@ ensures match result {
    //@     Some(i) => i < N && self.at(i, key),
    //@     None => forall |i: int| 0 <= i < N ==> !self.at(i, key),
    //@ }
    fn find(&self, key: u32) -> Option<usize> {
        for i in 0..N
        //@ invariant forall |j: int| 0 <= j < i ==> !self.at(j, key)
        {
            if let Some((k, _)) = self.slots[i] {
                if k == key {
                    return Some(i);
                }
            }
        }
        None
    }

    //@ requires self.ok()
    //@ ensures match result { Some(v) => self.has(key, v), None => forall |v: u64| !self.has(key, v) }
    pub fn get(&self, key: u32) -> Option<u64> {
        let at = self.find(key)?;
        self.slots[at].map(|(_, value)| value)
    }

    //@ ensures match result {
    //@     Some(i) => i < N && self.slots[i] is None,
    //@     None => forall |i: int| 0 <= i < N ==> self.slots[i] is Some,
    //@ }
    fn room(&self) -> Option<usize> {
        for i in 0..N
        //@ invariant forall |j: int| 0 <= j < i ==> self.slots[j] is Some
        {
            if self.slots[i].is_none() {
                return Some(i);
            }
        }
        None
    }

    /// False where there is no room for a new key.
    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures !result ==> *self == old(*self)
    //@ ensures result ==> self.has(key, value)
    //@ ensures result ==> (forall |k: u32, v: u64| k != key ==> (self.has(k, v) <==> old(*self).has(k, v)))
    pub fn insert(&mut self, key: u32, value: u64) -> bool {
        match self.find(key).or(self.room()) {
            Some(at) => {
                self.slots[at] = Some((key, value));
                true
            }
            None => false,
        }
    }

    //@ requires self.ok()
    //@ ensures self.ok() && (forall |v: u64| !self.has(key, v))
    //@ ensures forall |k: u32, v: u64| k != key ==> (self.has(k, v) <==> old(*self).has(k, v))
    pub fn remove(&mut self, key: u32) {
        if let Some(at) = self.find(key) {
            self.slots[at] = None;
        }
    }
}

fn main() {
    let mut map: FixedMap<2> = FixedMap::new();
    println!("{} {} {}", map.insert(1, 10), map.insert(2, 20), map.insert(3, 30));
    println!("{} {:?} {:?}", map.insert(1, 11), map.get(1), map.get(3));
    map.remove(1);
    println!("{:?}", map.get(1));
}
