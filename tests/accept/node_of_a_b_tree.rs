//! A node of a B-tree in fixed arrays: find, insert, split.
//# contracts: partly

pub const ORDER: usize = 8;

pub struct Node {
    keys: [u32; ORDER],
    values: [u64; ORDER],
    children: [u32; ORDER + 1],
    len: usize,
    leaf: bool,
}
//@ invariant Node: self.len <= ORDER
//@ invariant Node: forall |i: int, j: int| 0 <= i < j < self.len ==> self.keys[i] < self.keys[j]

/*@
spec fn inserted<T>(s: Seq<T>, at: int, x: T) -> Seq<T> { s.take(at).push(x) + s.skip(at) }

impl Node {
    spec fn entries(self) -> Seq<u32> { self.keys@.take(self.len as int) }
    spec fn stored(self) -> Seq<u64> { self.values@.take(self.len as int) }
    spec fn below(self) -> Seq<u32> { self.children@.take(self.len + 1) }
}
@*/

impl Node {
    //@ ensures result.entries() == Seq::empty() && result.stored() == Seq::empty() && result.leaf
    pub fn new() -> Node {
        Node { keys: [0; ORDER], values: [0; ORDER], children: [0; ORDER + 1], len: 0, leaf: true }
    }

    /// The first place whose key is not below the one that is looked for.
    //@ ensures result <= self.len
    //@ ensures forall |i: int| 0 <= i < result ==> self.keys[i] < key
    //@ ensures forall |i: int| result <= i < self.len ==> self.keys[i] >= key
    pub fn position(&self, key: u32) -> usize {
        let (mut low, mut high) = (0, self.len);
        while low < high
        //@ invariant low <= high <= self.len
        //@ invariant forall |i: int| 0 <= i < low ==> self.keys[i] < key
        //@ invariant forall |i: int| high <= i < self.len ==> self.keys[i] >= key
        //@ decreases high - low
        {
            let mid = low + (high - low) / 2;
            if self.keys[mid] < key {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        low
    }

    //@ ensures match result {
    //@     Some(v) => exists |i: int| 0 <= i < self.len && self.keys[i] == key && self.values[i] == v,
    //@     None => !self.entries().contains(key),
    //@ }
    pub fn get(&self, key: u32) -> Option<u64> {
        let at = self.position(key);
        if at < self.len && self.keys[at] == key {
            Some(self.values[at])
        } else {
            None
        }
    }

    /// Makes room and puts a key with what is right of it.
    //@ requires self.len < ORDER && at <= self.len
    //@ requires at > 0 ==> self.keys[at - 1] < key
    //@ requires at < self.len ==> key < self.keys[at as int]
    //@ ensures self.entries() == inserted(old(self.entries()), at as int, key)
    //@ ensures self.stored() == inserted(old(self.stored()), at as int, value)
    //@ ensures self.below() == inserted(old(self.below()), at + 1, right)
    //@ ensures self.leaf == old(self.leaf) && self.len == old(self.len) + 1
    pub fn insert_at(&mut self, at: usize, key: u32, value: u64, right: u32) {
        let mut i = self.len;
        self.children[i + 1] = right;
        let mut keys = self.keys;
        let mut values = self.values;
        let mut children = self.children;
        while i > at
        //@ invariant at <= i <= self.len
        //@ invariant forall |k: int| 0 <= k < i ==> keys[k] == self.keys[k] && values[k] == self.values[k]
        //@ invariant forall |k: int| i < k <= self.len ==> keys[k] == self.keys[k - 1] && values[k] == self.values[k - 1]
        //@ invariant forall |k: int| 0 <= k <= i ==> children[k] == self.children[k]
        //@ invariant forall |k: int| i + 1 < k <= self.len + 1 ==> children[k] == self.children[k - 1]
        //@ decreases i
        {
            keys[i] = keys[i - 1];
            values[i] = values[i - 1];
            children[i + 1] = children[i];
            i -= 1;
        }
        keys[at] = key;
        values[at] = value;
        children[at + 1] = right;
        self.keys = keys;
        self.values = values;
        self.children = children;
        self.len += 1;
    }

    /// Puts a key into a leaf, or changes its value.
    //@ requires self.len < ORDER
    //@ ensures self.entries().contains(key)
    //@ ensures forall |k: u32| k != key ==> (self.entries().contains(k) <==> old(self.entries()).contains(k))
    //@ ensures match result { Some(_) => self.entries() == old(self.entries()), None => self.len == old(self.len) + 1 }
    pub fn insert(&mut self, key: u32, value: u64) -> Option<u64> {
        let at = self.position(key);
        if at < self.len && self.keys[at] == key {
            let was = self.values[at];
            self.values[at] = value;
            return Some(was);
        }
        self.insert_at(at, key, value, 0);
        None
    }

    /// The upper half goes to a new node; what is in the middle is given back, for the parent.
    //@ requires self.len == ORDER
    //@ ensures old(self.entries()) == self.entries().push(result.0) + result.2.entries()
    //@ ensures old(self.stored()) == self.stored().push(result.1) + result.2.stored()
    //@ ensures old(self.below()) == self.below() + result.2.below()
    //@ ensures result.2.leaf == self.leaf && self.leaf == old(self.leaf)
    //@ ensures self.len == ORDER / 2 && result.2.len == ORDER - 1 - ORDER / 2
    //@ ensures forall |i: int| 0 <= i < self.len ==> self.keys[i] < result.0
    //@ ensures forall |i: int| 0 <= i < result.2.len ==> result.0 < result.2.keys[i]
    pub fn split(&mut self) -> (u32, u64, Node) {
        let middle = ORDER / 2;
        let mut right = Node::new();
        right.leaf = self.leaf;
        let count = ORDER - 1 - middle;
        let mut keys = [0; ORDER];
        for i in 0..count
        //@ invariant forall |k: int| 0 <= k < i ==> keys[k] == self.keys[middle + 1 + k]
        {
            keys[i] = self.keys[middle + 1 + i];
        }
        right.keys = keys;
        right.values[..count].copy_from_slice(&self.values[middle + 1..]);
        right.children[..count + 1].copy_from_slice(&self.children[middle + 1..]);
        right.len = count;
        self.len = middle;
        (self.keys[middle], self.values[middle], right)
    }
}

fn main() {
    let mut n = Node::new();
    let mut k = 7;
    while n.len < ORDER
    //@ invariant k < 64
    //@ decreases ORDER - n.len
    {
        if n.insert(k, 2 * k as u64).is_some() { break; }
        k = (k * 5 + 1) % 64;
    }
    if n.len == ORDER {
        let (m, v, r) = n.split();
        println!("{} {} {} {:?} {:?}", m, v, n.len, r.len, n.get(7));
    }
}
