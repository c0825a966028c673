//# contracts: partly
//! Handles to objects with counts: an object lives as long as someone holds it.

pub struct Table {
    counts: Vec<u32>,
}

/*@
impl Table {
    spec fn alive(self, h: int) -> bool { 0 <= h < self.counts@.len() && self.counts[h] > 0 }
}
@*/

impl Table {
    //@ ensures result.counts@.len() == 0
    pub fn new() -> Table {
        Table { counts: Vec::new() }
    }

    /// A new object, in a free place if there is one.
    //@ ensures !old(*self).alive(result as int) && self.alive(result as int) && self.counts[result] == 1
    //@ ensures forall |h: int| h != result ==> (self.alive(h) <==> old(*self).alive(h))
    //@ ensures forall |h: int| old(*self).alive(h) ==> self.counts[h] == old(*self).counts[h]
    pub fn create(&mut self) -> usize {
        for h in 0..self.counts.len()
        //@ invariant *self == old(*self) && (forall |k: int| 0 <= k < h ==> self.counts[k] > 0)
        {
            if self.counts[h] == 0 {
                self.counts[h] = 1;
                return h;
            }
        }
        self.counts.push(1);
        self.counts.len() - 1
    }

    //@ requires self.alive(h as int)
    //@ ensures result <==> old(*self).counts[h] < u32::MAX
    //@ ensures self.counts@ == if result { old(self.counts@).update(h as int, (old(*self).counts[h] + 1) as u32) } else { old(self.counts@) }
    pub fn share(&mut self, h: usize) -> bool {
        match self.counts[h].checked_add(1) {
            Some(n) => {
                self.counts[h] = n;
                true
            }
            None => false,
        }
    }

    /// Says whether the object died.
    //@ requires self.alive(h as int)
    //@ ensures result <==> !self.alive(h as int)
    //@ ensures self.counts@ == old(self.counts@).update(h as int, (old(*self).counts[h] - 1) as u32)
    pub fn release(&mut self, h: usize) -> bool {
        self.counts[h] -= 1;
        self.counts[h] == 0
    }
}

fn main() {
    let mut table = Table::new();
    let h = table.create();
    println!("{} {}", h, table.release(h));
}
