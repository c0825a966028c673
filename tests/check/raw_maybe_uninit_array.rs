//! `MaybeUninit`: a fixed vector with uninitialised tail; `uninit`, `new`, `write`, `assume_init*`, `as_ptr`.
use std::mem::MaybeUninit;

pub struct ArrayVec<T, const N: usize> {
    items: [MaybeUninit<T>; N],
    len: usize,
}

impl<T, const N: usize> ArrayVec<T, N> {
    pub const fn new() -> Self {
        ArrayVec { items: [const { MaybeUninit::uninit() }; N], len: 0 }
    }
    pub fn push(&mut self, item: T) -> Result<&mut T, T> {
        if self.len == N {
            return Err(item);
        }
        let slot = &mut self.items[self.len];
        self.len += 1;
        Ok(slot.write(item))
    }
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { self.items[self.len].assume_init_read() })
    }
    pub fn get(&self, i: usize) -> Option<&T> {
        if i < self.len { Some(unsafe { self.items[i].assume_init_ref() }) } else { None }
    }
}

impl<T, const N: usize> Drop for ArrayVec<T, N> {
    fn drop(&mut self) {
        for i in 0..self.len {
            unsafe { self.items[i].assume_init_drop() };
        }
    }
}

fn main() {
    let mut v: ArrayVec<Box<u32>, 2> = ArrayVec::new();
    *v.push(Box::new(1)).unwrap().as_mut() += 10;
    println!("{:?} {:?}", v.push(Box::new(2)).is_ok(), v.push(Box::new(3)));
    println!("{:?}", v.get(0));
    println!("{:?} {:?}", v.pop(), v.get(1));
    let mut word = MaybeUninit::<u64>::zeroed();
    let old = unsafe { *word.as_ptr() };
    unsafe { std::ptr::write(word.as_mut_ptr(), 5) };
    println!("{old} {}", unsafe { word.assume_init() });
    let mut m = MaybeUninit::new([1u8, 2]);
    unsafe { m.assume_init_mut()[0] = 9 };
    println!("{:?}", unsafe { m.assume_init() });
}
