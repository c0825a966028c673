//! Ring with const generics.

pub struct Ring<T, const N: usize> {
    buf: [Option<T>; N],
    head: usize,
    len: usize,
}
impl<T, const N: usize> Ring<T, N> {
    const EMPTY: Option<T> = None;
    pub const fn new() -> Self {
        Self {
            buf: [Self::EMPTY; N],
            head: 0,
            len: 0,
        }
    }
    pub fn push(&mut self, x: T) -> Option<T> {
        if self.len == N {
            return Some(x);
        }
        let i = (self.head + self.len) % N;
        self.buf[i] = Some(x);
        self.len += 1;
        None
    }
    pub fn front_mut(&mut self) -> Option<&mut T> {
        if self.len == 0 {
            None
        } else {
            self.buf[self.head].as_mut()
        }
    }
    pub fn iter(&self) -> Items<'_, T, N> {
        Items { ring: self, at: 0 }
    }
}
pub struct Items<'a, T, const N: usize> {
    ring: &'a Ring<T, N>,
    at: usize,
}
impl<'a, T, const N: usize> Iterator for Items<'a, T, N> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        if self.at == self.ring.len {
            None
        } else {
            let i = (self.ring.head + self.at) % N;
            self.at += 1;
            self.ring.buf[i].as_ref()
        }
    }
}
