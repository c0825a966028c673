//! A generic container over a vector, its borrowed top, and a caller.

pub struct Stack<T> {
    items: Vec<T>,
}

/*@
impl<T> Stack<T> {
    spec fn view(self) -> Seq<T> { self.items@ }
}
@*/

impl<T> Stack<T> {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> Self {
        Stack { items: Vec::new() }
    }

    //@ ensures self@ == old(self@).push(x)
    pub fn push(&mut self, x: T) {
        self.items.push(x);
    }

    //@ ensures old(self@).len() == 0 ==> result == None && self@ == old(self@)
    //@ ensures old(self@).len() > 0 ==> result == Some(old(self@).last()) && self@ == old(self@).drop_last()
    pub fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }

    //@ ensures match result { Some(x) => self@.len() > 0 && *x == self@.last(), None => self@.len() == 0 }
    pub fn peek(&self) -> Option<&T> {
        self.items.last()
    }

    //@ requires self@.len() > 0
    //@ ensures *result == old(self@).last()
    //@ ensures self@ == old(self@).update(old(self@).len() - 1, final(result))
    pub fn top(&mut self) -> &mut T {
        let n = self.items.len();
        &mut self.items[n - 1]
    }
}

//@ ensures result == 12
pub fn user() -> u32 {
    let mut s = Stack::new();
    s.push(5);
    s.push(6);
    *s.top() += 1;
    let a = s.pop().unwrap();
    let b = s.pop().unwrap();
    a + b
}
