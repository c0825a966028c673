pub const CAPACITY: usize = 16;

pub struct Stack {
    items: [u32; CAPACITY],
    len: usize,
}

/*@
impl Stack {
    spec fn ok(self) -> bool { self.len <= CAPACITY }
    spec fn view(self) -> Seq<u32> { self.items@.take(self.len) }
}
@*/

//@ ensures result.ok() && result.len == 0 && forall |i: int| 0 <= i < CAPACITY ==> result.items[i] == 0
pub fn empty() -> Stack {
    Stack { items: [0; CAPACITY], len: 0 }
}

impl Stack {
    //@ requires self.ok()
    //@ ensures self.ok() && (result <==> old(self.len) < CAPACITY)
    //@ ensures result ==> self@ == old(self@).push(x)
    //@ ensures !result ==> self@ == old(self@)
    pub fn push(&mut self, x: u32) -> bool {
        if self.len == CAPACITY {
            return false;
        }
        self.items[self.len] = x;
        self.len += 1;
        true
    }

    //@ requires self.ok()
    //@ ensures self.ok()
    //@ ensures match result {
    //@     Some(x) => old(self@).len() > 0 && old(self@) == self@.push(x),
    //@     None => old(self@).len() == 0 && self@ == old(self@),
    //@ }
    pub fn pop(&mut self) -> Option<u32> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(self.items[self.len])
    }
}

fn main() {
    let mut s = empty();
    s.push(3);
    s.push(4);
    println!("{:?} {:?} {:?}", s.pop(), s.pop(), s.pop());
}
