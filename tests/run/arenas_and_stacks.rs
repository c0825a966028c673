// generic containers with Drop, PhantomData, iterators by hand
use std::fmt::Debug;
use std::marker::PhantomData;
struct Arena<T> {
    slots: Vec<Option<T>>,
    free: Vec<usize>,
    live: usize,
}
#[derive(Debug)]
struct Id<T>(usize, PhantomData<T>);
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, o: &Self) -> bool {
        self.0 == o.0
    }
}
impl<T> Arena<T> {
    const fn new() -> Self {
        Arena {
            slots: Vec::new(),
            free: Vec::new(),
            live: 0,
        }
    }
    fn add(&mut self, t: T) -> Id<T> {
        self.live += 1;
        if let Some(i) = self.free.pop() {
            self.slots[i] = Some(t);
            Id(i, PhantomData)
        } else {
            self.slots.push(Some(t));
            Id(self.slots.len() - 1, PhantomData)
        }
    }
    fn remove(&mut self, id: Id<T>) -> Option<T> {
        let t = self.slots.get_mut(id.0)?.take()?;
        self.free.push(id.0);
        self.live -= 1;
        Some(t)
    }
    fn get(&self, id: Id<T>) -> Option<&T> {
        self.slots.get(id.0).and_then(Option::as_ref)
    }
    fn iter(&self) -> impl_iter::It<'_, T> {
        impl_iter::It { s: &self.slots, i: 0 }
    }
    fn retain(&mut self, mut f: impl FnMut(&mut T) -> bool) {
        for i in 0..self.slots.len() {
            let keep = match &mut self.slots[i] {
                Some(t) => f(t),
                None => continue,
            };
            if !keep {
                self.slots[i] = None;
                self.free.push(i);
                self.live -= 1;
            }
        }
    }
}
mod impl_iter {
    pub struct It<'a, T> {
        pub s: &'a [Option<T>],
        pub i: usize,
    }
    impl<'a, T> Iterator for It<'a, T> {
        type Item = (usize, &'a T);
        fn next(&mut self) -> Option<Self::Item> {
            loop {
                let i = self.i;
                let s = self.s.get(i)?;
                self.i += 1;
                if let Some(t) = s {
                    return Some((i, t));
                }
            }
        }
    }
}
#[derive(Debug, PartialEq, Clone)]
struct Noisy(&'static str, u8);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("~{}{}", self.0, self.1);
    }
}
impl Default for Noisy {
    fn default() -> Self {
        println!("+def");
        Noisy("def", 0)
    }
}
struct Stack<T, const N: usize>
where
    T: Default,
{
    buf: [T; N],
    top: usize,
}
impl<T: Default + Debug, const N: usize> Stack<T, N> {
    fn new() -> Self {
        Stack {
            buf: core::array::from_fn(|_| T::default()),
            top: 0,
        }
    }
    fn push(&mut self, t: T) -> Result<(), T> {
        match self.buf.get_mut(self.top) {
            Some(s) => {
                *s = t;
                self.top += 1;
                Ok(())
            }
            None => Err(t),
        }
    }
    fn pop(&mut self) -> Option<T> {
        self.top = self.top.checked_sub(1)?;
        Some(std::mem::take(&mut self.buf[self.top]))
    }
}
fn main() {
    let mut a = Arena::new();
    let x = a.add(Noisy("x", 1));
    let y = a.add(Noisy("y", 2));
    let _z = a.add(Noisy("z", 3));
    println!("{:?}", a.get(x));
    println!("{:?}", a.remove(y).map(|n| n.1));
    println!("{:?} {}", a.get(y), x == y);
    let w = a.add(Noisy("w", 4));
    println!("{}", w.0);
    println!("{:?}", a.iter().map(|(i, n)| (i, n.0)).collect::<Vec<_>>());
    a.retain(|n| {
        n.1 += 1;
        n.1 % 2 == 0
    });
    println!("{} {:?}", a.live, a.free);
    let c = a.get(x).cloned();
    println!("{:?}", c.as_ref().map(|n| n.1));
    let mut s: Stack<Noisy, 2> = Stack::new();
    s.push(Noisy("p", 1)).unwrap();
    let _ = s.push(Noisy("q", 2));
    if let Err(e) = s.push(Noisy("r", 3)) {
        println!("full {}", e.0);
    }
    println!("popped {:?}", s.pop().map(|n| n.0));
    println!("end");
}
