use std::num::Wrapping as W;
use std::sync::atomic::{AtomicU32, Ordering::*};
static ALLOCS: AtomicU32 = AtomicU32::new(0);
static mut STATE: Option<Machine> = None;
static NAMES: &[&str] = &["idle", "run", "halt"];
const OPS: [(u8, fn(&mut Machine, u8) -> Result<(), Trap>); 4] = [
    (0, |m, a| {
        m.acc = W(a);
        Ok(())
    }),
    (1, |m, a| {
        m.acc += W(a);
        Ok(())
    }),
    (2, Machine::jump),
    (3, |m, _| Err(Trap::Halt(m.acc.0))),
];
#[derive(Debug, Clone, PartialEq)]
enum Trap {
    Halt(u8),
    Bad { op: u8, pc: usize },
    Jump(std::num::TryFromIntError),
    Slow,
}
impl From<std::num::TryFromIntError> for Trap {
    fn from(e: std::num::TryFromIntError) -> Self {
        Trap::Jump(e)
    }
}
#[derive(Debug, Clone, Default)]
struct Machine {
    acc: W<u8>,
    pc: usize,
    steps: u32,
    trace: Vec<(usize, u8)>,
}
impl Machine {
    fn jump(&mut self, a: u8) -> Result<(), Trap> {
        let off = i8::try_from(a as i16 - 128)?;
        self.pc = usize::try_from(self.pc as isize + off as isize)?;
        Ok(())
    }
    fn step(&mut self, code: &[u8]) -> Result<(), Trap> {
        let [op, arg] = *code
            .get(self.pc..)
            .and_then(|c| c.first_chunk::<2>())
            .ok_or(Trap::Bad { op: 255, pc: self.pc })?;
        let pc = self.pc;
        self.pc += 2;
        self.steps += 1;
        if self.steps > 50 {
            return Err(Trap::Slow);
        }
        self.trace.push((pc, op));
        let (_, f) = OPS.iter().find(|(o, _)| *o == op).ok_or(Trap::Bad { op, pc })?;
        f(self, arg)
    }
    fn run(mut self, code: &[u8]) -> (Trap, Self) {
        loop {
            if let Err(t) = self.step(code) {
                ALLOCS.fetch_add(1, Relaxed);
                return (t, self);
            }
        }
    }
}
fn with_state<R>(f: impl FnOnce(&mut Machine) -> R) -> R {
    unsafe {
        let p = &raw mut STATE;
        f((*p).get_or_insert_with(Machine::default))
    }
}
fn main() {
    for (i, code) in [
        &[0u8, 250, 1, 10, 3, 0][..],
        &[0, 1, 2, 125, 3, 0],
        &[9, 9],
        &[0, 1, 1],
        &[2, 126, 0, 0],
    ]
    .iter()
    .enumerate()
    {
        let (t, m) = Machine::default().run(code);
        println!(
            "{i} {t:?} acc={:?} {} pc={} {:?}",
            m.acc,
            m.steps,
            m.pc,
            m.trace.iter().take(3).collect::<Vec<_>>()
        );
        if let Trap::Jump(e) = &t {
            println!("{e}");
        }
    }
    println!("{}", ALLOCS.load(SeqCst));
    with_state(|m| m.acc = W(7));
    with_state(|m| {
        m.acc *= W(40);
        m.acc -= W(3);
    });
    println!("{} {}", with_state(|m| m.acc), NAMES[with_state(|m| m.pc) + 2]);
    println!("{:?}", with_state(|m| std::mem::take(m)).acc << 3);
    println!("{:?}", -W(1i8) / W(-1) ^ W(5));
}
