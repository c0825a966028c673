//! A scheduler that goes round: the next task that is ready after the one that ran last.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Empty,
    Ready,
    Waiting,
}

pub struct Scheduler<const N: usize> {
    tasks: [State; N],
    last: usize,
}

/*@
impl<const N: usize> Scheduler<N> {
    spec fn ok(self) -> bool { 0 < N && N <= 1000 && self.last < N }
    /// The task that is looked at in the n-th place.
    spec fn place(self, n: int) -> int { if self.last + 1 + n < N { self.last + 1 + n } else { self.last + 1 + n - N } }
}
@*/

impl<const N: usize> Scheduler<N> {
    //@ requires 0 < N && N <= 1000
    //@ ensures result.ok() && (forall |i: int| 0 <= i < N ==> result.tasks[i] == State::Empty)
    pub fn new() -> Self {
        Scheduler { tasks: [State::Empty; N], last: 0 }
    }

    //@ requires self.ok()
    //@ ensures self.ok() && self.tasks@ == old(self.tasks@)
    //@ ensures match result {
    //@     Some(i) => i < N && self.tasks[i] == State::Ready && self.last == i
    //@         && (exists |n: int| 0 <= n < N && i == old(*self).place(n)
    //@             && (forall |m: int| 0 <= m < n ==> self.tasks[#[trigger] old(*self).place(m)] != State::Ready)),
    //@     None => *self == old(*self) && (forall |i: int| 0 <= i < N ==> self.tasks[i] != State::Ready),
    //@ }
    pub fn next(&mut self) -> Option<usize> {
        let mut at = self.last;
        for n in 0..N
        //@ invariant *self == old(*self) && at < N
        //@ invariant n == 0 ==> at == self.last
        //@ invariant n > 0 ==> at == self.place(n - 1)
        //@ invariant forall |m: int| 0 <= m < n ==> self.tasks[self.place(m)] != State::Ready
        {
            let _ = n;
            at = if at + 1 < N { at + 1 } else { 0 };
            if self.tasks[at] == State::Ready {
                self.last = at;
                return Some(at);
            }
        }
        //@ assert forall |i: int| 0 <= i < N ==>
        //@     i == self.place(if i > self.last { i - self.last - 1 } else { i + N - self.last - 1 });
        None
    }

    //@ requires self.ok() && i < N
    //@ ensures self.ok() && self.tasks@ == old(self.tasks@).update(i, state) && self.last == old(self.last)
    pub fn set(&mut self, i: usize, state: State) {
        self.tasks[i] = state;
    }
}

fn main() {
    let mut scheduler: Scheduler<4> = Scheduler::new();
    scheduler.set(1, State::Ready);
    scheduler.set(3, State::Ready);
    println!("{:?} {:?} {:?}", scheduler.next(), scheduler.next(), scheduler.next());
    scheduler.set(3, State::Waiting);
    println!("{:?}", scheduler.next());
}
