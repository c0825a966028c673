//! A program of some size: A scheduler of virtual CPUs with priorities and a run queue.
use std::cmp::Ordering;
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Ready,
    Running { since: u64 },
    Blocked(Reason),
    Off,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    Wfi,
    Io { port: u16 },
}
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vcpu {
    id: usize,
    state: State,
    priority: u8,
    credits: i32,
}
impl PartialOrd for Vcpu {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Vcpu {
    fn cmp(&self, other: &Self) -> Ordering {
        self.priority
            .cmp(&other.priority)
            .then_with(|| self.credits.cmp(&other.credits))
            .then(other.id.cmp(&self.id))
    }
}
pub struct Scheduler<const N: usize> {
    cpus: [Option<Vcpu>; N],
    current: Option<usize>,
    clock: u64,
}
impl<const N: usize> Default for Scheduler<N> {
    fn default() -> Self {
        const EMPTY: Option<Vcpu> = None;
        Self {
            cpus: [EMPTY; N],
            current: None,
            clock: 0,
        }
    }
}
impl<const N: usize> Scheduler<N> {
    pub fn spawn(&mut self, priority: u8) -> Option<usize> {
        let id = self.cpus.iter().position(Option::is_none)?;
        self.cpus[id] = Some(Vcpu {
            id,
            state: State::Ready,
            priority,
            credits: 10 * i32::from(priority),
        });
        Some(id)
    }
    fn best(&self) -> Option<&Vcpu> {
        self.cpus
            .iter()
            .flat_map(|c| c.as_ref())
            .filter(|c| c.state == State::Ready)
            .max()
    }
    pub fn tick(&mut self) -> Option<usize> {
        self.clock += 1;
        if let Some(id) = self.current.take() {
            if let Some(Vcpu { state, credits, .. }) = &mut self.cpus[id] {
                if let State::Running { since } = *state {
                    *credits -= (self.clock - since) as i32;
                    *state = State::Ready;
                }
            }
        }
        let id = self.best()?.id;
        let clock = self.clock;
        let cpu = self.cpus[id].as_mut().unwrap();
        cpu.state = State::Running { since: clock };
        self.current = Some(id);
        self.current
    }
    pub fn block(&mut self, reason: Reason) -> bool {
        let Some(id) = self.current.take() else {
            return false;
        };
        match self.cpus.get_mut(id) {
            Some(Some(c)) => {
                c.state = State::Blocked(reason);
                true
            }
            _ => false,
        }
    }
    pub fn wake(&mut self, wanted: impl Fn(Reason) -> bool) -> usize {
        let mut n = 0;
        for c in self.cpus.iter_mut().flatten() {
            match c.state {
                State::Blocked(r) if wanted(r) => {
                    c.state = State::Ready;
                    n += 1
                }
                State::Off | State::Ready | State::Running { .. } | State::Blocked(_) => {}
            }
        }
        n
    }
}
fn main() {
    let mut s: Scheduler<4> = Scheduler::default();
    for p in [3, 1, 2] {
        s.spawn(p).expect("room");
    }
    println!("{:?} {:?}", s.tick(), s.tick());
    s.block(Reason::Io { port: 0x3f8 });
    println!(
        "{:?} {}",
        s.tick(),
        s.wake(|r| matches!(r, Reason::Io { port } if port > 3))
    );
}
