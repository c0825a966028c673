//! Raw pointers of many kinds, all used as they may be.
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicPtr, Ordering};
#[derive(Debug, Clone, PartialEq)]
enum E { A(u32, u8), B { x: u64 }, C }
#[repr(C)]
#[derive(Clone, Copy)]
struct P { next: *const P, v: u32, tag: u8 }
struct Loud(u32);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
struct Buf { v: Vec<u16>, at: *mut u16 }
static NODE: AtomicPtr<u32> = AtomicPtr::new(ptr::null_mut());
fn sum(p: *const [u32]) -> u32 { let s = unsafe { &*p }; s.iter().sum() }
fn add_one(x: u32) -> u32 { x + 1 }
unsafe fn bytewise(dst: *mut MaybeUninit<u8>, src: *const MaybeUninit<u8>, n: usize) { for i in 0..n { dst.add(i).write(src.add(i).read()); } }
fn main() {
    let mut e = E::A(7, 8);
    if let E::A(x, y) = &mut e { let px = x as *mut u32; let py = y as *mut u8; unsafe { *px += 1; *py = 9; } }
    println!("{e:?}");
    let pe = &mut e as *mut E;
    unsafe { *pe = E::B { x: 5 }; if let E::B { x } = &mut *pe { *x += 1; } pe.write(match ptr::read(pe) { E::B { x } => E::B { x: x * 2 }, o => o }); }
    println!("{e:?} {:?}", mem::replace(&mut e, E::C));
    let a = P { next: ptr::null(), v: 1, tag: 2 };
    let b = P { next: &a, v: 3, tag: 4 };
    let mut c = MaybeUninit::<P>::uninit();
    unsafe { bytewise(c.as_mut_ptr() as *mut MaybeUninit<u8>, &b as *const P as *const MaybeUninit<u8>, mem::size_of::<P>()); }
    let c = unsafe { c.assume_init() };
    println!("{} {} {}", c.v, c.tag, unsafe { (*c.next).v });
    let mut buf = Buf { v: vec![1, 2, 3, 4], at: ptr::null_mut() };
    buf.at = buf.v.as_mut_ptr();
    unsafe { *buf.at.add(2) = 30; buf.at = buf.at.add(3); *buf.at.offset(-3) += 10; }
    println!("{:?} {}", buf.v, unsafe { buf.at.offset_from(buf.v.as_ptr()) });
    let l = Box::new(Loud(1));
    let dup = unsafe { ptr::read(&*l) };
    mem::forget(l);
    println!("{}", dup.0);
    let mut m = ManuallyDrop::new(Loud(2));
    m.0 += 1;
    println!("{}", m.0);
    let r = ManuallyDrop::into_inner(m);
    drop(r);
    println!("{}", sum(&[1u32, 2, 3] as *const [u32; 3] as *const [u32]));
    let arr = [10u32, 20, 30];
    println!("{}", sum(&arr[1..]));
    let f: fn(u32) -> u32 = add_one;
    println!("{} {}", f(1), (f as usize) == (add_one as usize));
    let mut x = 5u32;
    NODE.store(&mut x, Ordering::Release);
    unsafe { *NODE.load(Ordering::Acquire) += 1; }
    println!("{x} {}", NODE.swap(ptr::null_mut(), Ordering::AcqRel).is_null());
    let p = arr.as_ptr();
    let q = p.wrapping_add(100).wrapping_sub(98);
    println!("{} {} {}", unsafe { *q }, p < q, ptr::eq(&arr[2], q));
    let n: Option<NonNull<u32>> = NonNull::new(ptr::null_mut());
    println!("{} {}", n.is_none(), mem::size_of_val(&n));
    let mut vals = [MaybeUninit::<Box<u32>>::uninit(), MaybeUninit::uninit()];
    for (i, v) in vals.iter_mut().enumerate() { v.write(Box::new(i as u32 * 10)); }
    let vals: [Box<u32>; 2] = unsafe { mem::transmute(vals) };
    println!("{vals:?}");
    let words: [u32; 2] = unsafe { mem::transmute([1u16, 2, 3, 4]) };
    println!("{words:x?}");
    let s = "hey";
    let t = unsafe { std::str::from_utf8(std::slice::from_raw_parts(s.as_ptr().add(1), 2)) };
    println!("{t:?}");
    let cell = std::cell::Cell::new(4);
    unsafe { *cell.as_ptr() += 1; }
    println!("{}", cell.get());
    let mut grid = [[0u8; 3]; 2];
    let g = grid.as_mut_ptr() as *mut u8;
    for i in 0..6 { unsafe { *g.add(i) = i as u8; } }
    println!("{grid:?}");
    let row = unsafe { &mut *(g.add(3) as *mut [u8; 3]) };
    row[1] = 99;
    println!("{grid:?}");
    let t = (1u8, 2u32, 3u16);
    let pt = ptr::addr_of!(t.1);
    println!("{}", unsafe { *pt });
    let mut o = Some(3u8);
    let po: *mut Option<u8> = &mut o;
    unsafe { if let Some(v) = &mut *po { *v += 1; } *po = (*po).map(|x| x * 2); }
    println!("{o:?}");
    let bx = Box::new([1u64, 2, 3]);
    let raw = Box::into_raw(bx);
    unsafe { (*raw)[1] = 20; let part = &mut (&mut *raw)[1..]; part[1] += 1; let back = Box::from_raw(raw); println!("{back:?}"); }
    let mut vv = vec![Loud(10), Loud(11)];
    let pv = vv.as_mut_ptr();
    unsafe { ptr::swap(pv, pv.add(1)); (*pv).0 += 100; }
    println!("{}", vv.len());
    let k: u32 = unsafe { mem::zeroed() };
    let z: (bool, Option<u8>, *const u8) = unsafe { mem::zeroed() };
    println!("{k} {} {:?} {}", z.0, z.1.is_none(), z.2.is_null());
}
