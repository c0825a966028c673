//! Raw pointers are compared by address.
use std::ptr::NonNull;
struct S { a: u32, b: u32 }
unsafe fn sum(mut p: *const u32, end: *const u32) -> u32 { let mut s = 0; while p != end { s += *p; p = p.add(1); } s }
fn f(x: u32) -> u32 { x } fn g(x: u32) -> u32 { x + 1 }
fn main() {
    let a = [1u8, 2]; let p = &a[0] as *const u8; let q = &a[1] as *const u8;
    println!("{} {} {} {:?} {:?}", p == q, p != q, p < q, p.cmp(&q), q.partial_cmp(&p));
    let n = S { a: 1, b: 2 }; println!("{} {}", &raw const n.a == &raw const n.b, &raw const n.a == &raw const n.a);
    println!("{}", (p, 1) == (q, 1));
    let v = [p, q]; println!("{:?}", v.iter().position(|&x| x == q));
    let arr = [1u32, 2, 3, 4]; println!("{}", unsafe { sum(arr.as_ptr(), arr.as_ptr().add(4)) });
    let nn = NonNull::from(&n.a); println!("{}", nn.as_ptr() == NonNull::from(&n.b).as_ptr());
    let h: fn(u32) -> u32 = f; let k: fn(u32) -> u32 = g; println!("{} {}", h == k, h == h);
    let s1: *const [u8] = &a[..]; let s2: *const [u8] = &a[..1]; println!("{} {}", s1 == s2, s1 == s1);
    println!("{}", Some(p) == Some(q)); println!("{}", [p, q] == [p, q]);
}
