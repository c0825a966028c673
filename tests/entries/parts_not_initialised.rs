//! Memory of which only a part is there; boxes that become boxes of other types.
mod btree_leaf_uninit {
    use std::mem::MaybeUninit;
    struct Leaf<K, V, const B: usize> {
        keys: [MaybeUninit<K>; B],
        vals: [MaybeUninit<V>; B],
        n: usize,
    }
    impl<K: Ord + Copy, V, const B: usize> Leaf<K, V, B> {
        fn new() -> Self {
            Leaf {
                keys: [MaybeUninit::uninit(); B],
                vals: [const { MaybeUninit::uninit() }; B],
                n: 0,
            }
        }
        fn keys(&self) -> &[K] {
            unsafe { std::slice::from_raw_parts(self.keys.as_ptr() as *const K, self.n) }
        }
        fn insert(&mut self, k: K, v: V) -> Result<Option<V>, V> {
            match self.keys().binary_search(&k) {
                Ok(i) => Ok(Some(std::mem::replace(
                    unsafe { self.vals[i].assume_init_mut() },
                    v,
                ))),
                Err(_) if self.n == B => Err(v),
                Err(i) => unsafe {
                    let (kp, vp) = (self.keys.as_mut_ptr().add(i), self.vals.as_mut_ptr().add(i));
                    std::ptr::copy(kp, kp.add(1), self.n - i);
                    std::ptr::copy(vp, vp.add(1), self.n - i);
                    (*kp).write(k);
                    (*vp).write(v);
                    self.n += 1;
                    Ok(None)
                },
            }
        }
        fn get(&self, k: &K) -> Option<&V> {
            self.keys()
                .binary_search(k)
                .ok()
                .map(|i| unsafe { self.vals[i].assume_init_ref() })
        }
    }
    impl<K, V, const B: usize> Drop for Leaf<K, V, B> {
        fn drop(&mut self) {
            for v in &mut self.vals[..self.n] {
                unsafe { v.assume_init_drop() }
            }
        }
    }
    struct D(u32);
    impl Drop for D {
        fn drop(&mut self) {
            print!("~{} ", self.0)
        }
    }
    pub fn main() {
        let mut l = Leaf::<i16, D, 4>::new();
        for (i, k) in [5, -1, 9, 5, 2, 7].iter().enumerate() {
            match l.insert(*k, D(i as u32)) {
                Ok(Some(old)) => println!("replaced {}", old.0),
                Err(d) => println!("full {}", d.0),
                Ok(None) => println!("{:?}", l.keys()),
            }
        }
        println!("{:?} {:?}", l.get(&5).map(|d| d.0), l.get(&6).is_none());
    }
}
pub fn run_btree_leaf_uninit() {
    btree_leaf_uninit::main()
}
mod ring_uninit {
    use std::mem::MaybeUninit;
    struct Ring<T, const N: usize> {
        buf: [MaybeUninit<T>; N],
        head: usize,
        len: usize,
    }
    impl<T, const N: usize> Ring<T, N> {
        fn new() -> Self {
            Ring {
                buf: unsafe { MaybeUninit::uninit().assume_init() },
                head: 0,
                len: 0,
            }
        }
        fn push(&mut self, t: T) -> Result<(), T> {
            if self.len == N {
                return Err(t);
            }
            self.buf[(self.head + self.len) % N] = MaybeUninit::new(t);
            self.len += 1;
            Ok(())
        }
        fn pop(&mut self) -> Option<T> {
            if self.len == 0 {
                return None;
            }
            let t = unsafe { self.buf[self.head].assume_init_read() };
            self.head = (self.head + 1) % N;
            self.len -= 1;
            Some(t)
        }
    }
    impl<T, const N: usize> Drop for Ring<T, N> {
        fn drop(&mut self) {
            println!("dropping {}", self.len);
            while let Some(_) = self.pop() {}
        }
    }
    struct D(u32);
    impl Drop for D {
        fn drop(&mut self) {
            println!("d{}", self.0)
        }
    }
    pub fn main() {
        let mut r = Ring::<D, 3>::new();
        for i in 0..5 {
            if let Err(d) = r.push(D(i)) {
                println!("full at {}", d.0)
            }
        }
        drop(r.pop());
        r.push(D(7)).ok().unwrap();
        println!("end");
    }
}
pub fn run_ring_uninit() {
    ring_uninit::main()
}
mod drop_in_place_raw {
    use std::mem::{ManuallyDrop, MaybeUninit};
    struct N(u8);
    impl Drop for N {
        fn drop(&mut self) {
            println!("~{}", self.0)
        }
    }
    pub fn main() {
        unsafe {
            let mut a = [const { MaybeUninit::<N>::uninit() }; 3];
            for i in 0..3 {
                a[i].as_mut_ptr().write(N(i as u8));
            }
            std::ptr::drop_in_place(a[1].as_mut_ptr());
            let n = std::ptr::read(a[2].as_ptr());
            println!("read {}", n.0);
            a[0].assume_init_mut().0 = 9;
            a[0].assume_init_drop();
            let mut m = ManuallyDrop::new(vec![N(10), N(11)]);
            println!("{}", m.len());
            std::ptr::drop_in_place(m.as_mut_ptr());
            std::ptr::write(m.as_mut_ptr(), N(12));
            ManuallyDrop::drop(&mut m);
            let mut k = ManuallyDrop::new(N(20));
            let t = ManuallyDrop::take(&mut k);
            println!("t {}", t.0);
            let x = N(30);
            let y = std::ptr::read(&x);
            std::mem::forget(x);
            println!("y {}", y.0);
            let r = ManuallyDrop::into_inner(ManuallyDrop::new(N(40)));
            println!("end {}", r.0);
        }
    }
}
pub fn run_drop_in_place_raw() {
    drop_in_place_raw::main()
}
mod box_types {
    #[derive(Debug)]
    #[repr(C)]
    struct A {
        x: u16,
        y: u16,
    }
    #[derive(Debug)]
    #[repr(C)]
    struct B {
        a: i16,
        b: [u8; 2],
    }
    pub fn main() {
        let b = unsafe { Box::from_raw(Box::into_raw(Box::new(0xffff_fffeu32)) as *mut i32) };
        println!("{b}");
        let c = unsafe { Box::from_raw(Box::into_raw(Box::new(A { x: 65535, y: 0x0201 })) as *mut B) };
        println!("{c:?}");
        let d: Box<[i16]> =
            unsafe { Box::from_raw(Box::into_raw(vec![65535u16, 2].into_boxed_slice()) as *mut [i16]) };
        println!("{d:?}");
        let e = unsafe { Box::from_raw(Box::into_raw(vec![3u16, 2].into_boxed_slice()) as *mut [u16; 2]) };
        println!("{e:?}");
        let f: Box<Box<u8>> = Box::new(Box::new(1));
        let g = unsafe { Box::from_raw(Box::into_raw(f) as *mut Box<i8>) };
        println!("{g}");
        let h: Box<[u32]> = Box::new([1, 2, 3]);
        let k: Box<[u32; 3]> = unsafe { Box::from_raw(Box::into_raw(h).cast()) };
        println!("{:?}", k.map(|x| x + 1));
    }
}
pub fn run_box_types() {
    box_types::main()
}
