//! Borrowed pool.

pub struct Pool<'m> {
    mem: &'m mut [u8],
    used: usize,
}
impl<'m> Pool<'m> {
    pub fn new(mem: &'m mut [u8]) -> Pool<'m> {
        Pool { mem, used: 0 }
    }
    pub fn alloc(&mut self, n: usize) -> Option<&mut [u8]> {
        if n > self.mem.len() - self.used {
            return None;
        }
        let s = self.used;
        self.used += n;
        Some(&mut self.mem[s..s + n])
    }
    pub fn take(self) -> &'m mut [u8] {
        self.mem
    }
}
pub fn go() -> usize {
    let mut m = [0u8; 16];
    let mut p = Pool::new(&mut m);
    if let Some(b) = p.alloc(4) {
        b[0] = 1;
        b.fill(2);
    }
    p.take().len()
}
