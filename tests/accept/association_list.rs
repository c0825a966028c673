//! A map as a list of pairs in boxes: a key's value is the one that was put in last.

pub enum List {
    End,
    Pair(u32, u64, Box<List>),
}

/*@
impl List {
    spec fn view(self) -> Map<u32, u64>
        decreases self
    {
        match self {
            List::End => Map::empty(),
            List::Pair(k, v, rest) => rest.view().insert(k, v),
        }
    }
}
@*/

impl List {
    //@ ensures result == self@.get(key)
    //@ decreases *self
    pub fn get(&self, key: u32) -> Option<u64> {
        match self {
            List::End => None,
            List::Pair(k, v, rest) => if *k == key { Some(*v) } else { rest.get(key) },
        }
    }

    //@ ensures result@ == self@.insert(key, value)
    pub fn put(self, key: u32, value: u64) -> List {
        List::Pair(key, value, Box::new(self))
    }

    //@ ensures result@ == self@.remove(key)
    //@ decreases self
    pub fn remove(self, key: u32) -> List {
        match self {
            List::End => List::End,
            List::Pair(k, v, rest) => {
                let rest = rest.remove(key);
                if k == key { rest } else { List::Pair(k, v, Box::new(rest)) }
            }
        }
    }
}

fn main() {
    let list = List::End.put(1, 10).put(2, 20).put(1, 30);
    println!("{:?} {:?} {:?}", list.get(1), list.get(2), list.get(3));
    println!("{:?}", list.remove(1).get(1));
}
