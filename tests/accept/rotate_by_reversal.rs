//! Rotation by three reversals.

//@ requires k <= v.len()
//@ ensures v@ == old(v@).skip(k as int) + old(v@).take(k as int)
pub fn rotate(v: &mut [u16], k: usize) {
    v[..k].reverse();
    v[k..].reverse();
    v.reverse();
}

fn main() {
    let mut v = [1, 2, 3, 4, 5];
    rotate(&mut v, 2);
    println!("{:?}", v);
}
