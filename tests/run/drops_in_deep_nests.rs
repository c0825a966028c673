//# exit: 101
//# panic: 12: p
struct D(u32);
impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } }
fn deep(n: u32) {
    let d = D(1);
    let mut a = 0;
    while a < 2 { let mut b = 0; while b < 1 { let mut c = 0; while c < 1 { let mut d = 0; while d < 1 { let mut e = 0; while e < 1 {
    let mut a1 = 0; while a1 < 1 { let mut b1 = 0; while b1 < 1 { let mut c1 = 0; while c1 < 1 { let mut d1 = 0; while d1 < 1 { let mut e1 = 0; while e1 < 1 {
    let mut a2 = 0; while a2 < 1 { let mut b2 = 0; while b2 < 1 { let mut c2 = 0; while c2 < 1 { let mut d2 = 0; while d2 < 1 { let mut e2 = 0; while e2 < 1 {
    let mut a3 = 0; while a3 < 1 { let mut b3 = 0; while b3 < 1 { let mut c3 = 0; while c3 < 1 {
    let x = D(10 + a); let y = D(20 + a); if n == 0 { drop(x); } if n == 1 && a == 1 { drop(d_take(y)); panic!("p"); }
    c3 += 1; } b3 += 1; } a3 += 1; }
    e2 += 1; } d2 += 1; } c2 += 1; } b2 += 1; } a2 += 1; }
    e1 += 1; } d1 += 1; } c1 += 1; } b1 += 1; } a1 += 1; }
    e += 1; } d += 1; } c += 1; } b += 1; } a += 1; }
    if n == 0 { drop(d); println!("early"); }
}
fn d_take(d: D) -> D { println!("take"); d }
fn main() { deep(0); deep(2); deep(1); }
