//! A program of some size: A slab with generations, an arena of nodes, and a doubly linked list in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Key {
    index: u32,
    generation: u32,
}
enum Slot<T> {
    Free { next: Option<u32>, generation: u32 },
    Full { value: T, generation: u32 },
}
pub struct Slab<T> {
    slots: Vec<Slot<T>>,
    free: Option<u32>,
    len: usize,
}
impl<T> Slab<T> {
    pub const fn new() -> Self {
        Slab {
            slots: Vec::new(),
            free: None,
            len: 0,
        }
    }
    pub fn insert(&mut self, value: T) -> Key {
        self.len += 1;
        if let Some(index) = self.free {
            let slot = &mut self.slots[index as usize];
            if let Slot::Free { next, generation } = *slot {
                self.free = next;
                *slot = Slot::Full { value, generation };
                return Key { index, generation };
            }
            unreachable!()
        }
        self.slots.push(Slot::Full {
            value,
            generation: 0,
        });
        Key {
            index: self.slots.len() as u32 - 1,
            generation: 0,
        }
    }
    pub fn get(&self, key: Key) -> Option<&T> {
        match self.slots.get(key.index as usize)? {
            Slot::Full { value, generation } if *generation == key.generation => Some(value),
            _ => None,
        }
    }
    pub fn get_mut(&mut self, key: Key) -> Option<&mut T> {
        match self.slots.get_mut(key.index as usize)? {
            Slot::Full { value, generation } if *generation == key.generation => Some(value),
            _ => None,
        }
    }
    pub fn remove(&mut self, key: Key) -> Option<T> {
        let slot = self.slots.get_mut(key.index as usize)?;
        let Slot::Full { generation, .. } = slot else {
            return None;
        };
        if *generation != key.generation {
            return None;
        }
        let old = core::mem::replace(
            slot,
            Slot::Free {
                next: self.free,
                generation: key.generation + 1,
            },
        );
        self.free = Some(key.index);
        self.len -= 1;
        match old {
            Slot::Full { value, .. } => Some(value),
            Slot::Free { .. } => None,
        }
    }
    pub fn iter(&self) -> impl_iter::Iter<'_, T> {
        impl_iter::Iter::new(&self.slots)
    }
}
mod impl_iter {
    use super::Slot;
    pub struct Iter<'a, T> {
        rest: core::slice::Iter<'a, Slot<T>>,
    }
    impl<'a, T> Iter<'a, T> {
        pub(super) fn new(s: &'a [Slot<T>]) -> Self {
            Iter { rest: s.iter() }
        }
    }
    impl<'a, T> Iterator for Iter<'a, T> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {
            loop {
                match self.rest.next()? {
                    Slot::Full { value, .. } => return Some(value),
                    Slot::Free { .. } => continue,
                }
            }
        }
    }
}
struct Node<T> {
    value: T,
    before: Option<Key>,
    after: Option<Key>,
}
pub struct List<T> {
    nodes: Slab<Node<T>>,
    ends: Option<(Key, Key)>,
}
impl<T> List<T> {
    pub fn new() -> Self {
        List {
            nodes: Slab::new(),
            ends: None,
        }
    }
    pub fn push_back(&mut self, value: T) -> Key {
        let before = self.ends.map(|(_, last)| last);
        let key = self.nodes.insert(Node {
            value,
            before,
            after: None,
        });
        if let Some(last) = before {
            self.nodes.get_mut(last).unwrap().after = Some(key);
        }
        self.ends = Some((self.ends.map_or(key, |(first, _)| first), key));
        key
    }
    pub fn unlink(&mut self, key: Key) -> Option<T> {
        let Node {
            value,
            before,
            after,
        } = self.nodes.remove(key)?;
        if let Some(b) = before.and_then(|b| self.nodes.get_mut(b)) {
            b.after = after;
        }
        if let Some(a) = after.and_then(|a| self.nodes.get_mut(a)) {
            a.before = before;
        }
        self.ends = match (self.ends?, before, after) {
            ((f, l), Some(b), None) if l == key => Some((f, b)),
            ((f, l), None, Some(a)) if f == key => Some((a, l)),
            (_, None, None) => None,
            (ends, ..) => Some(ends),
        };
        Some(value)
    }
    pub fn each(&self, mut f: impl FnMut(&T)) {
        let mut at = self.ends.map(|e| e.0);
        while let Some(n) = at.and_then(|k| self.nodes.get(k)) {
            f(&n.value);
            at = n.after;
        }
    }
}
