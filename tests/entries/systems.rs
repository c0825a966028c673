//! Systems code in small: allocators, lists, rings, tables, devices, state machines.
use std::cell::{Cell, UnsafeCell};
use std::marker::PhantomData;
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ops::{Deref, DerefMut, Index, IndexMut};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};

pub struct Loud(u32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }

// --- allocators
#[repr(C, align(16))]
struct Arena { bytes: UnsafeCell<[u8; 256]>, next: Cell<usize> }
impl Arena {
    const fn new() -> Arena { Arena { bytes: UnsafeCell::new([0; 256]), next: Cell::new(0) } }
    fn alloc<T>(&self, value: T) -> Option<&mut T> {
        let align = mem::align_of::<T>();
        let at = (self.next.get() + align - 1) & !(align - 1);
        if at + mem::size_of::<T>() > 256 { return None; }
        self.next.set(at + mem::size_of::<T>());
        unsafe {
            let p = (self.bytes.get() as *mut u8).add(at) as *mut T;
            p.write(value);
            Some(&mut *p)
        }
    }
}
pub fn bump_allocator() {
    let arena = Arena::new();
    let a = arena.alloc(7u8).unwrap();
    let b = arena.alloc(0x1122_3344u32).unwrap();
    let c = arena.alloc([1u64, 2, 3]).unwrap();
    *a += 1; *b ^= 0xff; c[1] = 9;
    println!("{} {:#x} {:?} {}", a, b, c, arena.next.get());
    let mut n = 0;
    while arena.alloc([0u8; 33]).is_some() { n += 1; }
    println!("{n} {}", arena.next.get());
}
struct Block { next: *mut Block, size: usize }
pub fn free_list_allocator() {
    let mut memory = [0u64; 32];
    let base = memory.as_mut_ptr();
    let mut free: *mut Block = ptr::null_mut();
    for i in (0..8).rev() { unsafe { let p = base.add(i * 4) as *mut Block; p.write(Block { next: free, size: 32 }); free = p; } }
    let mut taken = Vec::new();
    while !free.is_null() && taken.len() < 5 { unsafe { let p = free; free = (*p).next; taken.push(p); } }
    for p in &taken { println!("at {}", unsafe { (*p as *mut u64).offset_from(base) }); }
    for p in taken.drain(1..3) { unsafe { (*p).next = free; free = p; } }
    let mut n = 0; let mut p = free;
    while let Some(b) = unsafe { p.as_ref() } { n += b.size; p = b.next; }
    println!("{n} free");
}
#[derive(Clone, Copy)]
struct Bitmap<const N: usize>([u64; N]);
impl<const N: usize> Bitmap<N> {
    fn first_free(&self) -> Option<usize> { self.0.iter().enumerate().find(|(_, w)| **w != u64::MAX).map(|(i, w)| i * 64 + w.trailing_ones() as usize) }
    fn take(&mut self) -> Option<usize> { let i = self.first_free()?; self.0[i / 64] |= 1 << (i % 64); Some(i) }
    fn free(&mut self, i: usize) { assert!(self.0[i / 64] & (1 << (i % 64)) != 0, "double free of {i}"); self.0[i / 64] &= !(1 << (i % 64)); }
}
pub fn bitmap_allocator() {
    let mut b = Bitmap([u64::MAX, 0b1011]);
    println!("{:?} {:?} {:?}", b.take(), b.take(), b.take());
    b.free(3); println!("{:?}", b.take()); b.free(68); b.free(68);
}
struct Slab<T, const N: usize> { items: [MaybeUninit<T>; N], used: [bool; N] }
impl<T, const N: usize> Slab<T, N> {
    fn new() -> Self { Slab { items: [const { MaybeUninit::uninit() }; N], used: [false; N] } }
    fn put(&mut self, value: T) -> Result<usize, T> {
        for i in 0..N { if !self.used[i] { self.items[i].write(value); self.used[i] = true; return Ok(i); } }
        Err(value)
    }
    fn take(&mut self, i: usize) -> Option<T> { if !mem::replace(&mut self.used[i], false) { return None; } Some(unsafe { self.items[i].assume_init_read() }) }
}
impl<T, const N: usize> Drop for Slab<T, N> { fn drop(&mut self) { for i in 0..N { if self.used[i] { unsafe { self.items[i].assume_init_drop() } } } } }
pub fn slab() {
    let mut s: Slab<Loud, 3> = Slab::new();
    for i in 0..4 { match s.put(Loud(i)) { Ok(at) => println!("put at {at}"), Err(x) => println!("full for {}", x.0) } }
    let t = s.take(1); println!("{}", t.is_some()); drop(t);
    println!("{:?}", s.take(1).map(|x| x.0)); s.put(Loud(10)).ok(); println!("end");
}
// --- rings
struct Ring<T, const N: usize> { slots: [Option<T>; N], head: usize, len: usize }
impl<T, const N: usize> Ring<T, N> {
    const EMPTY: Option<T> = None;
    fn new() -> Self { Ring { slots: [Self::EMPTY; N], head: 0, len: 0 } }
    fn push(&mut self, x: T) -> Option<T> { let at = (self.head + self.len) % N; if self.len == N { self.head = (self.head + 1) % N; } else { self.len += 1; } self.slots[at].replace(x) }
    fn pop(&mut self) -> Option<T> { if self.len == 0 { return None; } let x = self.slots[self.head].take(); self.head = (self.head + 1) % N; self.len -= 1; x }
}
pub fn ring_of_values() {
    let mut r: Ring<Loud, 3> = Ring::new();
    for i in 0..5 { if let Some(old) = r.push(Loud(i)) { println!("over {}", old.0); } }
    drop(r.pop()); println!("{} {:?}", r.len, r.slots.iter().map(|s| s.is_some()).collect::<Vec<_>>());
}
struct Spsc { buf: UnsafeCell<[u32; 4]>, head: AtomicUsize, tail: AtomicUsize }
unsafe impl Sync for Spsc {}
impl Spsc {
    const fn new() -> Self { Spsc { buf: UnsafeCell::new([0; 4]), head: AtomicUsize::new(0), tail: AtomicUsize::new(0) } }
    fn send(&self, x: u32) -> bool {
        let t = self.tail.load(Ordering::Relaxed);
        if t.wrapping_sub(self.head.load(Ordering::Acquire)) == 4 { return false; }
        unsafe { (*self.buf.get())[t % 4] = x; } self.tail.store(t.wrapping_add(1), Ordering::Release); true
    }
    fn recv(&self) -> Option<u32> {
        let h = self.head.load(Ordering::Relaxed);
        if h == self.tail.load(Ordering::Acquire) { return None; }
        let x = unsafe { (*self.buf.get())[h % 4] }; self.head.store(h.wrapping_add(1), Ordering::Release); Some(x)
    }
}
static QUEUE: Spsc = Spsc::new();
pub fn ring_in_a_static() { let mut sent = 0; for i in 0..6 { if QUEUE.send(i * i) { sent += 1; } if i % 3 == 2 { println!("{:?}", QUEUE.recv()); } } println!("{sent}"); while let Some(x) = QUEUE.recv() { println!("{x}"); } }
// --- lists
struct Node<T> { value: T, next: Option<NonNull<Node<T>>> }
struct Stack<T> { head: Option<NonNull<Node<T>>>, own: PhantomData<Box<Node<T>>> }
impl<T> Stack<T> {
    fn new() -> Self { Stack { head: None, own: PhantomData } }
    fn push(&mut self, value: T) { let n = Box::new(Node { value, next: self.head }); self.head = NonNull::new(Box::into_raw(n)); }
    fn pop(&mut self) -> Option<T> { let p = self.head?; let n = unsafe { Box::from_raw(p.as_ptr()) }; self.head = n.next; Some(n.value) }
    fn reverse(&mut self) { let mut r = None; while let Some(p) = self.head { unsafe { self.head = (*p.as_ptr()).next; (*p.as_ptr()).next = r; } r = Some(p); } self.head = r; }
}
impl<T> Drop for Stack<T> { fn drop(&mut self) { while let Some(x) = self.pop() { println!("pop"); drop(x); } } }
pub fn list_of_nonnull() { let mut s = Stack::new(); for i in 0..4 { s.push(Loud(i)); } s.reverse(); drop(s.pop()); println!("rest"); }
struct Links { prev: *mut Links, next: *mut Links, id: u32 }
unsafe fn link(at: *mut Links, n: *mut Links) { unsafe { (*n).prev = at; (*n).next = (*at).next; (*(*at).next).prev = n; (*at).next = n; } }
unsafe fn unlink(n: *mut Links) { unsafe { (*(*n).prev).next = (*n).next; (*(*n).next).prev = (*n).prev; (*n).prev = n; (*n).next = n; } }
pub fn list_intrusive() {
    let mut all: [Links; 5] = std::array::from_fn(|i| Links { prev: ptr::null_mut(), next: ptr::null_mut(), id: i as u32 });
    let p = all.as_mut_ptr();
    unsafe {
        (*p).prev = p; (*p).next = p;
        for i in 1..5 { link(p, p.add(i)); }
        unlink(p.add(3)); link((*p).prev, p.add(3));
        let mut q = (*p).next; while q != p { print!("{} ", (*q).id); q = (*q).next; } println!();
        let mut q = (*p).prev; while !ptr::eq(q, p) { print!("{} ", (*q).id); q = (*q).prev; } println!();
    }
}
enum List { Cons(u32, Box<List>), Nil }
impl List { fn sum(&self) -> u32 { match self { List::Cons(x, rest) => x + rest.sum(), List::Nil => 0 } }
    fn insert(self, x: u32) -> List { match self { List::Cons(y, rest) if y < x => List::Cons(y, Box::new(rest.insert(x))), other => List::Cons(x, Box::new(other)) } } }
