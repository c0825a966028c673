//! Callbacks with a context, registers, bytes moved by hand, handles.
mod callbacks_ctx {
    type Cb = unsafe fn(*mut (), u32) -> bool;
    struct Irq {
        h: [Option<(Cb, *mut ())>; 4],
    }
    struct Cnt {
        n: u32,
        last: u32,
    }
    unsafe fn count(c: *mut (), x: u32) -> bool {
        let c = &mut *(c as *mut Cnt);
        c.n += 1;
        c.last = x;
        c.n < 3
    }
    unsafe fn push(c: *mut (), x: u32) -> bool {
        (*(c as *mut Vec<u32>)).push(x);
        true
    }
    impl Irq {
        fn fire(&mut self, i: usize, x: u32) -> Option<bool> {
            let (f, c) = self.h[i]?;
            let keep = unsafe { f(c, x) };
            if !keep {
                self.h[i] = None;
            }
            Some(keep)
        }
    }
    pub fn main() {
        let mut c = Cnt { n: 0, last: 0 };
        let mut v: Vec<u32> = vec![];
        let mut q = Irq { h: [None; 4] };
        q.h[0] = Some((count, &mut c as *mut Cnt as *mut ()));
        q.h[3] = Some((push, (&raw mut v).cast()));
        for i in 0..5 {
            println!("{:?} {:?} {:?}", q.fire(0, i * 10), q.fire(3, i), q.fire(1, 0));
        }
        println!("{} {} {:?}", c.n, c.last, v);
        println!("{}", q.h[3].is_some_and(|(f, _)| f == push as Cb));
    }
}
pub fn run_callbacks_ctx() {
    callbacks_ctx::main()
}
mod nested_field_ptrs {
    #[derive(Clone, Copy, Debug, Default)]
    #[repr(C)]
    struct In {
        a: u8,
        b: [u16; 3],
        c: (u32, u8),
    }
    #[derive(Clone, Copy, Debug, Default)]
    struct Out {
        id: u64,
        ins: [In; 2],
        t: Option<In>,
    }
    pub fn main() {
        let mut o = [Out::default(); 3];
        let p = o.as_mut_ptr();
        unsafe {
            let q = std::ptr::addr_of_mut!((*p.add(1)).ins[1].b[2]);
            *q = 7;
            let r = &raw mut (*p.add(2)).ins[0].c;
            (*r).0 = 9;
            (*r).1 = 1;
            let i = &mut (*p).ins;
            i[0].b.swap(0, 2);
            let s: *mut In = i.as_mut_ptr();
            (*s.add(1)).a = 5;
            (*p).t = Some(*s.add(1));
            if let Some(x) = &mut (*p).t {
                x.b[0] = 3;
                let y = x as *mut In;
                (*y).b[1] = 4;
            }
            println!("{:?} {:?}", (*p).t, *q);
            println!(
                "{}",
                q.offset_from(std::ptr::addr_of_mut!((*p.add(1)).ins[1].b[0]))
            );
            let e = p.add(3);
            println!("{}", e.offset_from(p));
            let mut sum = 0;
            let mut at = p;
            while at != e {
                sum += (*at)
                    .ins
                    .iter()
                    .map(|i| i.a as u32 + i.b.iter().map(|b| *b as u32).sum::<u32>() + i.c.0)
                    .sum::<u32>();
                at = at.add(1);
            }
            println!("{sum}");
        }
        println!("{:?}", o[1].ins[1]);
    }
}
pub fn run_nested_field_ptrs() {
    nested_field_ptrs::main()
}
mod zst_pointers {
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Z;
    struct D;
    static mut N: u32 = 0;
    impl Drop for D {
        fn drop(&mut self) {
            unsafe {
                N += 1;
            }
        }
    }
    pub fn main() {
        let mut z = [Z; 4];
        let p = z.as_mut_ptr();
        unsafe {
            *p.add(3) = Z;
            println!("{:?} {}", *p.add(2), p.add(1) == p);
            let s = std::slice::from_raw_parts(std::ptr::NonNull::<Z>::dangling().as_ptr(), 1000);
            println!("{} {:?}", s.len(), s[999]);
            let b = Box::into_raw(Box::new(D));
            drop(Box::from_raw(b));
            let v = vec![D, D, D];
            println!("{}", v.len());
            drop(v);
            let n = N;
            println!("{n}");
            let u = std::ptr::read(&());
            println!("{u:?}");
            std::ptr::write(p, Z);
            let e: &[u32] = std::slice::from_raw_parts(4 as *const u32, 0);
            println!("{}", e.len());
        }
        println!("{}", z == [Z; 4]);
    }
}
pub fn run_zst_pointers() {
    zst_pointers::main()
}
mod transmute_shapes {
    #[repr(C)]
    #[derive(Debug, Clone, Copy)]
    struct P {
        x: i32,
        y: i32,
    }
    #[repr(transparent)]
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct W(u64);
    #[derive(Debug)]
    struct Own(Vec<u8>, Box<u16>);
    pub fn main() {
        unsafe {
            let p: P = std::mem::transmute([1i32, -2]);
            println!("{p:?}");
            let a: [i32; 2] = std::mem::transmute(p);
            println!("{a:?}");
            let w: W = std::mem::transmute(p);
            println!("{:x}", w.0);
            let ws: &[W] = std::mem::transmute::<&[u64], &[W]>(&[1, 2]);
            println!("{ws:?}");
            let o = Own(vec![1, 2], Box::new(3));
            let q: std::mem::ManuallyDrop<Own> = std::mem::ManuallyDrop::new(o);
            let r = std::ptr::read(&*q as *const Own);
            println!("{r:?}");
            let m: [std::mem::MaybeUninit<u8>; 4] = std::mem::transmute([1u8, 2, 3, 4]);
            println!("{}", m[2].assume_init());
            let f: [fn(i32) -> i32; 1] = std::mem::transmute([i32::abs as fn(i32) -> i32]);
            println!("{}", f[0](-4));
            let b: Box<P> = Box::new(P { x: 7, y: 8 });
            let c: Box<[i32; 2]> = std::mem::transmute(b);
            println!("{c:?}");
            let r: &mut [u8; 4] = &mut *(&mut 0x0403_0201u32 as *mut u32 as *mut [u8; 4]);
            r[0] = 9;
            println!("{r:?}");
            let s: (u8, [u8; 3]) = (1, [2, 3, 4]);
            let t = &s.1 as *const [u8; 3] as *const u8;
            println!("{}", *t.add(1));
        }
    }
}
pub fn run_transmute_shapes() {
    transmute_shapes::main()
}
mod volatile_fields {
    use std::cell::UnsafeCell;
    #[repr(C)]
    struct Regs {
        ctl: UnsafeCell<u32>,
        st: UnsafeCell<u8>,
        fifo: [UnsafeCell<u16>; 2],
    }
    struct Dev<'a>(&'a Regs);
    impl Dev<'_> {
        fn set(&self, b: u32) {
            let p = self.0.ctl.get();
            unsafe { p.write_volatile(p.read_volatile() | b) }
        }
        fn push(&self, i: usize, v: u16) {
            unsafe {
                self.0.fifo[i].get().write_volatile(v);
                *self.0.st.get() |= 1 << i;
            }
        }
        fn bytes(&self) -> [u8; 12] {
            unsafe { (self.0 as *const Regs as *const [u8; 12]).read_volatile() }
        }
    }
    pub fn main() {
        let r = Regs {
            ctl: UnsafeCell::new(0x10),
            st: UnsafeCell::new(0),
            fifo: [UnsafeCell::new(0), UnsafeCell::new(0)],
        };
        let d = Dev(&r);
        d.set(3);
        d.push(1, 0xabcd);
        println!("{:#x} {:#x}", unsafe { *r.ctl.get() }, unsafe { *d.0.st.get() });
        let e = Dev(d.0);
        e.set(0x100);
        println!("{:x}", unsafe { d.0.ctl.get().read() });
        println!("{:x}", unsafe { (d.0.fifo[1].get() as *const u8).add(1).read() });
        println!("{}", std::mem::size_of::<Regs>());
    }
}
pub fn run_volatile_fields() {
    volatile_fields::main()
}
mod memcpy_family {
    unsafe fn memcpy(d: *mut u8, s: *const u8, n: usize) {
        let mut i = 0;
        while i + 8 <= n && d as usize % 8 == 0 && s as usize % 8 == 0 {
            *(d.add(i) as *mut u64) = *(s.add(i) as *const u64);
            i += 8;
        }
        while i < n {
            *d.add(i) = *s.add(i);
            i += 1;
        }
    }
    unsafe fn memcmp(a: *const u8, b: *const u8, n: usize) -> i32 {
        for i in 0..n {
            let (x, y) = (*a.add(i), *b.add(i));
            if x != y {
                return x as i32 - y as i32;
            }
        }
        0
    }
    unsafe fn strlen(mut s: *const u8) -> usize {
        let b = s;
        while *s != 0 {
            s = s.add(1);
        }
        s.offset_from(b) as usize
    }
    unsafe fn memmove(d: *mut u8, s: *const u8, n: usize) {
        if (d as usize) < s as usize {
            for i in 0..n {
                d.add(i).write(s.add(i).read())
            }
        } else {
            for i in (0..n).rev() {
                d.add(i).write(s.add(i).read())
            }
        }
    }
    #[repr(align(8))]
    struct A([u8; 24]);
    pub fn main() {
        unsafe {
            let mut a = A([0; 24]);
            let b = A(std::array::from_fn(|i| i as u8));
            memcpy(a.0.as_mut_ptr(), b.0.as_ptr(), 21);
            println!("{:?}", a.0);
            println!(
                "{} {}",
                memcmp(a.0.as_ptr(), b.0.as_ptr(), 21),
                memcmp(a.0.as_ptr(), b.0.as_ptr(), 24)
            );
            memmove(a.0.as_mut_ptr().add(2), a.0.as_ptr(), 10);
            memmove(a.0.as_mut_ptr(), a.0.as_ptr().add(5), 6);
            println!("{:?}", a.0);
            println!("{}", strlen(b"hello\0world\0".as_ptr()));
            let mut w = [0x1111_1111u32; 3];
            memcpy(w.as_mut_ptr() as *mut u8, [1u16, 2, 3].as_ptr() as *const u8, 6);
            println!("{w:x?}");
            let mut s = [(1u8, 2u32); 2];
            s[1] = (9, 8);
            let mut t = [(0u8, 0u32); 2];
            std::ptr::copy_nonoverlapping(s.as_ptr(), t.as_mut_ptr(), 2);
            println!("{t:?}");
            std::ptr::write_bytes(t.as_mut_ptr(), 0, 1);
            println!("{t:?}");
        }
    }
}
pub fn run_memcpy_family() {
    memcpy_family::main()
}
mod opaque_handles {
    struct Obj {
        name: &'static str,
        refs: u32,
    }
    struct Table {
        objs: Vec<*mut Obj>,
    }
    impl Table {
        fn open(&mut self, name: &'static str) -> usize {
            let p = Box::into_raw(Box::new(Obj { name, refs: 1 }));
            self.objs.push(p);
            p as usize
        }
        unsafe fn get<'a>(&self, h: usize) -> Option<&'a mut Obj> {
            self.objs.iter().find(|p| **p as usize == h).map(|p| &mut **p)
        }
        unsafe fn close(&mut self, h: usize) -> Result<u32, &'static str> {
            let o = self.get(h).ok_or("bad handle")?;
            o.refs -= 1;
            let r = o.refs;
            if r == 0 {
                self.objs.retain(|p| *p as usize != h);
                drop(Box::from_raw(h as *mut Obj));
            }
            Ok(r)
        }
    }
    pub fn main() {
        let mut t = Table { objs: vec![] };
        let (a, b) = (t.open("a"), t.open("b"));
        unsafe {
            t.get(a).unwrap().refs += 1;
            println!("{:?} {:?} {:?}", t.close(a), t.close(a), t.close(a));
            println!("{:?} {}", t.get(b).map(|o| o.name), t.objs.len());
            println!("{}", a != b && a % 8 == 0);
            println!("{:?}", t.close(b));
        }
    }
}
pub fn run_opaque_handles() {
    opaque_handles::main()
}
