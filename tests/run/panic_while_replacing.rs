//# exit: 101
//# panic: 7: in drop 2
//! The new value is there when the destructor of the old one panics, and goes with its owner.
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        println!("drop {}", self.0); if self.0 == 2 { panic!("in drop {}", self.0) }
    }
}
struct Q { a: N, b: N }
fn main() {
    let mut q = Q { a: N(1), b: N(2) };
    let _last = N(4);
    q.b = N(3);
    println!("not reached {}", q.a.0);
}
