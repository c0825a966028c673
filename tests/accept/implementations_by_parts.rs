//! Implementations for types by those for their parts: types are finite, so that none calls itself for ever.

pub struct W<T>(T);
impl<T: PartialEq> PartialEq for W<T> {
    fn eq(&self, o: &W<T>) -> bool {
        self.0 == o.0
    }
}
impl<T: Clone> Clone for W<T> {
    fn clone(&self) -> W<T> {
        W(self.0.clone())
    }
}
impl<T: Default> Default for W<T> {
    fn default() -> W<T> {
        W(T::default())
    }
}
pub trait Size {
    fn size(&self) -> u32;
    fn twice(&self) -> u32 {
        self.size().wrapping_mul(2)
    }
    fn thrice(&self) -> u32 {
        self.twice().wrapping_add(self.size())
    }
}
impl Size for u8 {
    fn size(&self) -> u32 {
        1
    }
}
impl<T: Size> Size for W<T> {
    fn size(&self) -> u32 {
        self.0.thrice()
    }
    fn twice(&self) -> u32 {
        self.size().wrapping_add(self.0.twice())
    }
}
impl<T: Size> Size for Option<T> {
    fn size(&self) -> u32 {
        match self {
            Some(x) => x.size(),
            None => 0,
        }
    }
}
impl<T: Size, U: Size> Size for (T, U) {
    fn size(&self) -> u32 {
        self.0.size().wrapping_add(self.1.size())
    }
}
impl<T: Size> Size for [T; 2] {
    fn size(&self) -> u32 {
        self[0].size()
    }
}
fn main() {
    let same = W(W(3u8)) == W(W(3u8)).clone();
    assert!(same == same);
    let pair = (W(1u8), Some([2u8, 3]));
    let size = pair.size();
    assert!(size == size);
}
