//! Numbers for names: the same number for the same name, another for another.

pub struct Interner {
    names: Vec<u64>,
}

/*@
impl Interner {
    spec fn view(self) -> Seq<u64> { self.names@ }
    spec fn distinct(self) -> bool {
        forall |i: int, j: int| 0 <= i < j < self.names@.len() ==> self.names@[i] != self.names@[j]
    }
}
@*/

impl Interner {
    //@ ensures result.distinct() && result@ == Seq::empty()
    pub fn new() -> Interner {
        Interner { names: Vec::new() }
    }

    //@ ensures match result {
    //@     Some(n) => n < self@.len() && self@[n] == name,
    //@     None => forall |i: int| 0 <= i < self@.len() ==> self@[i] != name,
    //@ }
    pub fn find(&self, name: u64) -> Option<usize> {
        for (i, known) in self.names.iter().enumerate()
        //@ invariant forall |k: int| 0 <= k < iter.count ==> self@[k] != name
        {
            if *known == name {
                return Some(i);
            }
        }
        None
    }

    //@ requires self.distinct()
    //@ ensures self.distinct() && result < self@.len() && self@[result] == name
    //@ ensures old(self@).contains(name) ==> self@ == old(self@)
    //@ ensures !old(self@).contains(name) ==> self@ == old(self@).push(name)
    pub fn intern(&mut self, name: u64) -> usize {
        self.find(name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        })
    }

    //@ ensures match result { Some(name) => number < self@.len() && *name == self@[number], None => number >= self@.len() }
    pub fn name(&self, number: usize) -> Option<&u64> {
        self.names.get(number)
    }
}

//@ ensures result
pub fn user() -> bool {
    let mut interner = Interner::new();
    let a = interner.intern(70);
    let b = interner.intern(71);
    let c = interner.intern(70);
    a != b && a == c
}

fn main() {
    let mut interner = Interner::new();
    println!("{} {} {}", interner.intern(9), interner.intern(8), interner.intern(9));
    println!("{:?} {:?} {}", interner.name(1), interner.name(2), user());
}
