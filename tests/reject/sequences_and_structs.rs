//# shows: { let mut s = Stack { items: [1, 2, 3, 4], len: 1 }; s.push_below(9); s.items[0] == 9 }
//# shows: { let mut a = [1, 2, 3]; changed(&mut a); a[2] != 3 }
pub struct Stack {
    items: [u32; 4],
    len: usize,
}

/*@
impl Stack {
    spec fn view(self) -> Seq<u32> { self.items@.take(self.len) }
}
@*/

impl Stack {
    //@ requires self.len < 4
    //@ ensures self@ == old(self@).push(x)
    //~^ ERROR V0001: does not hold
    pub fn push_below(&mut self, x: u32) {
        if self.len > 0 {
            self.items[self.len - 1] = x;
        }
        self.len += 1;
    }
}

//@ ensures a@ == old(a@)
//~^ ERROR V0001: does not hold
pub fn changed(a: &mut [u8]) {
    if a.len() > 2 {
        a[2] = 7;
    }
}

//@ ensures a@.update(9, 1)[9] == 1
//~^ ERROR V0001:
pub fn update_outside(a: [u8; 3]) {}

//@ ensures a@.take(2) == a@
//~^ ERROR V0001: does not hold
pub fn take_is_shorter(a: [u8; 3]) {}
