//! A program of some size: State machines as types, builders, and errors that are converted.
use std::marker::PhantomData;
pub struct Off;
pub struct Booting {
    pub entry: u64,
}
pub struct Running {
    cycles: u64,
}
pub trait Mode {
    const NAME: &'static str;
    fn live(&self) -> bool {
        false
    }
}
impl Mode for Off {
    const NAME: &'static str = "off";
}
impl Mode for Booting {
    const NAME: &'static str = "booting";
}
impl Mode for Running {
    const NAME: &'static str = "running";
    fn live(&self) -> bool {
        self.cycles > 0
    }
}
pub struct Vm<M: Mode> {
    id: VmId<Tag>,
    mode: M,
    memory: Vec<u8>,
}
pub enum Tag {}
pub struct VmId<T>(u16, PhantomData<fn() -> T>);
impl<T> Clone for VmId<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for VmId<T> {}
impl<T> PartialEq for VmId<T> {
    fn eq(&self, o: &Self) -> bool {
        self.0 == o.0
    }
}
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum VmError {
    Memory(MemoryError),
    Mode {
        wanted: &'static str,
        found: &'static str,
    },
}
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum MemoryError {
    TooSmall { size: usize },
    Unaligned(u64),
}
impl From<MemoryError> for VmError {
    fn from(e: MemoryError) -> Self {
        Self::Memory(e)
    }
}
impl Vm<Off> {
    pub fn boot(self, entry: u64) -> Result<Vm<Booting>, (Self, VmError)> {
        match check(&self.memory, entry) {
            Ok(()) => Ok(Vm {
                id: self.id,
                memory: self.memory,
                mode: Booting { entry },
            }),
            Err(e) => Err((self, e.into())),
        }
    }
}
fn check(memory: &[u8], entry: u64) -> Result<(), MemoryError> {
    if entry % 4 != 0 {
        Err(MemoryError::Unaligned(entry))?
    }
    if memory.len() as u64 <= entry {
        return Err(MemoryError::TooSmall { size: memory.len() });
    }
    Ok(())
}
impl Vm<Booting> {
    pub fn start(self) -> Vm<Running> {
        let Vm {
            id,
            memory,
            mode: Booting { .. },
        } = self;
        Vm {
            id,
            memory,
            mode: Running { cycles: 0 },
        }
    }
}
impl Vm<Running> {
    pub fn step(&mut self) -> &mut Self {
        self.mode.cycles += 1;
        self
    }
    pub fn stop(self) -> (Vm<Off>, u64) {
        let cycles = self.mode.cycles;
        (
            Vm {
                mode: Off,
                id: self.id,
                memory: self.memory,
            },
            cycles,
        )
    }
}
impl<M: Mode> Vm<M> {
    pub fn describe(&self) -> (&'static str, usize, bool) {
        (M::NAME, self.memory.len(), self.mode.live())
    }
    pub fn same<N: Mode>(&self, other: &Vm<N>) -> bool {
        self.id == other.id
    }
}
#[derive(Default, Clone)]
pub struct Builder {
    id: Option<u16>,
    pages: usize,
    fill: Option<u8>,
}
impl Builder {
    pub fn id(mut self, id: u16) -> Self {
        self.id = Some(id);
        self
    }
    pub fn pages(self, pages: usize) -> Self {
        Self { pages, ..self }
    }
    pub fn build(self) -> Option<Vm<Off>> {
        let Builder {
            id: Some(id),
            pages,
            fill,
        } = self
        else {
            return None;
        };
        Some(Vm {
            id: VmId(id, PhantomData),
            mode: Off,
            memory: vec![fill.unwrap_or_default(); pages * 4096],
        })
    }
}
pub fn life() -> Result<u64, VmError> {
    let vm = Builder::default()
        .id(7)
        .pages(2)
        .build()
        .ok_or(VmError::Mode {
            wanted: Off::NAME,
            found: Running::NAME,
        })?;
    let mut vm = match vm.boot(8) {
        Ok(b) => b.start(),
        Err((vm, e)) => {
            let _ = vm.describe();
            return Err(e);
        }
    };
    vm.step().step();
    let (off, n) = vm.stop();
    Ok(n + off.describe().1 as u64)
}
