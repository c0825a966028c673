//! A program of some size: A small machine: instructions, registers, traps, and a stepper with hooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Reg {
    A,
    B,
    C,
    Sp,
}
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Op {
    Load(Reg, i32),
    Move { to: Reg, from: Reg },
    Add(Reg, Reg),
    Jump(i16),
    JumpIf(Reg, i16),
    Push(Reg),
    Pop(Reg),
    Call(u16),
    Ret,
    Trap(u8),
    Halt,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Halted,
    Trap { number: u8, pc: usize },
    Fault(Fault),
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Pc(usize),
    Stack,
    Overflow { pc: usize },
}
pub struct Machine<'p> {
    regs: [i32; 4],
    pc: usize,
    program: &'p [Op],
    stack: Vec<i32>,
}
pub trait Hook {
    fn before(&mut self, _pc: usize, _op: &Op) -> bool {
        true
    }
    fn trap(&mut self, m: &mut Machine<'_>, number: u8) -> Option<Exit> {
        Some(Exit::Trap { number, pc: m.pc })
    }
}
pub struct Nothing;
impl Hook for Nothing {}
#[derive(Default)]
pub struct Count {
    pub ops: usize,
    limit: Option<usize>,
}
impl Hook for Count {
    fn before(&mut self, _: usize, _: &Op) -> bool {
        self.ops += 1;
        self.limit.map_or(true, |l| self.ops <= l)
    }
    fn trap(&mut self, m: &mut Machine, n: u8) -> Option<Exit> {
        m.set(Reg::A, i32::from(n));
        None
    }
}
impl<H: Hook + ?Sized> Hook for &mut H {
    fn before(&mut self, pc: usize, op: &Op) -> bool {
        (**self).before(pc, op)
    }
    fn trap(&mut self, m: &mut Machine<'_>, n: u8) -> Option<Exit> {
        H::trap(self, m, n)
    }
}
impl<'p> Machine<'p> {
    pub fn new(program: &'p [Op]) -> Self {
        Machine {
            regs: Default::default(),
            pc: 0,
            program,
            stack: Vec::new(),
        }
    }
    pub fn get(&self, r: Reg) -> i32 {
        self.regs[r as usize]
    }
    pub fn set(&mut self, r: Reg, v: i32) {
        self.regs[r as usize] = v;
    }
    fn jump(&mut self, by: i16) -> Result<(), Fault> {
        self.pc = self
            .pc
            .checked_add_signed(isize::from(by))
            .ok_or(Fault::Pc(self.pc))?;
        Ok(())
    }
    fn step(&mut self, hook: &mut impl Hook) -> Result<Option<Exit>, Fault> {
        let pc = self.pc;
        let op = self.program.get(pc).ok_or(Fault::Pc(pc))?;
        self.pc += 1;
        if !hook.before(pc, op) {
            return Ok(Some(Exit::Halted));
        }
        match *op {
            Op::Load(r, v) => self.set(r, v),
            Op::Move { to, from } => self.set(to, self.get(from)),
            Op::Add(a, b) => {
                let v = self
                    .get(a)
                    .checked_add(self.get(b))
                    .ok_or(Fault::Overflow { pc })?;
                self.set(a, v)
            }
            Op::Jump(by) => self.jump(by)?,
            Op::JumpIf(r, by) if self.get(r) != 0 => self.jump(by)?,
            Op::JumpIf(..) => {}
            Op::Push(r) => self.stack.push(self.get(r)),
            Op::Pop(r) => {
                let v = self.stack.pop().ok_or(Fault::Stack)?;
                self.set(r, v);
            }
            Op::Call(to) => {
                self.stack.push(self.pc as i32);
                self.pc = to.into();
            }
            Op::Ret => {
                self.pc = self
                    .stack
                    .pop()
                    .and_then(|p| usize::try_from(p).ok())
                    .ok_or(Fault::Stack)?
            }
            Op::Trap(n) => return Ok(hook.trap(self, n)),
            Op::Halt => return Ok(Some(Exit::Halted)),
        }
        Ok(None)
    }
    pub fn run(&mut self, mut hook: impl Hook) -> Exit {
        loop {
            match self.step(&mut hook) {
                Ok(None) => continue,
                Ok(Some(e)) => return e,
                Err(f) => return Exit::Fault(f),
            }
        }
    }
}
const PROGRAM: [Op; 6] = {
    use Op::*;
    use Reg::*;
    [
        Load(A, 3),
        Load(B, -1),
        Add(C, A),
        Add(A, B),
        JumpIf(A, -3),
        Halt,
    ]
};
fn main() {
    let mut m = Machine::new(&PROGRAM);
    let mut c = Count {
        limit: Some(100),
        ..Default::default()
    };
    println!("{:?} {} {}", m.run(&mut c), c.ops, m.get(Reg::C));
    println!(
        "{:?} {:?}",
        Machine::new(&[Op::Trap(9)]).run(Nothing),
        Machine::new(&[Op::Ret]).run(Count::default())
    );
}
