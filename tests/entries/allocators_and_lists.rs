//! Allocators, lists and leaves of trees by raw pointers.
mod linked_option_ptr {
    struct Node {
        val: i32,
        next: Option<*mut Node>,
    }
    struct L {
        head: Option<*mut Node>,
        tail: *mut Node,
    }
    impl L {
        fn push(&mut self, val: i32) {
            let n = Box::into_raw(Box::new(Node { val, next: None }));
            match self.head {
                None => self.head = Some(n),
                Some(_) => unsafe { (*self.tail).next = Some(n) },
            }
            self.tail = n;
        }
        unsafe fn remove(&mut self, v: i32) -> bool {
            let mut at: *mut Option<*mut Node> = &mut self.head;
            let mut prev = std::ptr::null_mut();
            while let Some(n) = *at {
                if (*n).val == v {
                    *at = (*n).next;
                    if self.tail == n {
                        self.tail = prev;
                    }
                    drop(Box::from_raw(n));
                    return true;
                }
                prev = n;
                at = &mut (*n).next;
            }
            false
        }
        fn show(&self) {
            let mut c = self.head;
            while let Some(n) = c {
                print!("{} ", unsafe { (*n).val });
                c = unsafe { (*n).next };
            }
            println!();
        }
    }
    impl Drop for L {
        fn drop(&mut self) {
            let mut c = 0;
            while let Some(n) = self.head.take() {
                self.head = unsafe { Box::from_raw(n) }.next;
                c += 1;
            }
            println!("freed {c}");
        }
    }
    pub fn main() {
        let mut l = L {
            head: None,
            tail: std::ptr::null_mut(),
        };
        for i in 1..=5 {
            l.push(i * i);
        }
        unsafe {
            println!("{} {} {} {}", l.remove(1), l.remove(25), l.remove(7), l.remove(9));
        }
        l.push(100);
        l.show();
        println!("{}", unsafe { (*l.tail).val });
    }
}
pub fn run_linked_option_ptr() {
    linked_option_ptr::main()
}
mod generic_alloc_trait {
    trait Alloc {
        unsafe fn alloc(&mut self, size: usize, align: usize) -> *mut u8;
        unsafe fn free(&mut self, p: *mut u8, size: usize);
    }
    #[repr(C, align(64))]
    struct Heap {
        mem: [u8; 512],
        free: *mut Free,
    }
    #[repr(C)]
    struct Free {
        size: usize,
        next: *mut Free,
    }
    impl Heap {
        unsafe fn init(&mut self) {
            let f = self.mem.as_mut_ptr() as *mut Free;
            f.write(Free {
                size: 512,
                next: std::ptr::null_mut(),
            });
            self.free = f;
        }
        unsafe fn list(&self) -> Vec<usize> {
            let mut v = vec![];
            let mut f = self.free;
            while !f.is_null() {
                v.push((*f).size);
                f = (*f).next;
            }
            v
        }
    }
    impl Alloc for Heap {
        unsafe fn alloc(&mut self, size: usize, _align: usize) -> *mut u8 {
            let size = (size.max(16) + 15) & !15;
            let mut at: *mut *mut Free = &raw mut self.free;
            while !(*at).is_null() {
                let f = *at;
                if (*f).size >= size {
                    if (*f).size - size >= 16 {
                        let rest = (f as *mut u8).add(size) as *mut Free;
                        rest.write(Free {
                            size: (*f).size - size,
                            next: (*f).next,
                        });
                        *at = rest;
                    } else {
                        *at = (*f).next;
                    }
                    return f as *mut u8;
                }
                at = &raw mut (*f).next;
            }
            std::ptr::null_mut()
        }
        unsafe fn free(&mut self, p: *mut u8, size: usize) {
            let size = (size.max(16) + 15) & !15;
            let f = p as *mut Free;
            f.write(Free {
                size,
                next: self.free,
            });
            self.free = f;
        }
    }
    unsafe fn new<T, A: Alloc>(a: &mut A, t: T) -> Option<&'static mut T> {
        let p = a.alloc(size_of::<T>(), align_of::<T>()) as *mut T;
        if p.is_null() {
            None
        } else {
            p.write(t);
            Some(&mut *p)
        }
    }
    pub fn main() {
        let mut h = Heap {
            mem: [0; 512],
            free: std::ptr::null_mut(),
        };
        unsafe {
            h.init();
            let a = new(&mut h, 5u64).unwrap();
            let b = new(&mut h, [1u32; 9]).unwrap();
            let c = new(&mut h, (7u8, 'x', true)).unwrap();
            *a += b[3] as u64;
            println!("{a} {b:?} {c:?} {:?}", h.list());
            h.free(b as *mut _ as *mut u8, 36);
            println!("{:?}", h.list());
            let d = new(&mut h, [2u16; 4]).unwrap();
            println!("{d:?} {:?}", h.list());
            println!("{}", new(&mut h, [0u8; 600]).is_none());
        }
    }
    use std::mem::{align_of, size_of};
}
pub fn run_generic_alloc_trait() {
    generic_alloc_trait::main()
}
mod bump_alloc {
    use std::mem::{align_of, size_of};
    use std::ptr;
    struct Bump {
        base: *mut u8,
        cap: usize,
        used: usize,
    }
    impl Bump {
        fn alloc<T>(&mut self, v: T) -> Option<*mut T> {
            let a = self.base as usize + self.used;
            let pad = (align_of::<T>() - a % align_of::<T>()) % align_of::<T>();
            if self.used + pad + size_of::<T>() > self.cap {
                return None;
            }
            let p = unsafe { self.base.add(self.used + pad) } as *mut T;
            self.used += pad + size_of::<T>();
            unsafe {
                ptr::write(p, v);
            }
            Some(p)
        }
    }
    #[repr(C, align(16))]
    struct Arena([u8; 256]);
    #[derive(Debug)]
    struct Node {
        v: u32,
        next: *mut Node,
    }
    pub fn main() {
        let mut a = Arena([0; 256]);
        let mut b = Bump {
            base: a.0.as_mut_ptr(),
            cap: 256,
            used: 0,
        };
        let x = b.alloc(7u8).unwrap();
        let y = b.alloc(0x0102_0304u32).unwrap();
        let z = b.alloc([1u16, 2, 3]).unwrap();
        println!("{}", b.used);
        unsafe {
            *y += 1;
            (*z)[1] = 9;
            println!("{} {:x} {:?}", *x, *y, *z);
        }
        let mut head = ptr::null_mut();
        for i in 0.. {
            match b.alloc(Node { v: i, next: head }) {
                Some(n) => head = n,
                None => break,
            }
        }
        let mut n = 0;
        let mut p = head;
        while !p.is_null() {
            unsafe {
                n += (*p).v;
                p = (*p).next;
            }
        }
        println!("{n} {}", b.used);
        println!("{:?}", &a.0[4..8]);
    }
}
pub fn run_bump_alloc() {
    bump_alloc::main()
}
mod intrusive {
    use std::marker::PhantomData;
    use std::ptr;
    struct Link {
        prev: *mut Link,
        next: *mut Link,
    }
    #[repr(C)]
    struct Task {
        link: Link,
        id: u32,
        prio: u8,
    }
    struct Queue<'a> {
        head: Link,
        _p: PhantomData<&'a mut Task>,
    }
    impl<'a> Queue<'a> {
        fn init(&mut self) {
            let p = &mut self.head as *mut Link;
            self.head.prev = p;
            self.head.next = p;
        }
        unsafe fn push(&mut self, t: *mut Task) {
            let h = &mut self.head as *mut Link;
            let l = ptr::addr_of_mut!((*t).link);
            (*l).prev = (*h).prev;
            (*l).next = h;
            (*(*h).prev).next = l;
            (*h).prev = l;
        }
        unsafe fn remove(t: *mut Task) {
            let l = ptr::addr_of_mut!((*t).link);
            (*(*l).prev).next = (*l).next;
            (*(*l).next).prev = (*l).prev;
            (*l).next = l;
            (*l).prev = l;
        }
        unsafe fn each(&mut self, mut f: impl FnMut(&mut Task)) {
            let h = &mut self.head as *mut Link;
            let mut p = (*h).next;
            while p != h {
                let n = (*p).next;
                f(&mut *(p as *mut Task));
                p = n;
            }
        }
    }
    fn task(id: u32) -> Task {
        Task {
            link: Link {
                prev: ptr::null_mut(),
                next: ptr::null_mut(),
            },
            id,
            prio: (id * 7 % 5) as u8,
        }
    }
    pub fn main() {
        let mut ts = [task(1), task(2), task(3), task(4)];
        let base = ts.as_mut_ptr();
        let mut q = Queue {
            head: Link {
                prev: ptr::null_mut(),
                next: ptr::null_mut(),
            },
            _p: PhantomData,
        };
        q.init();
        unsafe {
            for i in 0..4 {
                q.push(base.add(i));
            }
            q.each(|t| {
                print!("{}:{} ", t.id, t.prio);
                t.prio += 1
            });
            println!();
            Queue::remove(base.add(1));
            Queue::remove(base.add(3));
            let mut sum = 0;
            q.each(|t| sum += t.id * t.prio as u32);
            println!("{sum}");
        }
    }
}
pub fn run_intrusive() {
    intrusive::main()
}
mod dll {
    use std::ptr;
    struct N<T> {
        v: T,
        prev: *mut N<T>,
        next: *mut N<T>,
    }
    pub struct D<T> {
        head: *mut N<T>,
        tail: *mut N<T>,
        len: usize,
    }
    impl<T> D<T> {
        fn new() -> Self {
            D {
                head: ptr::null_mut(),
                tail: ptr::null_mut(),
                len: 0,
            }
        }
        fn push_back(&mut self, v: T) {
            let n = Box::into_raw(Box::new(N {
                v,
                prev: self.tail,
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
            } else {
                unsafe {
                    (*self.head).prev = ptr::null_mut();
                }
            }
            self.len -= 1;
            Some(b.v)
        }
        fn iter(&self) -> I<'_, T> {
            I {
                at: self.head,
                _m: std::marker::PhantomData,
            }
        }
        fn back(&self) -> Option<&T> {
            unsafe { self.tail.as_ref().map(|n| &n.v) }
        }
        fn back_mut(&mut self) -> Option<&mut T> {
            unsafe { self.tail.as_mut() }.map(|n| &mut n.v)
        }
    }
    struct I<'a, T> {
        at: *mut N<T>,
        _m: std::marker::PhantomData<&'a T>,
    }
    impl<'a, T> Iterator for I<'a, T> {
        type Item = &'a T;
        fn next(&mut self) -> Option<&'a T> {
            unsafe { self.at.as_ref() }.map(|n| {
                self.at = n.next;
                &n.v
            })
        }
    }
    impl<T> Drop for D<T> {
        fn drop(&mut self) {
            while self.pop_front().is_some() {}
        }
    }
    struct S(u8);
    impl Drop for S {
        fn drop(&mut self) {
            print!("~{} ", self.0)
        }
    }
    pub fn main() {
        let mut d = D::new();
        for i in 0..4 {
            d.push_back(S(i));
        }
        drop(d.pop_front());
        d.back_mut().unwrap().0 = 33;
        println!(
            "{:?} {}",
            d.iter().map(|s| s.0).collect::<Vec<_>>(),
            d.back().unwrap().0
        );
        let mut e = D::<(u8, Vec<u8>)>::new();
        e.push_back((1, vec![2]));
        e.back_mut().unwrap().1.push(3);
        println!("{:?} {:?} {}", e.pop_front(), e.pop_front(), e.len);
    }
}
pub fn run_dll() {
    dll::main()
}
