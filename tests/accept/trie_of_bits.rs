//# contracts: partly
//! A set of numbers as a trie: each level decides by the next lowest bit.

pub enum Trie {
    Empty,
    Node(Box<Trie>, bool, Box<Trie>),
}

/*@
impl Trie {
    spec fn has(self, key: int) -> bool
        decreases self
    {
        match self {
            Trie::Empty => false,
            Trie::Node(even, here, odd) =>
                if key <= 0 { key == 0 && here } else if key % 2 == 1 { odd.has(key / 2) } else { even.has(key / 2) },
        }
    }
}
@*/

impl Trie {
    //@ ensures result == self.has(key as int)
    //@ decreases key
    pub fn contains(&self, key: u32) -> bool {
        match self {
            Trie::Empty => false,
            Trie::Node(even, here, odd) => {
                if key == 0 {
                    *here
                } else if key % 2 == 1 {
                    odd.contains(key / 2)
                } else {
                    even.contains(key / 2)
                }
            }
        }
    }

    //@ ensures forall |k: int| result.has(k) <==> self.has(k) || k == key
    //@ decreases key
    pub fn insert(self, key: u32) -> Trie {
        let (even, here, odd) = match self {
            Trie::Empty => (Trie::Empty, false, Trie::Empty),
            Trie::Node(even, here, odd) => (*even, here, *odd),
        };
        if key == 0 {
            Trie::Node(Box::new(even), true, Box::new(odd))
        } else if key % 2 == 1 {
            Trie::Node(Box::new(even), here, Box::new(odd.insert(key / 2)))
        } else {
            Trie::Node(Box::new(even.insert(key / 2)), here, Box::new(odd))
        }
    }
}

fn main() {
    let trie = Trie::Empty.insert(5).insert(8).insert(0);
    println!("{} {} {} {}", trie.contains(5), trie.contains(8), trie.contains(0), trie.contains(4));
}
