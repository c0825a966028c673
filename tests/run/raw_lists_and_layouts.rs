use std::cell::{Cell, UnsafeCell};
use std::marker::PhantomData;
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ptr::{self, NonNull};
struct Node<T> {
    val: T,
    next: *mut Node<T>,
}
struct List<T> {
    head: *mut Node<T>,
    tail: *mut Node<T>,
    len: usize,
    _m: PhantomData<Box<Node<T>>>,
}
impl<T> List<T> {
    fn new() -> Self {
        List {
            head: ptr::null_mut(),
            tail: ptr::null_mut(),
            len: 0,
            _m: PhantomData,
        }
    }
    fn push_back(&mut self, v: T) {
        let n = Box::into_raw(Box::new(Node {
            val: v,
            next: ptr::null_mut(),
        }));
        if self.tail.is_null() {
            self.head = n;
        } else {
            unsafe {
                (*self.tail).next = n;
            }
        }
        self.tail = n;
        self.len += 1;
    }
    fn pop_front(&mut self) -> Option<T> {
        if self.head.is_null() {
            return None;
        }
        let b = unsafe { Box::from_raw(self.head) };
        self.head = b.next;
        if self.head.is_null() {
            self.tail = ptr::null_mut();
        }
        self.len -= 1;
        Some(b.val)
    }
    fn iter(&self) -> Iter<'_, T> {
        Iter {
            at: self.head,
            _m: PhantomData,
        }
    }
    fn reverse(&mut self) {
        let (mut prev, mut cur) = (ptr::null_mut(), self.head);
        self.tail = self.head;
        while !cur.is_null() {
            unsafe {
                let next = (*cur).next;
                (*cur).next = prev;
                prev = cur;
                cur = next;
            }
        }
        self.head = prev;
    }
}
struct Iter<'a, T> {
    at: *mut Node<T>,
    _m: PhantomData<&'a T>,
}
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        unsafe {
            self.at.as_ref().map(|n| {
                self.at = n.next;
                &n.val
            })
        }
    }
}
impl<T> Drop for List<T> {
    fn drop(&mut self) {
        while self.pop_front().is_some() {}
    }
}
struct D(u32);
impl Drop for D {
    fn drop(&mut self) {
        println!("D{}", self.0);
    }
}
struct ArrayVec<T, const N: usize> {
    items: [MaybeUninit<T>; N],
    len: usize,
}
impl<T, const N: usize> ArrayVec<T, N> {
    const EMPTY: MaybeUninit<T> = MaybeUninit::uninit();
    fn new() -> Self {
        ArrayVec {
            items: [Self::EMPTY; N],
            len: 0,
        }
    }
    fn push(&mut self, t: T) -> Result<(), T> {
        if self.len == N {
            return Err(t);
        }
        self.items[self.len] = MaybeUninit::new(t);
        self.len += 1;
        Ok(())
    }
    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            None
        } else {
            self.len -= 1;
            Some(unsafe { self.items[self.len].assume_init_read() })
        }
    }
    fn as_slice(&self) -> &[T] {
        unsafe { std::slice::from_raw_parts(self.items.as_ptr() as *const T, self.len) }
    }
}
impl<T, const N: usize> Drop for ArrayVec<T, N> {
    fn drop(&mut self) {
        for i in 0..self.len {
            unsafe { self.items[i].assume_init_drop() }
        }
    }
}
#[repr(C)]
#[derive(Clone, Copy)]
struct Hdr {
    tag: u8,
    len: u16,
    id: u32,
}
#[repr(C)]
struct Regs {
    ctrl: u32,
    stat: u32,
    data: [u16; 4],
}
#[repr(u8)]
#[derive(Debug, PartialEq, Clone, Copy)]
enum Kind {
    A = 1,
    B = 2,
    C = 7,
}
struct MyCell<T> {
    v: UnsafeCell<T>,
}
impl<T: Copy> MyCell<T> {
    fn get(&self) -> T {
        unsafe { *self.v.get() }
    }
    fn set(&self, t: T) {
        unsafe { *self.v.get() = t }
    }
}
fn main() {
    let mut l = List::new();
    for i in 1..=4 {
        l.push_back(D(i));
    }
    println!("{}", l.pop_front().unwrap().0);
    l.reverse();
    println!("{:?} {}", l.iter().map(|d| d.0).collect::<Vec<_>>(), l.len);
    drop(l);
    let mut a: ArrayVec<Box<u32>, 3> = ArrayVec::new();
    for i in 0..4 {
        if let Err(e) = a.push(Box::new(i)) {
            println!("full {}", e);
        }
    }
    println!("{:?}", a.as_slice());
    println!("{:?}", a.pop());
    let h = Hdr {
        tag: 3,
        len: 0x1234,
        id: 0xdeadbeef,
    };
    println!("{} {} {}", mem::size_of::<Hdr>(), mem::align_of::<Hdr>(), unsafe {
        *(&h as *const Hdr as *const u8).add(2)
    });
    let id = unsafe { ptr::read_unaligned((&raw const h.id) as *const u16) };
    println!("{:x}", id);
    let mut r = Regs {
        ctrl: 1,
        stat: 2,
        data: [3; 4],
    };
    let base = &raw mut r as *mut u32;
    unsafe {
        base.write_volatile(0xff);
        base.add(1).write(base.read() + 1);
        *(base.add(2) as *mut u16).add(3) = 77;
    }
    println!("{} {} {:?}", r.ctrl, r.stat, r.data);
    let words: [u32; 2] = unsafe { mem::transmute(0x1122334455667788u64) };
    println!("{:x?}", words);
    let k: Kind = unsafe { mem::transmute(7u8) };
    println!("{:?} {}", k, Kind::B as u8 + k as u8);
    let c = MyCell { v: UnsafeCell::new(5) };
    let (r1, r2) = (&c, &c);
    r1.set(r2.get() + 1);
    println!("{}", c.get());
    let cc = [Cell::new(1), Cell::new(2)];
    cc[0].swap(&cc[1]);
    println!("{:?} {}", cc, cc[0].replace(9));
    let md = ManuallyDrop::new(D(99));
    println!("{}", md.0);
    let mut nn = NonNull::new(Box::into_raw(Box::new(D(50)))).unwrap();
    unsafe {
        nn.as_mut().0 += 1;
        drop(Box::from_raw(nn.as_ptr()));
    }
    let s = [1u16, 2, 3, 4];
    let (p, q) = (s.as_ptr(), unsafe { s.as_ptr().add(3) });
    println!("{} {}", unsafe { q.offset_from(p) }, unsafe { *q.sub(1) });
    let bytes = unsafe { std::slice::from_raw_parts(s.as_ptr() as *const u8, 8) };
    println!("{:?}", bytes);
    println!(
        "{:?} {}",
        mem::size_of::<Option<Box<u8>>>(),
        mem::size_of::<Option<Kind>>()
    );
    let f: fn(u32) -> D = D;
    let d = f(8);
    mem::forget(d);
    let v: Vec<D> = (1..3).map(D).collect();
    println!("{}", v.len());
    let mut buf = [MaybeUninit::<u32>::uninit(); 4];
    for (i, b) in buf.iter_mut().enumerate() {
        b.write(i as u32 * 10);
    }
    let arr: [u32; 4] = unsafe { mem::transmute(buf) };
    println!("{:?}", arr);
    let mut x = 1;
    let px = &mut x as *mut i32;
    unsafe {
        ptr::swap(px, &mut 5);
        println!("{}", *px);
        println!("{}", ptr::replace(px, 8));
    }
    println!("{}", x);
}