pub fn list_of_boxes() { let mut l = List::Nil; for x in [5, 1, 4, 2] { l = l.insert(x); } println!("{}", l.sum()); let mut r = &l; while let List::Cons(x, next) = r { print!("{x} "); r = next; } println!(); }
// --- page tables
#[repr(transparent)] #[derive(Clone, Copy, PartialEq, Eq)] struct Entry(u64);
impl Entry { const VALID: u64 = 1; fn table(self) -> Option<usize> { (self.0 & Self::VALID != 0).then_some((self.0 >> 12) as usize) } }
#[repr(C, align(4096))] struct Table([Entry; 8]);
struct Tables { pool: Vec<Table> }
impl Tables {
    fn fresh(&mut self) -> usize { self.pool.push(Table([Entry(0); 8])); self.pool.len() - 1 }
    fn map(&mut self, va: u64, pa: u64) -> Result<(), &'static str> {
        let mut t = 0;
        for level in (1..4).rev() { let i = (va >> (12 + 3 * level)) as usize & 7;
            t = match self.pool[t].0[i].table() { Some(n) => n, None => { let n = self.fresh(); self.pool[t].0[i] = Entry((n as u64) << 12 | 1); n } }; }
        let e = &mut self.pool[t].0[(va >> 12) as usize & 7];
        if *e != Entry(0) { return Err("mapped already"); }
        *e = Entry(pa & !0xfff | 3); Ok(())
    }
    fn walk(&self, va: u64) -> Option<u64> { let mut t = 0; for level in (1..4).rev() { t = self.pool[t].0[(va >> (12 + 3 * level)) as usize & 7].table()?; } let e = self.pool[t].0[(va >> 12) as usize & 7]; (e.0 & 1 == 1).then(|| e.0 & !0xfff | va & 0xfff) }
}
pub fn page_table() { let mut t = Tables { pool: Vec::new() }; t.fresh(); println!("{:?} {:?} {:?}", t.map(0x1234_5000 & 0xff_ffff, 0x8000_0000), t.map(0x1000, 0x9000_0000), t.map(0x1fff, 0)); println!("{:x?} {:x?} {}", t.walk(0x1abc), t.walk(0x34_5678), t.pool.len()); println!("{} {}", mem::size_of::<Table>(), mem::align_of::<Table>()); }
pub fn page_table_out_of_range() { let t = Tables { pool: vec![Table([Entry(7 << 12 | 1); 8])] }; println!("{:?}", t.walk(0x1000)); }
// --- devices and state machines
#[repr(C)] struct Uart { data: u32, status: u32, control: u32 }
pub fn registers_in_memory() { let mut regs = Uart { data: 0, status: 2, control: 0 }; let p = &raw mut regs; unsafe { ptr::write_volatile(&raw mut (*p).control, 0x301); while ptr::read_volatile(&raw const (*p).status) & 2 == 0 {} ptr::write_volatile(&raw mut (*p).data, b'x' as u32); } println!("{:#x} {}", regs.control, regs.data as u8 as char); println!("{}", mem::size_of::<Uart>()); }
#[derive(Debug, Clone, Copy, PartialEq)] enum State { Idle, Header { left: u8 }, Body { len: u8, got: u8 }, Done(u32), Broken }
fn step(s: State, byte: u8) -> State { use State::*; match (s, byte) { (Idle, 0x7e) => Header { left: 2 }, (Idle, _) => Idle, (Header { left: 1 }, 0) => Done(0), (Header { left: 1 }, n) => Body { len: n, got: 0 }, (Header { left }, _) => Header { left: left - 1 }, (Body { len, got }, _) if got + 1 == len => Done(len as u32), (Body { len, got }, b) if b != 0xff => Body { len, got: got + 1 }, (Body { .. }, _) => Broken, (s @ (Done(_) | Broken), _) => s } }
pub fn state_machine() { for input in [&[0u8, 0x7e, 1, 3, 9, 9, 9, 9][..], &[0x7e, 0, 2, 0xff], &[0x7e, 5, 0]] { let mut s = State::Idle; for b in input { s = step(s, *b); print!("{s:?} "); } println!(); } }
pub fn state_machine_overflows() { println!("{:?}", step(State::Header { left: 0 }, 3)); }
// --- locks and cells
struct Lock<T> { taken: AtomicBool, value: UnsafeCell<T> }
unsafe impl<T> Sync for Lock<T> {}
struct Guard<'a, T>(&'a Lock<T>);
impl<T> Lock<T> { const fn new(v: T) -> Self { Lock { taken: AtomicBool::new(false), value: UnsafeCell::new(v) } } fn lock(&self) -> Guard<'_, T> { assert!(self.taken.compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed).is_ok(), "deadlock"); Guard(self) } }
impl<T> Deref for Guard<'_, T> { type Target = T; fn deref(&self) -> &T { unsafe { &*self.0.value.get() } } }
impl<T> DerefMut for Guard<'_, T> { fn deref_mut(&mut self) -> &mut T { unsafe { &mut *self.0.value.get() } } }
impl<T> Drop for Guard<'_, T> { fn drop(&mut self) { self.0.taken.store(false, Ordering::Release); println!("unlock"); } }
static COUNTS: Lock<[u32; 2]> = Lock::new([0; 2]);
pub fn lock() { COUNTS.lock()[0] += 1; { let mut g = COUNTS.lock(); g[1] = g[0] + 5; println!("in"); } println!("{:?}", *COUNTS.lock()); }
pub fn lock_twice() { let a = COUNTS.lock(); let b = COUNTS.lock(); println!("{} {}", a[0], b[0]); }
static mut TICKS: u32 = 0;
static READY: AtomicU32 = AtomicU32::new(1);
fn tick() -> u32 { unsafe { TICKS += 1; TICKS } }
pub fn statics() { tick(); tick(); println!("{} {}", tick(), READY.fetch_add(5, Ordering::SeqCst)); println!("{:?}", READY.compare_exchange(6, 9, Ordering::SeqCst, Ordering::Relaxed)); println!("{:?} {}", READY.compare_exchange(6, 9, Ordering::SeqCst, Ordering::Relaxed), unsafe { *(&raw const TICKS) }); }
pub fn cells() { let c = [Cell::new(1), Cell::new(2)]; c[0].swap(&c[1]); c[1].set(c[0].get() + 5); println!("{:?} {}", c[0].take(), c[1].replace(3)); let u = UnsafeCell::new(4); unsafe { *u.get() += 1; } println!("{}", u.into_inner()); }
// --- closures, traits, iterators
fn apply<F: FnMut(u32)>(n: u32, mut f: F) { for i in 0..n { f(i); } }
pub fn closures() { let k = Loud(3); let g = |x: u32| x + 1; let f = move |x| g(x) * k.0; println!("{}", f(4)); let mut seen = Vec::new(); apply(3, |i| seen.push(i * i)); println!("{seen:?}"); let once = { let l = Loud(8); move || l }; let l = once(); println!("got {}", l.0); }
trait Device { const NAME: &'static str; type Word: Copy + Into<u64>; fn read(&self, at: usize) -> Self::Word; fn sum(&self, n: usize) -> u64 { (0..n).map(|i| self.read(i).into()).sum() } }
struct Rom(&'static [u8]); struct Counter { step: u32 }
impl Device for Rom { const NAME: &'static str = "rom"; type Word = u8; fn read(&self, at: usize) -> u8 { self.0[at] } }
impl Device for Counter { const NAME: &'static str = "counter"; type Word = u32; fn read(&self, at: usize) -> u32 { at as u32 * self.step } fn sum(&self, n: usize) -> u64 { n as u64 } }
fn report<D: Device>(d: &D, n: usize) { println!("{} {} {}", D::NAME, d.sum(n), mem::size_of::<D::Word>()); }
pub fn traits() { report(&Rom(b"abc"), 3); report(&Counter { step: 4 }, 2); }
pub fn traits_out_of_bounds() { report(&Rom(b"abc"), 4); }
struct Fib(u64, u64); impl Iterator for Fib { type Item = u64; fn next(&mut self) -> Option<u64> { let r = self.0; (self.0, self.1) = (self.1, self.0.checked_add(self.1)?); Some(r) } }
pub fn iterators() { println!("{:?}", Fib(0, 1).skip(3).step_by(2).take_while(|x| *x < 500).collect::<Vec<_>>()); println!("{} {:?}", Fib(0, 1).count(), Fib(0, 1).last()); println!("{:?}", Fib(0, 1).zip("hello".chars()).filter(|(n, _)| n % 2 == 1).map(|(n, c)| (c, n)).collect::<Vec<_>>()); let v: Vec<_> = [[1, 2], [3, 4]].iter().flatten().rev_copy(); println!("{v:?}"); }
trait RevCopy { fn rev_copy(self) -> Vec<i32>; }
impl<'a, I: Iterator<Item = &'a i32>> RevCopy for I { fn rev_copy(self) -> Vec<i32> { let mut v: Vec<i32> = self.copied().collect(); v.reverse(); v } }
struct Matrix<const R: usize, const C: usize>([[i32; C]; R]);
impl<const R: usize, const C: usize> Index<(usize, usize)> for Matrix<R, C> { type Output = i32; fn index(&self, (r, c): (usize, usize)) -> &i32 { &self.0[r][c] } }
impl<const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<R, C> { fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut i32 { &mut self.0[r][c] } }
pub fn matrix() { let mut m = Matrix([[1, 2, 3], [4, 5, 6]]); m[(1, 2)] += m[(0, 1)] * 10; println!("{:?}", m.0); println!("{}", m[(2, 0)]); }
// --- memory
#[repr(C)] #[derive(Clone, Copy, Debug, PartialEq)] struct Wire { kind: u8, len: u16, body: [u8; 4] }
pub fn bytes_of_a_struct() { let w = Wire { kind: 1, len: 0x0203, body: [4, 5, 6, 7] }; let mut raw = [0u8; 8]; unsafe { let p = &raw const w as *const u8; raw[0] = *p; ptr::copy_nonoverlapping(p.add(2), raw.as_mut_ptr().add(2), 6); let back = raw.as_ptr() as *const Wire; println!("{:?} {}", raw, ptr::read_unaligned(back) == w); } println!("{}", mem::size_of::<Wire>()); }
pub fn transmuted() { let x: [u8; 4] = unsafe { mem::transmute(0x0102_0304u32.to_be()) }; println!("{x:?}"); let b: bool = unsafe { mem::transmute(1u8) }; println!("{b}"); }
pub fn uninit_array() { let mut a: [MaybeUninit<Loud>; 3] = [const { MaybeUninit::uninit() }; 3]; for (i, s) in a.iter_mut().enumerate() { s.write(Loud(i as u32)); } let v: Vec<Loud> = a.iter().map(|s| unsafe { s.assume_init_read() }).collect(); println!("{}", v.len()); }
pub fn manually_dropped() { let mut m = ManuallyDrop::new(Loud(1)); m.0 = 2; println!("{}", m.0); unsafe { ManuallyDrop::drop(&mut m); } let n = ManuallyDrop::into_inner(ManuallyDrop::new(Loud(5))); println!("{}", n.0); mem::forget(Loud(9)); }
pub fn pointers() { let mut a = [1u16, 2, 3, 4]; let r = unsafe { let start = a.as_mut_ptr(); start..start.add(4) }; let mut p = r.start; let mut n = 0; while p < r.end { unsafe { *p *= 2; n += *p; p = p.add(1); } } println!("{n} {:?}", a); let s = unsafe { std::slice::from_raw_parts_mut(a.as_mut_ptr().add(1), 2) }; s.swap(0, 1); println!("{:?} {}", a, (r.end as usize - r.start as usize)); }
pub fn boxes_into_raw() { let b = Box::new([Loud(1), Loud(2)]); let p = Box::into_raw(b); unsafe { let q = p as *mut Loud; (*q.add(1)).0 = 20; drop(Box::from_raw(p)); } let l: &'static mut Loud = Box::leak(Box::new(Loud(7))); l.0 = 8; println!("{}", l.0); }
pub fn sizes() { println!("{} {} {} {}", mem::size_of::<Option<Box<u8>>>(), mem::size_of::<Option<NonNull<u8>>>(), mem::size_of::<Option<u32>>(), mem::size_of::<(u8, u32, u8)>()); println!("{} {} {}", mem::size_of::<Option<bool>>(), mem::size_of::<Option<char>>(), mem::size_of::<Result<u64, ()>>()); println!("{} {}", mem::align_of::<u128>(), mem::size_of::<Option<std::num::NonZeroU16>>()); }
// --- drops
struct Outer { a: Loud, b: Inner } struct Inner { c: Loud, d: Option<Loud> }
impl Drop for Inner { fn drop(&mut self) { println!("inner"); self.d = Some(Loud(99)); } }
pub fn drops_nested() { let o = Outer { a: Loud(1), b: Inner { c: Loud(2), d: Some(Loud(3)) } }; let Outer { a, .. } = o; println!("moved {}", a.0); let t = (Loud(4), Loud(5)); let (x, _) = t; println!("x {}", x.0); let _ = Loud(6); let _y = Loud(7); match Loud(8) { l if l.0 > 9 => println!("big"), Loud(n) => println!("n {n}") } println!("end"); }
pub fn drops_in_loops() { let mut kept = None; for i in 0..4 { let l = Loud(i); if i == 1 { kept = Some(l); continue; } if i == 3 { break; } println!("body {i}"); } println!("kept {}", kept.as_ref().unwrap().0); kept = None; println!("{}", kept.is_none()); }
pub fn drops_and_panic() { let _a = Loud(1); let v = vec![Loud(2), Loud(3)]; let f = move |i: usize| v[i].0; println!("{}", f(1)); let _b = Loud(4); println!("{}", f(2)); }
pub fn drops_and_question_marks() -> Option<u32> { let _a = Loud(1); let x = Some(Loud(2))?; let y: Option<Loud> = None; println!("x {}", x.0); Some(y?.0) }
pub fn panic_in_drop() { struct Bad; impl Drop for Bad { fn drop(&mut self) { println!("bad"); panic!("in drop of Bad"); } } let _a = Loud(1); let _b = Bad; let _c = Loud(2); }
pub fn scheduler() { struct Task { id: u32, left: u32, pri: u8 } let mut q: Vec<Task> = [(1, 3, 2), (2, 1, 9), (3, 2, 2)].into_iter().map(|(id, left, pri)| Task { id, left, pri }).collect(); let mut t = 0; while !q.is_empty() { q.sort_by_key(|k| std::cmp::Reverse(k.pri)); let k = &mut q[0]; k.left -= 1; t += 1; print!("{}@{t} ", k.id); k.pri = k.pri.saturating_sub(1); if k.left == 0 { q.remove(0); } } println!(); }
pub fn crc() { let mut table = [0u32; 256]; for (i, e) in table.iter_mut().enumerate() { let mut c = i as u32; for _ in 0..8 { c = if c & 1 == 1 { c >> 1 ^ 0xEDB8_8320 } else { c >> 1 }; } *e = c; } let crc = b"123456789".iter().fold(!0u32, |c, b| table[((c ^ *b as u32) & 0xff) as usize] ^ c >> 8); println!("{:08x}", !crc); }
pub fn parser() { fn expr(s: &[u8], at: &mut usize) -> Result<i64, &'static str> { let mut v = term(s, at)?; while let Some(op @ (b'+' | b'-')) = s.get(*at) { *at += 1; let r = term(s, at)?; if *op == b'+' { v += r } else { v -= r } } Ok(v) } fn term(s: &[u8], at: &mut usize) -> Result<i64, &'static str> { match s.get(*at) { Some(b'(') => { *at += 1; let v = expr(s, at)?; if s.get(*at) != Some(&b')') { return Err("no )"); } *at += 1; Ok(v) } Some(d) if d.is_ascii_digit() => { let mut v = 0; while let Some(d) = s.get(*at).filter(|d| d.is_ascii_digit()) { v = v * 10 + (*d - b'0') as i64; *at += 1; } Ok(v) } _ => Err("no term") } } println!("{:?}", expr(b"1+(20-3)+4", &mut 0)); }
#[repr(align(64))] #[derive(Clone, Copy)] struct Line(u8);
#[repr(u8, align(16))] enum Wide { A, B(u32) }
#[repr(C)] struct Holds { a: u8, line: Line, b: u16 }
pub fn aligned() { let x = [Line(1), Line(2)]; println!("{} {} {}", mem::size_of_val(&x), mem::align_of::<Line>(), &raw const x as usize % 64); println!("{} {} {}", mem::size_of::<Wide>(), mem::align_of::<Wide>(), mem::size_of::<Holds>()); println!("{} {}", mem::size_of::<Option<Line>>(), unsafe { (*(&raw const x as *const u8).add(64)) }); let w = [Wide::A, Wide::B(4)]; println!("{}", w.iter().filter(|w| matches!(w, Wide::B(4))).count()); }
