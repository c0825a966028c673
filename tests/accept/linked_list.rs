//! A list in boxes, seen as a sequence.

pub enum List {
    Nil,
    Cons(u64, Box<List>),
}

/*@
impl List {
    spec fn view(self) -> Seq<u64>
        decreases self
    {
        match self {
            List::Nil => Seq::empty(),
            List::Cons(head, tail) => Seq::empty().push(head) + tail@,
        }
    }
}
@*/

impl List {
    //@ ensures result@ == Seq::empty()
    pub fn new() -> List {
        List::Nil
    }

    //@ ensures result@ == Seq::empty().push(head) + self@
    pub fn with(self, head: u64) -> List {
        List::Cons(head, Box::new(self))
    }

    //@ requires self@.len() < usize::MAX
    //@ ensures result == self@.len()
    //@ decreases *self
    pub fn len(&self) -> usize {
        match self {
            List::Nil => 0,
            List::Cons(_, tail) => 1 + tail.len(),
        }
    }

    //@ ensures result <==> self@.contains(wanted)
    //@ decreases *self
    pub fn contains(&self, wanted: u64) -> bool {
        match self {
            List::Nil => false,
            List::Cons(head, tail) => {
                //@ assert self@[0] == *head;
                *head == wanted || tail.contains(wanted)
            }
        }
    }

    //@ ensures match result { Some(x) => n < self@.len() && x == self@[n], None => n >= self@.len() }
    //@ decreases *self
    pub fn nth(&self, n: usize) -> Option<u64> {
        match self {
            List::Nil => None,
            List::Cons(head, tail) => {
                if n == 0 {
                    Some(*head)
                } else {
                    tail.nth(n - 1)
                }
            }
        }
    }

    //@ ensures self@ == old(self@) + Seq::empty().push(value)
    //@ decreases *self
    pub fn push_back(&mut self, value: u64) {
        match self {
            List::Nil => *self = List::Cons(value, Box::new(List::Nil)),
            List::Cons(_, tail) => tail.push_back(value),
        }
    }

    //@ ensures self@ == old(self@) + other@
    //@ decreases *self
    pub fn append(&mut self, other: List) {
        match self {
            List::Nil => *self = other,
            List::Cons(_, tail) => tail.append(other),
        }
    }

    //@ ensures result@ == self@.reverse()
    pub fn reverse(self) -> List {
        let mut rest = self;
        let mut done = List::Nil;
        //@ ghost let all = rest@;
        loop
        //@ invariant rest@.reverse() + done@ == all.reverse()
        //@ decreases rest@.len()
        {
            match rest {
                List::Nil => return done,
                List::Cons(head, tail) => {
                    done = List::Cons(head, Box::new(done));
                    rest = *tail;
                }
            }
        }
    }
}

fn main() {
    let mut list = List::new().with(2).with(1);
    list.push_back(3);
    list.append(List::new().with(4));
    println!("{} {:?} {:?} {}", list.len(), list.nth(3), list.nth(4), list.contains(2));
    let list = list.reverse();
    println!("{:?} {:?}", list.nth(0), list.nth(3));
}
