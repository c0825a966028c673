//! Boxes of slices.
struct N(u32);
impl Drop for N { fn drop(&mut self) { println!("drop {}", self.0); } }
fn main() {
    println!("{:?}", (1u8..=5).rev().step_by(2).collect::<Box<_>>());
    let b: Box<[u32]> = vec![3, 1, 2].into_boxed_slice();
    let mut c = b; c.sort(); println!("{:?} {} {:?}", c, c.len(), c.iter().max());
    let n: Box<[N]> = vec![N(1), N(2)].into();
    println!("{}", n[1].0);
    let mut v = vec![1]; let mut k = 0; v.resize_with(4, || { k += 1; k * k }); println!("{v:?}"); v.resize_with(1, || 3); println!("{v:?}");
    let p = &c[0] as *const u32; println!("{}", unsafe { *p });
    for x in c.iter_mut() { *x += 1 } println!("{c:?}");
    let e: Box<[()]> = vec![(), ()].into_boxed_slice(); println!("{}", e.len());
}
