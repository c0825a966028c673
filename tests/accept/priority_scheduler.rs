//! A scheduler: of the tasks that are ready it runs one of the highest priority.

#[derive(Clone, Copy, PartialEq)]
pub enum State {
    Ready,
    Running,
    Blocked,
}

#[derive(Clone, Copy)]
pub struct Task {
    priority: u8,
    state: State,
}

pub struct Scheduler {
    tasks: Vec<Task>,
    current: Option<usize>,
}

/*@
impl Scheduler {
    /// One task runs at most: the current one.
    spec fn ok(self) -> bool {
        forall |i: int| 0 <= i < self.tasks@.len() ==> (self.tasks[i].state == State::Running <==> self.current == Some(i))
    }
}
@*/

impl Scheduler {
    //@ ensures result.ok() && result.tasks@.len() == 0 && result.current == None
    pub fn new() -> Scheduler {
        Scheduler { tasks: Vec::new(), current: None }
    }

    //@ requires self.ok() && (match self.current { Some(i) => i < self.tasks@.len(), None => true })
    //@ ensures self.ok() && result == old(self.tasks@.len()) && self.current == old(*self).current
    //@ ensures self.tasks@ == old(self.tasks@).push(Task { priority: priority, state: State::Ready })
    pub fn spawn(&mut self, priority: u8) -> usize {
        self.tasks.push(Task { priority, state: State::Ready });
        self.tasks.len() - 1
    }

    //@ requires self.ok()
    //@ ensures match result {
    //@     Some(b) => b < self.tasks@.len() && self.tasks[b].state == State::Ready
    //@         && (forall |i: int| 0 <= i < self.tasks@.len() && self.tasks[i].state == State::Ready
    //@             ==> self.tasks[i].priority <= self.tasks[b].priority),
    //@     None => forall |i: int| 0 <= i < self.tasks@.len() ==> self.tasks[i].state != State::Ready,
    //@ }
    fn best(&self) -> Option<usize> {
        let mut best: Option<usize> = None;
        for i in 0..self.tasks.len()
        //@ invariant match best {
        //@     Some(b) => b < i && self.tasks[b].state == State::Ready
        //@         && (forall |k: int| 0 <= k < i && self.tasks[k].state == State::Ready
        //@             ==> self.tasks[k].priority <= self.tasks[b].priority),
        //@     None => forall |k: int| 0 <= k < i ==> self.tasks[k].state != State::Ready,
        //@ }
        {
            if self.tasks[i].state == State::Ready {
                match best {
                    Some(b) if self.tasks[i].priority <= self.tasks[b].priority => {}
                    _ => best = Some(i),
                }
            }
        }
        best
    }

    /// Stops what runs, and runs the best task that is ready then.
    //@ requires self.ok() && (match self.current { Some(i) => i < self.tasks@.len(), None => true })
    //@ ensures self.ok() && self.current == result && self.tasks@.len() == old(self.tasks@.len())
    //@ ensures match result {
    //@     Some(b) => b < self.tasks@.len() && (forall |i: int| 0 <= i < self.tasks@.len()
    //@         && old(self.tasks[i].state) != State::Blocked ==> self.tasks[i].priority <= self.tasks[b].priority),
    //@     None => forall |i: int| 0 <= i < self.tasks@.len() ==> self.tasks[i].state == State::Blocked,
    //@ }
    //@ ensures forall |i: int| 0 <= i < self.tasks@.len() ==> self.tasks[i].priority == old(self.tasks[i].priority)
    pub fn switch(&mut self) -> Option<usize> {
        if let Some(i) = self.current {
            self.tasks[i].state = State::Ready;
        }
        self.current = None;
        let next = self.best()?;
        self.tasks[next].state = State::Running;
        self.current = Some(next);
        Some(next)
    }
}

fn main() {
    let mut scheduler = Scheduler::new();
    scheduler.spawn(3);
    scheduler.spawn(7);
    println!("{:?} {:?}", scheduler.switch(), scheduler.switch());
}
