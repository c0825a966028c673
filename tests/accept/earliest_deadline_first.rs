//! Earliest deadline first, with a budget for each task.

pub const TASKS: usize = 8;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    Free,
    Ready { deadline: u64, left: u32 },
    Blocked { on: u8 },
}

pub struct Scheduler {
    tasks: [State; TASKS],
    now: u64,
    ready: usize,
}
//@ invariant Scheduler: self.ready == count(self.tasks@)

/*@
spec fn is_ready(s: State) -> bool { s is Ready }
spec fn count(s: Seq<State>) -> int decreases s.len() {
    if s.len() == 0 { 0 } else { count(s.drop_last()) + (if is_ready(s.last()) { 1 } else { 0 }) }
}
spec fn due(s: State) -> int { match s { State::Ready { deadline, .. } => deadline as int, _ => 0 } }

lemma fn count_of_update(s: Seq<State>, i: int, x: State)
    requires 0 <= i < s.len()
    ensures count(s.update(i, x)) == count(s) - (if is_ready(s[i]) { 1 } else { 0 }) + (if is_ready(x) { 1 } else { 0 })
    decreases s.len()
{
    if i < s.len() - 1 {
        count_of_update(s.drop_last(), i, x);
        assert s.update(i, x).drop_last() == s.drop_last().update(i, x);
    } else {
        assert s.update(i, x).drop_last() == s.drop_last();
    }
}
lemma fn count_is_small(s: Seq<State>)
    ensures 0 <= count(s) <= s.len()
    ensures count(s) == 0 ==> forall |i: int| 0 <= i < s.len() ==> !is_ready(s[i])
    decreases s.len()
{
    if s.len() > 0 { count_is_small(s.drop_last()); }
}
@*/

impl Scheduler {
    //@ ensures result.now == 0 && forall |i: int| 0 <= i < TASKS ==> result.tasks[i] == State::Free
    pub fn new() -> Scheduler {
        let tasks = [State::Free; TASKS];
        //@ assert count(tasks@) == 0 by { none_ready(tasks@); }
        Scheduler { tasks, now: 0, ready: 0 }
    }

    //@ ensures self.now == old(self.now)
    //@ ensures match result {
    //@     Some(i) => i < TASKS && old(self.tasks[i as int]) == State::Free && self.tasks@ == old(self.tasks@).update(i as int, State::Ready { deadline, left: budget }),
    //@     None => self.tasks == old(self.tasks) && forall |i: int| 0 <= i < TASKS ==> self.tasks[i] != State::Free,
    //@ }
    pub fn spawn(&mut self, deadline: u64, budget: u32) -> Option<usize> {
        let i = self.tasks.iter().position(|t| *t == State::Free)?;
        //@ count_of_update(self.tasks@, i as int, State::Ready { deadline, left: budget });
        //@ count_is_small(self.tasks@);
        self.tasks[i] = State::Ready { deadline, left: budget };
        self.ready += 1;
        Some(i)
    }

    //@ ensures match result {
    //@     Some(i) => i < TASKS && is_ready(self.tasks[i as int])
    //@         && forall |k: int| 0 <= k < TASKS && is_ready(self.tasks[k]) ==> due(self.tasks[i as int]) <= due(self.tasks[k]),
    //@     None => self.ready == 0 && forall |k: int| 0 <= k < TASKS ==> !is_ready(self.tasks[k]),
    //@ }
    pub fn pick(&self) -> Option<usize> {
        //@ count_is_small(self.tasks@);
        if self.ready == 0 {
            return None;
        }
        let mut best: Option<(usize, u64)> = None;
        for (i, task) in self.tasks.iter().enumerate()
        //@ invariant match best {
        //@     Some((b, d)) => b < iter.count && is_ready(self.tasks[b as int]) && due(self.tasks[b as int]) == d
        //@         && forall |k: int| 0 <= k < iter.count && is_ready(self.tasks[k]) ==> d <= due(self.tasks[k]),
        //@     None => forall |k: int| 0 <= k < iter.count ==> !is_ready(self.tasks[k]),
        //@ }
        {
            if let State::Ready { deadline, .. } = task {
                match best {
                    Some((_, d)) if d <= *deadline => {}
                    _ => best = Some((i, *deadline)),
                }
            }
        }
        //@ none_ready_if(self.tasks@);
        best.map(|(i, _)| i)
    }

    /// Runs the task of which it is the turn, for a tick.
    //@ requires self.now < u64::MAX
    //@ ensures self.now == old(self.now) + 1
    //@ ensures result is None ==> self.tasks == old(self.tasks)
    pub fn tick(&mut self) -> Option<usize> {
        self.now += 1;
        let i = self.pick()?;
        if let State::Ready { deadline, left } = self.tasks[i] {
            //@ count_is_small(self.tasks@);
            //@ count_of_update(self.tasks@, i as int, State::Free);
            //@ count_of_update(self.tasks@, i as int, State::Ready { deadline, left: (left - 1) as u32 });
            if left <= 1 {
                self.tasks[i] = State::Free;
                self.ready -= 1;
            } else {
                self.tasks[i] = State::Ready { deadline, left: left - 1 };
            }
        }
        Some(i)
    }
}
/*@
lemma fn none_ready(s: Seq<State>)
    requires forall |i: int| 0 <= i < s.len() ==> !is_ready(s[i])
    ensures count(s) == 0
    decreases s.len()
{ if s.len() > 0 { none_ready(s.drop_last()); } }
lemma fn none_ready_if(s: Seq<State>)
    ensures (forall |i: int| 0 <= i < s.len() ==> !is_ready(s[i])) ==> count(s) == 0
{ if forall |i: int| 0 <= i < s.len() ==> !is_ready(s[i]) { none_ready(s); } }
@*/

fn main() {
    let mut s = Scheduler::new();
    s.spawn(50, 2);
    s.spawn(30, 1);
    println!("{:?} {:?} {:?} {:?}", s.tick(), s.tick(), s.tick(), s.tick());
}
