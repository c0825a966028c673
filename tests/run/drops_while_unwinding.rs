//# exit: 101
//# panic: 8: index out of bounds: the len is 3 but the index is 6
struct G(u32);
impl Drop for G { fn drop(&mut self) { println!("unwind {}", self.0); } }
fn deep(n: u32, v: &mut Vec<u32>) -> u32 {
    let _g = G(n);
    v.push(n);
    if n == 3 { let a = [1, 2, 3]; return a[v.len() - 1 + n as usize]; }
    let g2 = G(n * 10);
    let r = deep(n + 1, v);
    drop(g2);
    r
}
fn main() {
    let _top = G(1000);
    let mut v = Vec::new();
    let b = vec![G(7), G(8)];
    println!("{}", b.len());
    println!("{}", deep(0, &mut v));
}
