//! What raw pointers see: niches, payloads of enums, pointers that become references again, slices of other types.
mod nonnull_tree {
    use std::ptr::NonNull;
    struct N {
        k: i32,
        l: Option<NonNull<N>>,
        r: Option<NonNull<N>>,
    }
    struct T {
        root: Option<NonNull<N>>,
        n: usize,
    }
    impl T {
        fn insert(&mut self, k: i32) -> bool {
            let mut at: *mut Option<NonNull<N>> = &mut self.root;
            unsafe {
                while let Some(n) = *at {
                    let n = n.as_ptr();
                    if (*n).k == k {
                        return false;
                    }
                    at = if k < (*n).k { &mut (*n).l } else { &mut (*n).r };
                }
                *at = Some(NonNull::from(Box::leak(Box::new(N { k, l: None, r: None }))));
            }
            self.n += 1;
            true
        }
        fn walk(n: Option<NonNull<N>>, out: &mut Vec<i32>) {
            if let Some(p) = n {
                let r = unsafe { p.as_ref() };
                T::walk(r.l, out);
                out.push(r.k);
                T::walk(r.r, out);
            }
        }
        fn free(n: Option<NonNull<N>>) -> usize {
            match n {
                None => 0,
                Some(p) => {
                    let b = unsafe { Box::from_raw(p.as_ptr()) };
                    1 + T::free(b.l) + T::free(b.r)
                }
            }
        }
    }
    impl Drop for T {
        fn drop(&mut self) {
            println!("freed {}", T::free(self.root.take()));
        }
    }
    pub fn main() {
        let mut t = T { root: None, n: 0 };
        for k in [5, 2, 8, 1, 9, 2, 7] {
            print!("{} ", t.insert(k));
        }
        println!();
        let mut v = vec![];
        T::walk(t.root, &mut v);
        println!("{v:?} {}", t.n);
        println!("{}", std::mem::size_of::<Option<NonNull<N>>>());
    }
}
pub fn run_nonnull_tree() {
    nonnull_tree::main()
}
mod punning {
    #[repr(C)]
    #[derive(Clone, Copy)]
    struct Hdr {
        kind: u8,
        flags: u8,
        len: u16,
        addr: u32,
    }
    pub fn main() {
        let h = Hdr {
            kind: 1,
            flags: 0x80,
            len: 0x1234,
            addr: 0xdead_beef,
        };
        let b =
            unsafe { std::slice::from_raw_parts(&h as *const Hdr as *const u8, std::mem::size_of::<Hdr>()) };
        println!("{b:02x?}");
        let mut raw = [0u8; 16];
        raw[..8].copy_from_slice(b);
        raw[1] = 7;
        let g = unsafe { std::ptr::read_unaligned(raw.as_ptr() as *const Hdr) };
        println!("{} {} {:x} {:x}", g.kind, g.flags, g.len, g.addr);
        let w: [u16; 4] = unsafe { std::mem::transmute(h) };
        println!("{w:x?}");
        let mut x = 0u64;
        let p = &mut x as *mut u64 as *mut u8;
        for i in 0..8 {
            unsafe { p.add(i).write(i as u8 * 17) }
        }
        println!("{x:016x}");
        let i = unsafe { std::mem::transmute::<u32, i32>(0xffff_fffe) };
        println!("{i}");
        let arr = [1u32, 2, 3];
        let q = arr.as_ptr() as *const u16;
        println!("{:?}", unsafe { (*q, *q.add(2), q.add(4).read()) });
    }
}
pub fn run_punning() {
    punning::main()
}
mod ptr_eq_slices {
    pub fn main() {
        let a = [1u8, 2, 3];
        println!(
            "{} {}",
            std::ptr::eq(&a[..1], &a[..2]),
            std::ptr::eq(&a[..2], &a[..2])
        );
        let p: *const [u8] = &a[..1];
        let q: *const [u8] = &a[..2];
        println!("{} {}", p == q, p as *const u8 == q as *const u8);
        println!("{} {}", p < q, unsafe { (&*q).len() });
        let s = "abc";
        println!("{}", std::ptr::eq(&s[..1], &s[..1]));
        let b = Box::new(3);
        let c = Box::new(3);
        println!("{} {}", std::ptr::eq(&*b, &*c), std::ptr::eq(&*b, b.as_ref()));
    }
}
pub fn run_ptr_eq_slices() {
    ptr_eq_slices::main()
}
mod option_nonnull_bits {
    use std::num::NonZeroU32;
    use std::ptr::NonNull;
    pub fn main() {
        let mut x = 5u32;
        let o = Some(NonNull::from(&mut x));
        let p: *mut u32 = unsafe { std::mem::transmute(o) };
        unsafe {
            *p = 6;
        }
        println!("{x}");
        let n: Option<NonNull<u32>> = unsafe { std::mem::transmute(std::ptr::null_mut::<u32>()) };
        println!("{:?}", n.is_none());
        let z: Option<NonZeroU32> = unsafe { std::mem::transmute(0u32) };
        let y: Option<NonZeroU32> = unsafe { std::mem::transmute(7u32) };
        println!("{z:?} {y:?}");
        let u: u32 = unsafe { std::mem::transmute(y) };
        println!("{u}");
        let r: Option<&u32> = unsafe { std::mem::transmute(&x as *const u32) };
        println!("{r:?}");
        let ob: Option<Box<u8>> = unsafe { std::mem::zeroed() };
        println!("{ob:?}");
        let bits: u8 = unsafe { std::mem::transmute(Some(true)) };
        let nb: u8 = unsafe { std::mem::transmute(None::<bool>) };
        println!("{bits} {nb}");
        let c: u32 = unsafe { std::mem::transmute(None::<char>) };
        println!("{c:x}");
        let oo: [u8; 3] =
            unsafe { std::mem::transmute([Some(Some(false)), Some(None), None::<Option<bool>>]) };
        println!("{oo:?}");
        let od: i8 = unsafe { std::mem::transmute(None::<std::cmp::Ordering>) };
        println!("{od}");
        let f: Option<fn()> = unsafe { std::mem::transmute(0usize) };
        println!("{}", f.is_none());
    }
}
pub fn run_option_nonnull_bits() {
    option_nonnull_bits::main()
}
mod enum_bytes {
    #[repr(u8)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum K {
        A = 1,
        B = 5,
        C = 0x80,
    }
    #[repr(C, u8)]
    #[derive(Debug, Clone, Copy)]
    enum M {
        Nop,
        Write { addr: u32, val: u16 },
        Read(u32),
    }
    #[repr(C)]
    #[derive(Clone, Copy)]
    struct Raw {
        tag: u8,
        pad: [std::mem::MaybeUninit<u8>; 3],
        a: u32,
        v: u16,
    }
    fn decode(b: u8) -> Option<K> {
        match b {
            1 | 5 | 0x80 => Some(unsafe { std::mem::transmute(b) }),
            _ => None,
        }
    }
    pub fn main() {
        println!("{:?} {:?}", decode(5), decode(2));
        let m = M::Write { addr: 0x1000, val: 7 };
        let r = unsafe { &*(&m as *const M as *const Raw) };
        println!("{} {:x} {}", r.tag, r.a, r.v);
        let mut raw = Raw {
            tag: 2,
            pad: [std::mem::MaybeUninit::uninit(); 3],
            a: 99,
            v: 0,
        };
        let m2 = unsafe { *(&raw as *const Raw as *const M) };
        println!("{m2:?}");
        raw.tag = 0;
        println!("{:?}", unsafe { (&raw as *const Raw as *const M).read() });
        let ks = [K::A, K::C];
        let bs = unsafe { std::slice::from_raw_parts(ks.as_ptr() as *const u8, 2) };
        println!("{bs:?}");
        let mut k = K::A;
        unsafe {
            *(&mut k as *mut K as *mut u8) = 5;
        }
        println!("{k:?} {}", k == K::B);
        let o = Some(K::B);
        let ob: u8 = unsafe { std::mem::transmute(o) };
        let nb: u8 = unsafe { std::mem::transmute(None::<K>) };
        println!("{ob} {nb}");
    }
}
pub fn run_enum_bytes() {
    enum_bytes::main()
}
mod enum_payload_ptr {
    #[derive(Debug)]
    enum T {
        Leaf(u32),
        Node { l: Box<T>, r: Box<T>, w: u8 },
        Nil,
    }
    unsafe fn bump(p: *mut T) {
        match &mut *p {
            T::Leaf(x) => *x += 1,
            T::Node { l, r, w } => {
                *w += 1;
                bump(&mut **l);
                bump(&raw mut **r);
            }
            T::Nil => *p = T::Leaf(0),
        }
    }
    unsafe fn sum(p: *const T) -> u32 {
        match *p {
            T::Leaf(x) => x,
            T::Node { ref l, ref r, w } => sum(&**l) + sum(&**r) + w as u32,
            T::Nil => 0,
        }
    }
    pub fn main() {
        let mut t = T::Node {
            l: Box::new(T::Leaf(3)),
            r: Box::new(T::Nil),
            w: 10,
        };
        unsafe {
            bump(&mut t);
            bump(&mut t);
            println!("{} {:?}", sum(&t), t);
            if let T::Node { w, .. } = &mut t {
                let p = w as *mut u8;
                *p = 200;
            }
            if let T::Node { ref mut l, .. } = *(&mut t as *mut T) {
                std::mem::swap(&mut **l, &mut T::Leaf(77));
            }
            println!("{t:?}");
            let mut o = Some(5u16);
            let p = &mut o as *mut Option<u16>;
            if let Some(ref mut x) = *p {
                *x += 1;
            }
            if let Some(x) = &mut *p {
                let q = x as *mut u16;
                *q *= 2;
            }
            println!("{:?} {:?}", (*p).take(), o);
            let mut v = vec![Some(1u8), None, Some(3)];
            let p = v.as_mut_ptr();
            (*p.add(1)) = Some(9);
            if let Some(x) = *p.add(1) {
                println!("{x}");
            }
            for i in 0..3 {
                if let Some(x) = (*p.add(i)).as_mut() {
                    *x += i as u8;
                }
            }
            println!("{v:?}");
        }
    }
}
pub fn run_enum_payload_ptr() {
    enum_payload_ptr::main()
}
mod nested_opts_raw {
    pub fn main() {
        let mut a: [Option<Option<u32>>; 3] = [Some(Some(1)), Some(None), None];
        let p = a.as_mut_ptr();
        unsafe {
            for i in 0..3 {
                println!("{:?}", *p.add(i));
                let x = p.add(i).read();
                println!("{:?}", x.flatten());
            }
            *p.add(2) = Some(Some(4));
            if let Some(Some(ref mut x)) = *p.add(2) {
                *x += 1;
            }
            std::ptr::swap(p, p.add(1));
        }
        println!("{a:?}");
        let r: Result<(), u8> = Err(3);
        let q = &r as *const Result<(), u8>;
        println!("{:?}", unsafe { q.read() });
        let mut e: (Option<&u8>, Option<Box<u8>>) = (None, Some(Box::new(2)));
        let pe = &mut e as *mut (Option<&u8>, Option<Box<u8>>);
        unsafe {
            (*pe).0 = Some(&9);
            println!("{:?}", *pe);
            (*pe).0 = None;
            (*pe).1 = None;
        }
        println!("{}", e.1.is_none());
    }
}
pub fn run_nested_opts_raw() {
    nested_opts_raw::main()
}
mod transmute_arrays {
    pub fn main() {
        unsafe {
            let a: [u8; 4] = std::mem::transmute(0x01020304u32);
            println!("{a:?}");
            let b: u32 = std::mem::transmute([1u8, 0, 0, 0x80]);
            println!("{b:x}");
            let c: [[u16; 2]; 2] = std::mem::transmute([1u32, 0x20003]);
            println!("{c:?}");
            let d: (u32,) = std::mem::transmute(5i32);
            println!("{d:?}");
            let f: fn(u8) -> u8 = |x| x + 1;
            let g = f as *const ();
            let h: fn(u8) -> u8 = std::mem::transmute(g);
            println!("{}", h(4));
            let s: &[u8] = std::mem::transmute("hey");
            println!("{s:?}");
            let bb: bool = std::mem::transmute(1u8);
            println!("{bb}");
            let ch: char = std::mem::transmute(0x41u32);
            println!("{ch}");
            let p: *const u8 = std::mem::transmute(&7u8);
            println!("{}", *p);
        }
    }
}
pub fn run_transmute_arrays() {
    transmute_arrays::main()
}
mod box_slices {
    struct D(u8);
    impl Drop for D {
        fn drop(&mut self) {
            println!("~{}", self.0)
        }
    }
    pub fn main() {
        let b: Box<[D]> = vec![D(1), D(2)].into_boxed_slice();
        let p = Box::into_raw(b);
        unsafe {
            (*p)[0].0 = 9;
            println!("{}", (&*p).len());
            drop(Box::from_raw(p));
        }
        let s: &'static mut [u8] = Box::leak(vec![1u8, 2, 3].into_boxed_slice());
        s[0] = 7;
        println!("{s:?}");
        let q: Box<[u16]> = Box::new([1, 2]);
        let r: *mut [u16] = Box::into_raw(q);
        let t = unsafe { Box::from_raw(std::slice::from_raw_parts_mut(r as *mut u16, 2)) };
        println!("{t:?}");
        let e: Box<[u8]> = Box::new([]);
        let e = unsafe { Box::from_raw(Box::into_raw(e)) };
        println!("{}", e.len());
        let z = Box::into_raw(Box::new(()));
        unsafe { drop(Box::from_raw(z)) }
    }
}
pub fn run_box_slices() {
    box_slices::main()
}
mod casts_of_calls {
    fn id<T>(x: T) -> T {
        x
    }
    pub fn main() {
        let p = Box::into_raw(Box::new([1u8; 4])) as *mut u8;
        unsafe {
            *p.add(1) = 5;
            let b = Box::from_raw(p as *mut [u8; 4]);
            println!("{b:?}");
        }
        let n = std::ptr::null_mut() as *mut u32;
        println!("{}", n.is_null());
        let q = id(&3u8 as *const u8) as *const u16;
        let r = std::ptr::null::<u8>() as *const i8;
        println!("{}", r.is_null());
        let a = [1u16, 2];
        let s = a.as_ptr() as *const u8;
        println!("{}", unsafe { *s.add(2) });
        let t = (a.as_ptr() as usize + 2) as *const u16;
        println!("{}", unsafe { *t });
        fn g(x: u8) -> u8 {
            x + 1
        }
        let f = id(g) as fn(u8) -> u8;
        println!("{}", f(1));
        println!("{}", id(7) as u8);
        let z = Default::default();
        let y: u8 = z;
        println!("{}", (y as *const u8).is_null());
    }
}
pub fn run_casts_of_calls() {
    casts_of_calls::main()
}
