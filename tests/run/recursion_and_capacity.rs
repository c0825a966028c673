//# exit: 101
//# panic: 29: it failed: (3, "boom")
fn f(n: u32) -> u32 { if n == 0 { 0 } else { 1 + f(n - 1) } }
fn even(n: u64) -> bool { n == 0 || odd(n - 1) }
fn odd(n: u64) -> bool { n != 0 && even(n - 1) }
fn hanoi(n: u32, a: u8, b: u8, c: u8, moves: &mut Vec<(u8, u8)>) { if n > 0 { hanoi(n - 1, a, c, b, moves); moves.push((a, c)); hanoi(n - 1, b, a, c, moves); } }
struct Deep(Option<Box<Deep>>, u32);
fn main() {
    println!("{}", f(20000));
    println!("{}", even(5001));
    let mut m = vec![];
    hanoi(6, 1, 2, 3, &mut m);
    println!("{} {:?}", m.len(), &m[..3]);
    let mut d = Deep(None, 0);
    for i in 1..2000 { d = Deep(Some(Box::new(d)), i); }
    let mut at = &d; let mut s = 0u64;
    while let Some(n) = &at.0 { s += at.1 as u64; at = n; }
    println!("{s}");
    let mut i = 0u8;
    loop { i = i.checked_add(50).unwrap_or_else(|| { println!("wrapped at {i}"); 255 }); if i == 255 { break; } }
    let v: Vec<u32> = Vec::with_capacity(10);
    println!("{} {}", v.capacity(), v.len());
    let mut w = Vec::new(); for i in 0..9 { w.push(i as u8); print!("{} ", w.capacity()); } println!();
    w.reserve(100); println!("{}", w.capacity());
    let z: Vec<()> = vec![(); 5]; println!("{} {:?}", z.len(), z);
    let x: Result<u32, &str> = Err("bad");
    println!("{}", x.unwrap_or_else(|e| e.len() as u32));
    let e: Result<u8, (u8, &str)> = Err((3, "boom"));
    e.expect("it failed");
}
