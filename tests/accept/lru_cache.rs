//# contracts: partly
//! A cache of fixed size that forgets what was used least recently.

pub struct Cache<const N: usize> {
    keys: [u32; N],
    values: [u64; N],
    used: [u64; N],
    len: usize,
    clock: u64,
}

/*@
impl<const N: usize> Cache<N> {
    spec fn ok(self) -> bool {
        self.len <= N && 0 < N
            && (forall |i: int, j: int| 0 <= i < j < self.len ==> self.keys[i] != self.keys[j])
            && (forall |i: int, j: int| 0 <= i < j < self.len ==> self.used[i] != self.used[j])
            && (forall |i: int| 0 <= i < self.len ==> self.used[i] < self.clock)
    }
    spec fn view(self) -> Map<u32, u64> {
        Map::new(Set::new(|k: u32| exists |i: int| 0 <= i < self.len && self.keys[i] == k),
            |k: u32| self.values[self.slot(k)])
    }
    spec fn slot(self, k: u32) -> int { choose |i: int| 0 <= i < self.len && self.keys[i] == k }
}
@*/

impl<const N: usize> Cache<N> {
    //@ requires N > 0
    //@ ensures result.ok() && result@ == Map::empty() && result.clock == 0
    pub fn new() -> Self {
        Cache { keys: [0; N], values: [0; N], used: [0; N], len: 0, clock: 0 }
    }

    //@ ensures match result {
    //@     Some(i) => i < self.len && self.keys[i] == key,
    //@     None => forall |i: int| 0 <= i < self.len ==> self.keys[i] != key,
    //@ }
    //@ requires self.ok()
    fn find(&self, key: u32) -> Option<usize> {
        for i in 0..self.len
        //@ invariant forall |j: int| 0 <= j < i ==> self.keys[j] != key
        {
            if self.keys[i] == key {
                return Some(i);
            }
        }
        None
    }

    //@ requires self.ok() && self.clock < u64::MAX
    //@ ensures self.ok() && self@ == old(self@) && result == self@.get(key) && self.clock <= old(*self).clock + 1
    pub fn get(&mut self, key: u32) -> Option<u64> {
        let i = self.find(key)?;
        self.used[i] = self.clock;
        self.clock += 1;
        Some(self.values[i])
    }

    //@ requires self.ok() && self.len == N
    //@ ensures result < N && (forall |i: int| 0 <= i < N ==> self.used[result] <= self.used[i])
    fn oldest(&self) -> usize {
        let mut best = 0;
        for i in 1..N
        //@ invariant best < N && (forall |j: int| 0 <= j < i ==> self.used[best] <= self.used[j])
        {
            if self.used[i] < self.used[best] {
                best = i;
            }
        }
        best
    }

    /// Says which key had to go.
    //@ requires self.ok() && self.clock < u64::MAX
    //@ ensures self.ok() && self.clock == old(*self).clock + 1
    //@ ensures match result {
    //@     None => self@ == old(self@).insert(key, value),
    //@     Some(gone) => old(self@).contains(gone) && !old(self@).contains(key) && self@ == old(self@).remove(gone).insert(key, value),
    //@ }
    pub fn put(&mut self, key: u32, value: u64) -> Option<u32> {
        let mut gone = None;
        let i = match self.find(key) {
            Some(i) => i,
            None if self.len < N => {
                self.len += 1;
                self.len - 1
            }
            None => {
                let i = self.oldest();
                gone = Some(self.keys[i]);
                i
            }
        };
        self.keys[i] = key;
        self.values[i] = value;
        self.used[i] = self.clock;
        self.clock += 1;
        gone
    }
}

fn main() {
    let mut cache: Cache<2> = Cache::new();
    println!("{:?} {:?}", cache.put(1, 10), cache.put(2, 20));
    println!("{:?} {:?} {:?} {:?}", cache.get(1), cache.put(3, 30), cache.get(2), cache.get(3));
}
