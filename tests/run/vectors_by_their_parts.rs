use std::mem::{ManuallyDrop, MaybeUninit};
fn main() {
    let mut v: Vec<u32> = Vec::with_capacity(8);
    let p = v.as_mut_ptr();
    unsafe {
        for i in 0..5 {
            p.add(i).write(i as u32 * 3);
        }
        v.set_len(5);
    }
    println!("{:?} {}", v, v.capacity() >= 8);
    unsafe {
        v.set_len(2);
        println!("{:?} {}", v, *p.add(3));
        v.set_len(4);
    }
    println!("{:?}", v);
    v.push(77);
    let o = v.pop();
    println!("{:?} {:?}", v, o);
    unsafe {
        println!("{}", p.add(4).read());
    }
    for (i, slot) in v.spare_capacity_mut().iter_mut().enumerate().take(2) {
        slot.write(100 + i as u32);
    }
    unsafe {
        v.set_len(6);
    }
    println!("{:?}", v);
    let mut m = ManuallyDrop::new(v);
    let w = unsafe { Vec::from_raw_parts(m.as_mut_ptr(), m.len(), m.capacity()) };
    println!("{:?} {}", w, w.len());
    let b: Box<[u32]> = w.into_boxed_slice();
    let mut x = b.into_vec();
    x.shrink_to_fit();
    println!("{:?} {}", x, x.capacity());
    x.reserve_exact(10);
    println!("{}", x.capacity());
    let mut s: Vec<Box<i32>> = Vec::with_capacity(3);
    unsafe {
        let q = s.as_mut_ptr();
        std::ptr::write(q, Box::new(1));
        std::ptr::write(q.add(1), Box::new(2));
        s.set_len(2);
    }
    println!("{:?}", s);
    // a pop of one's own
    unsafe {
        let n = s.len() - 1;
        s.set_len(n);
        let last = std::ptr::read(s.as_ptr().add(n));
        println!("{} {:?}", last, s);
    }
    let mut u: Vec<MaybeUninit<u8>> = Vec::with_capacity(4);
    unsafe {
        u.set_len(4);
    }
    u[2] = MaybeUninit::new(7);
    println!("{} {}", u.len(), unsafe { u[2].assume_init() });
    let mut z: Vec<()> = Vec::new();
    unsafe {
        z.set_len(3);
    }
    println!("{}", z.len());
    let mut e = vec![1, 2, 3];
    unsafe {
        let n = e.len();
        let src = e.as_ptr();
        e.reserve(n);
        let dst = e.as_mut_ptr();
        let _ = src;
        std::ptr::copy_nonoverlapping(dst, dst.add(n), n);
        e.set_len(2 * n);
    }
    println!("{:?}", e);
    let leaked: &'static mut [i32] = vec![1, 2].leak();
    leaked[0] = 9;
    println!("{:?}", leaked);
    println!("{:?}", e.pop_if(|x| *x == 3));
    e.extend_from_within(1..3);
    println!("{:?}", e);
}
