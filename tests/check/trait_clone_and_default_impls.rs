//! Hand-written `Clone` and `Default`; `clone` on references, boxes, vectors and options; derives on a generic struct.
#[derive(Debug, PartialEq, Eq)]
pub struct Buffer {
    data: Box<[u8; 4]>,
    copies: u32,
}

impl Clone for Buffer {
    fn clone(&self) -> Self {
        Buffer { data: Box::new(*self.data), copies: self.copies + 1 }
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Buffer { data: Box::new([0; 4]), copies: 0 }
    }
}

#[derive(Default, Clone, Debug, PartialEq)]
pub struct Pool<T> {
    free: Vec<T>,
    spare: Option<Box<T>>,
    counts: (u8, [i16; 3], bool, char),
}

pub fn fresh<T: Default + Clone>(n: usize) -> Pool<T> {
    let mut p = Pool::default();
    for _ in 0..n {
        p.free.push(T::default());
    }
    p.spare = p.free.first().cloned().map(Box::new);
    p
}

pub fn by_reference(b: &Buffer) -> (Buffer, u32) {
    let r = &b;
    let owned = (**r).clone();
    let owned = owned.clone();
    let n = owned.copies;
    (owned, n)
}

pub fn zeros() -> (u8, i128, bool, (), [u32; 2], Option<u8>) {
    (Default::default(), i128::default(), Default::default(), <()>::default(), Default::default(), None)
}

pub fn deep(p: &Pool<Buffer>) -> bool {
    let q = p.clone();
    q.free.len() == p.free.len() && q.counts.3 == '\0'
}
