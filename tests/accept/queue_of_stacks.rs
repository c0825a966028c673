//! A queue of two stacks: what is put in stands on one, what comes next on the other, in reverse.

pub struct Queue<T> {
    back: Vec<T>,
    front: Vec<T>,
}

/*@
impl<T> Queue<T> {
    spec fn view(self) -> Seq<T> { self.front@.reverse() + self.back@ }
}
@*/

impl<T> Queue<T> {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> Self {
        Queue { back: Vec::new(), front: Vec::new() }
    }

    //@ ensures self@ == old(self@).push(value)
    pub fn put(&mut self, value: T) {
        self.back.push(value);
    }

    //@ ensures self@ == old(self@) && (self.front@.len() == 0 ==> self.back@.len() == 0)
    fn turn(&mut self) {
        if self.front.is_empty() {
            while let Some(value) = self.back.pop()
            //@ invariant self.back@ + self.front@.reverse() == old(self@)
            //@ decreases self.back@.len()
            {
                self.front.push(value);
            }
        }
    }

    //@ ensures old(self@).len() == 0 ==> result == None && self@ == old(self@)
    //@ ensures old(self@).len() > 0 ==> result == Some(old(self@)[0]) && self@ == old(self@).skip(1)
    pub fn take(&mut self) -> Option<T> {
        self.turn();
        self.front.pop()
    }

    //@ ensures match result { Some(x) => old(self@).len() > 0 && *x == old(self@)[0], None => old(self@).len() == 0 }
    //@ ensures self@ == old(self@)
    pub fn next(&mut self) -> Option<&T> {
        self.turn();
        self.front.last()
    }
}

//@ ensures result == 12
pub fn user() -> u32 {
    let mut queue = Queue::new();
    queue.put(1);
    queue.put(2);
    let first = queue.take().unwrap();
    queue.put(3);
    let second = queue.take().unwrap();
    first * 10 + second
}

fn main() {
    let mut queue = Queue::new();
    queue.put('a');
    queue.put('b');
    println!("{:?}", queue.next());
    println!("{:?} {}", queue.take(), user());
}
