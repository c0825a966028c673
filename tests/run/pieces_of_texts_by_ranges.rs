fn g3() -> bool { let mut r = 2..=2usize; r.next(); let s = "ab"; s.get(r).is_some() }
fn g5() -> bool { let mut r = 1..=1usize; r.next(); let s = "a\u{e9}"; s.get(r) == Some("") }
fn main() {
    println!("{} {}", g3(), g5());
    let t = "a\u{e9}bc";
    println!("{:?} {:?} {:?} {:?}", t.get(0..1), t.get(0..2), t.get(1..3), t.get(..9));
    println!("{:?} {:?} {:?} {:?} {:?}", t.get(..=0), t.get(3..), t.get(..), t.get(4..=usize::MAX), t.get(..=usize::MAX));
    println!("{:?} {:?}", t.get(2..=1), t.get(3..=2));
    let mut bytes = [0u8; 4];
    let text: &mut str = 'x'.encode_utf8(&mut bytes);
    if let Some(part) = text.get_mut(0..=0) { println!("{}", part); }
    println!("{:?}", text.get_mut(..1));
    println!("{:?}", text.get_mut(1..3));
    println!("{}", text);
}
